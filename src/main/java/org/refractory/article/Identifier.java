package org.refractory.article;

/** A name of an article in one system of names. PMIDs and DOIs have been parsed by {@link Pmid} and {@link Doi}. */
public record Identifier(Kind kind, String value) {
    public enum Kind {
        PMID,
        PMCID,
        DOI,
        PII,
        BOOKSHELF,
        OTHER
    }

    public static Identifier of(Pmid pmid) {
        return new Identifier(Kind.PMID, pmid.value());
    }

    public static Identifier of(Doi doi) {
        return new Identifier(Kind.DOI, doi.value());
    }
}
