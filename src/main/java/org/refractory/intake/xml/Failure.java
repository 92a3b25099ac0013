package org.refractory.intake.xml;

/**
 * Why a file could not be read, or not to its end.
 *
 * @param sentence what is wrong, where, and what to do
 */
public record Failure(Kind kind, String sentence) {
    public enum Kind {
        /** Neither XML nor gzip. */
        NOT_XML,
        /** Well-formed, but something else than PubMed records. */
        OTHER_XML,
        /** Not well-formed, truncated, or using what is not accepted, such as entities. */
        ILL_FORMED,
        TOO_LARGE
    }
}
