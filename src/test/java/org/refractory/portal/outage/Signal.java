package org.refractory.portal.outage;

import java.io.IOException;
import java.util.stream.Stream;

/** What a test does to a server from outside. */
enum Signal {
    /** It is there and does nothing. */
    STOP,
    CONT;

    void to(ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** The process and its children. */
    void toAll(ProcessHandle parent) throws IOException, InterruptedException {
        for (ProcessHandle each :
                Stream.concat(Stream.of(parent), parent.children()).toList()) {
            to(each);
        }
    }
}
