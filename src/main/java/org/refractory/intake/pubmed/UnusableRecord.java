package org.refractory.intake.pubmed;

/** A record that cannot be taken in; the message is the reason, as a sentence. */
final class UnusableRecord extends Exception {
    UnusableRecord(String reason) {
        super(reason);
    }
}
