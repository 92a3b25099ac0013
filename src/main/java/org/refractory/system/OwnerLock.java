package org.refractory.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Who owns a data folder. The operating system frees the lock when its holder dies, however it dies; the words in the file
 * only say who it was.
 */
public final class OwnerLock implements AutoCloseable {
    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** What the holder does. */
    public enum Role {
        PORTAL,
        COMMAND
    }

    /**
     * Takes the lock if nobody holds it.
     *
     * @return empty if another process (or another part of this one) holds it
     */
    public static Optional<OwnerLock> take(Path file, Role role) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            String words = "%s %d%n".formatted(role, ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new OwnerLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway") // null is how the JDK says that another process holds it
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether the present holder calls itself a portal. */
    public static boolean isHeldByPortal(Path file) {
        try {
            return Files.readString(file).startsWith(Role.PORTAL.name());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
