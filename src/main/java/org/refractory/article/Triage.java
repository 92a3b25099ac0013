package org.refractory.article;

/** Where an article stands on its way from import to curated. */
public enum Triage {
    INBOX,
    DEFERRED,
    IN_SCOPE,
    OUT_OF_SCOPE,
    CURATED;

    /** Whether the public may see the article. */
    public boolean isPublic() {
        return this == IN_SCOPE || this == CURATED;
    }
}
