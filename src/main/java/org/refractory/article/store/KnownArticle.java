package org.refractory.article.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Article;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Triage;

/**
 * What a batch needs to know of a stored article to decide about a new description of it.
 *
 * @param hasPmid whether PubMed describes this very article
 * @param hash of the description it has, or null where it was not imported
 * @param version the source's version of that description
 * @param revised when the source last revised that description, or null
 */
record KnownArticle(
        long id,
        Triage state,
        Article.Source source,
        boolean deleted,
        @Nullable Long mergedInto,
        boolean hasPmid,
        @Nullable String hash,
        int version,
        @Nullable LocalDate revised) {

    boolean isPublic() {
        return state.isPublic() && !deleted && mergedInto == null;
    }

    /** Whether the description came from a person or the starter content, to be filled in by the first import. */
    boolean isToBeFilledIn() {
        return source != Article.Source.PUBMED;
    }

    /** Whether a record says something new: it is not older than what is stored, and it differs or brings it back. */
    boolean isChangedBy(ArticleRecord record, String newHash) {
        return isToBeFilledIn() || (!isNewerThan(record) && (deleted || !newHash.equals(hash)));
    }

    private boolean isNewerThan(ArticleRecord record) {
        return Revisions.isOlder(record.version(), record.revised(), version, revised);
    }
}
