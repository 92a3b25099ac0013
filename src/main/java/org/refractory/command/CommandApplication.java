package org.refractory.command;

import io.quarkus.runtime.QuarkusApplication;

/** One command inside the running container, without HTTP or index writer. */
public class CommandApplication implements QuarkusApplication {
    @Override
    public int run(String... arguments) {
        return CommandLines.execute(arguments);
    }
}
