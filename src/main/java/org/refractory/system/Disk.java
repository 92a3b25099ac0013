package org.refractory.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether a disk is to blame. */
public final class Disk {
    /** With less than this nothing of ours works. */
    private static final long NOTHING = 1 << 20;

    private static final int DEEPEST = 20;

    private Disk() {}

    /** Whether a failure comes from a full disk: it says so, or there is no space left. */
    public static boolean isFull(Throwable failure, Path where) {
        return saysSo(failure) || isFull(where);
    }

    /** Whether something was refused for want of space, in the words of the operating system. */
    public static boolean saysSo(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException && says(cause.getMessage())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean says(@Nullable String message) {
        return message != null && (message.contains("No space left on device") || message.contains("quota exceeded"));
    }

    /** Whether nothing fits on the disk of this folder any more. */
    public static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING;
        } catch (IOException e) {
            return false; // it is not a matter of space
        }
    }
}
