package org.refractory.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.refractory.system.TestDatabase;

/** The packaged jar in a process of its own, as an operator starts it: with words, or without as the portal. */
public final class PortalProcess {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path said;

    private PortalProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it on a data folder, with settings as environment variables. */
    public static PortalProcess start(Path data, Map<String, String> settings, String... words) throws IOException {
        return start(commandLine(List.of(words)), data, settings);
    }

    /** Starts it under a shell that can be killed: the portal is told to end with that. */
    public static PortalProcess startUnderAParent(Path data, Map<String, String> settings) throws IOException {
        String line =
                String.join(" ", commandLine(List.of())).replace(" -jar", " -Drefractory.stop-with-parent=true -jar");
        return start(List.of("sh", "-c", line + " & wait"), data, settings);
    }

    private static PortalProcess start(List<String> command, Path data, Map<String, String> settings)
            throws IOException {
        lendPrograms(data);
        Path said = Files.createTempFile("portal-said", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment().put("REFRACTORY_DATA", data.toString());
        builder.environment().putAll(settings);
        return new PortalProcess(builder.start(), said);
    }

    private static List<String> commandLine(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + JAR.resolveSibling("jvm.options").toAbsolutePath(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(words);
        return command;
    }

    /** Unpacking takes seconds and is tested elsewhere. */
    public static void lendPrograms(Path data) throws IOException {
        Path home = TestDatabase.programs();
        Path link = Files.createDirectories(data.resolve("postgres")).resolve(home.getFileName());
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, home);
        }
    }

    /** Waits until it says that it is ready to serve. */
    public void awaitReady(int port) throws Exception {
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        Instant deadline = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (answer(client, ready) != 200) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new AssertionError("The portal did not become ready:\n" + said());
                }
                Thread.sleep(200);
            }
        }
    }

    private static int answer(HttpClient client, URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0; // it does not listen yet
        }
    }

    /** As the operating system counts it. */
    public long number() {
        return process.pid();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The process did not end:\n" + said());
        }
        return process.exitValue();
    }

    /** SIGTERM, as a supervisor sends it. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Every living process that was started for a data folder: the portal's own, its server's. */
    public static List<String> processesOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(each -> each.info().commandLine().orElse(""))
                .filter(line -> line.contains(data.toString()))
                .collect(Collectors.toList());
    }
}
