package org.refractory.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the database's programs: PostgreSQL refuses to be root. Root first tries a user namespace, in which it is nobody
 * though its files stay root's; where those are forbidden (containers), it becomes nobody and gives nobody the files.
 *
 * @param prefix what to put in front of a command
 * @param uid whose the files must be
 */
record RunAs(List<String> prefix, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    RunAs {
        prefix = List.copyOf(prefix);
    }

    private static final class Choice {
        static final RunAs CHOSEN = choose();
    }

    static RunAs chosen() {
        return Choice.CHOSEN;
    }

    private static RunAs choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunAs(List.of(), -1);
        }
        List<RunAs> ways = List.of(
                new RunAs(List.of("unshare", "-U"), ROOT),
                new RunAs(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY));
        return ways.stream()
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "The embedded PostgreSQL does not run as root, and neither unshare nor setpriv works here."
                                + " Start the portal as another user, or set QUARKUS_DATASOURCE_JDBC_URL."));
    }

    private boolean works() {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return Programs.runPlain(command).code() == 0;
        } catch (IOException e) {
            return false; // no such program here
        }
    }

    /** Gives a folder and all in it to whom the programs run as; costs nothing when it is theirs already. */
    void own(Path folder) throws IOException {
        boolean rootsAlready =
                uid == ROOT && Files.getAttribute(folder, "unix:uid").equals(ROOT);
        if (uid < 0 || rootsAlready) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                give(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
}
