package org.refractory.intake.xml;

/** A file that cannot be read, or not to its end; the message is a sentence for whoever sent it. */
public final class BrokenFile extends Exception {
    private final Failure.Kind kind;

    public BrokenFile(Failure.Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Failure failure() {
        return new Failure(kind, String.valueOf(getMessage()));
    }
}
