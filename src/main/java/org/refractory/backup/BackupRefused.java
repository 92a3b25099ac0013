package org.refractory.backup;

/** Why a file cannot be written, read or loaded, as one or two sentences that say what to do. */
public class BackupRefused extends RuntimeException {
    BackupRefused(String sentence) {
        super(sentence);
    }

    BackupRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
