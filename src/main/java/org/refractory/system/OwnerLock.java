package org.refractory.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who owns a data folder. The operating system frees the lock when its holder dies, however it dies; the words in the file
 * only say who it was.
 */
public final class OwnerLock implements AutoCloseable {
    /**
     * What this process holds. POSIX frees a lock as soon as its process closes <em>any</em> descriptor of the file, so a
     * file in this table is never opened a second time.
     */
    private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** What the holder does. */
    public enum Role {
        PORTAL,
        COMMAND
    }

    /** Who holds a lock, as the file says: between taking and writing it may still name the holder before. */
    public record Holder(Role role, long pid) {
        /** Whether such a process exists here; a holder in another container cannot be seen. */
        public boolean isAlive() {
            return ProcessHandle.of(pid).isPresent();
        }
    }

    /**
     * Takes the lock if nobody holds it.
     *
     * @return empty if another process (or another part of this one) holds it
     */
    public static Optional<OwnerLock> take(Path file, Role role) {
        Path key = file.toAbsolutePath().normalize();
        Holder us = new Holder(role, ProcessHandle.current().pid());
        if (HELD.putIfAbsent(key, us) != null) {
            return Optional.empty();
        }
        Optional<OwnerLock> taken = Optional.empty();
        try {
            taken = lock(key, us);
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(key);
            }
        }
    }

    private static Optional<OwnerLock> lock(Path file, Holder us) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        String words = "%s %d%n".formatted(us.role(), us.pid());
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
        return Optional.of(new OwnerLock(file, channel));
    }

    /** Whom the file names; empty if nobody, or if a new holder is just writing. */
    public static Optional<Holder> holder(Path file) {
        Path key = file.toAbsolutePath().normalize();
        Holder us = HELD.get(key);
        if (us != null) {
            return Optional.of(us);
        }
        try {
            return Files.exists(key) ? parse(Files.readString(key).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Holder> parse(String words) {
        return words.matches("(PORTAL|COMMAND) [0-9]{1,18}")
                ? Optional.of(new Holder(
                        Role.valueOf(words.substring(0, words.indexOf(' '))),
                        Long.parseLong(words.substring(words.indexOf(' ') + 1))))
                : Optional.empty();
    }

    /** Frees the lock; the file stays, empty, because removing it would let two processes lock two files of one name. */
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0);
                channel.close();
                HELD.remove(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
