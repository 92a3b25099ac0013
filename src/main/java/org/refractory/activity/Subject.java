package org.refractory.activity;

/** What was changed: its kind and the number the database gave it. */
public record Subject(Kind kind, long id) {
    public enum Kind {
        ACCOUNT,
        TERM,
        PAGE,
        ARTICLE,
        EVIDENCE
    }

    public static Subject account(long id) {
        return new Subject(Kind.ACCOUNT, id);
    }

    public static Subject term(long id) {
        return new Subject(Kind.TERM, id);
    }

    public static Subject page(long id) {
        return new Subject(Kind.PAGE, id);
    }

    public static Subject article(long id) {
        return new Subject(Kind.ARTICLE, id);
    }

    public static Subject evidence(long id) {
        return new Subject(Kind.EVIDENCE, id);
    }
}
