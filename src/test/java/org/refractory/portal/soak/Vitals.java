package org.refractory.portal.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refractory.portal.Visitor;

/**
 * What a portal's process holds at a moment.
 *
 * @param heap bytes of heap in use, garbage among them unless {@link #collected} removed it
 * @param threads platform threads, as the operating system counts them
 * @param handles open files and sockets
 * @param ghosts files of indexes that are deleted but still held open
 * @param behind rows of the log that the indexes do not reflect
 */
record Vitals(long heap, int threads, int handles, int ghosts, long behind) {
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*\\} (\\S+)");
    private static final Pattern BEHIND = Pattern.compile("refractory_index_lag_rows\\{[^}]*\\} (\\S+)");

    static Vitals of(Visitor visitor, long process) throws IOException {
        String metrics = visitor.get("/q/metrics").expect(200).body();
        Path proc = Path.of("/proc", Long.toString(process));
        List<String> open = open(proc.resolve("fd"));
        return new Vitals(
                sum(HEAP, metrics),
                threads(proc),
                open.size(),
                (int) open.stream().filter(Vitals::isGhost).count(),
                sum(BEHIND, metrics));
    }

    /** After a full collection, so that the heap in use is what the portal keeps. */
    static Vitals collected(Visitor visitor, long process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process order = new ProcessBuilder(jcmd.toString(), Long.toString(process), "GC.run")
                .redirectErrorStream(true)
                .start();
        String words = new String(order.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (order.waitFor() != 0) {
            throw new IOException("No collection: " + words);
        }
        return of(visitor, process);
    }

    private static boolean isGhost(String file) {
        return file.contains("/index/") && file.endsWith(" (deleted)");
    }

    private static long sum(Pattern pattern, String metrics) {
        Matcher line = pattern.matcher(metrics);
        double sum = 0;
        while (line.find()) {
            sum += Double.parseDouble(line.group(1));
        }
        return (long) sum;
    }

    private static int threads(Path proc) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring("Threads:".length()).strip()))
                .sum();
    }

    private static List<String> open(Path folder) throws IOException {
        try (Stream<Path> handles = Files.list(folder)) {
            return handles.map(Vitals::target)
                    .filter(target -> !target.isEmpty())
                    .toList();
        }
    }

    /** A handle may be closed between listing and looking. */
    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
