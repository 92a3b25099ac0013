package org.refractory.intake;

/** A file that cannot be read, or not to its end; the message is a sentence for whoever sent it. */
final class BrokenFile extends Exception {
    private final Failure.Kind kind;

    BrokenFile(Failure.Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    Failure failure() {
        return new Failure(kind, String.valueOf(getMessage()));
    }
}
