package org.refractory.article.store;

/** What became of one record, or of one withdrawal, that was handed to the {@link ArticleStore}. */
public sealed interface StoreOutcome {
    /**
     * A new article.
     *
     * @param note what a person should look at, such as a DOI that another article has too; or empty
     */
    record Added(long article, String note) implements StoreOutcome {}

    /** A known article that was described anew, restored or taken into scope. */
    record Updated(long article) implements StoreOutcome {}

    /** Nothing was written: the record is known, is older than the known one, or names what was never here. */
    record Unchanged() implements StoreOutcome {}

    /** Its source withdrew it: a tombstone stands in its place. */
    record Deleted(long article) implements StoreOutcome {}

    /** @param reason a sentence for the report */
    record Refused(String reason) implements StoreOutcome {}
}
