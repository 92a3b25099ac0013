package org.refractory.article;

/**
 * Something published about an article that changes how it may be read.
 *
 * @param source the citation of the notice as NLM wrote it
 * @param pmid the notice's own PubMed identifier, or empty
 * @param doi the notice's own DOI, or empty
 * @param date ISO 8601 as precise as known, or empty
 */
public record Notice(Kind kind, String source, String pmid, String doi, String date) {
    public enum Kind {
        RETRACTION,
        EXPRESSION_OF_CONCERN,
        CORRECTION,
        REINSTATEMENT
    }
}
