package org.refractory.system;

/** Why the portal cannot start, as one or two sentences that say what to do; shown without a stack trace. */
public class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to tell the operator. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "The portal cannot start." : message;
    }
}
