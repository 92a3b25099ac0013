package org.refractory.command;

import java.io.IOException;
import java.nio.file.Path;
import org.refractory.system.DataFolder;
import org.refractory.system.PostgresServer;

/** The database of a data folder on which nobody is at work: what a killed command left is stopped first, as by the next. */
final class Opened implements AutoCloseable {
    private final PostgresServer server;
    private final PostgresServer.Access access;

    Opened(Path data) throws IOException {
        server = new DataFolder(data).server();
        access = server.start();
    }

    String ask(String sql) {
        return Operator.ask(access, sql);
    }

    long number(String sql) {
        return Long.parseLong(ask(sql));
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
