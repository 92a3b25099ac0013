package org.refractory.article;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.refractory.vocabulary.TermRef;

/** What public evidence adds to articles; implemented where evidence is known. */
public interface Claims {
    /**
     * @param count how many public pieces of evidence rest on the article
     * @param terms what they are about, each once, ordered by kind and name
     */
    record OnArticle(int count, List<TermRef> terms) {
        public static final OnArticle NONE = new OnArticle(0, List.of());

        public OnArticle {
            terms = List.copyOf(terms);
        }
    }

    /** For those of the articles that have any. */
    Map<Long, OnArticle> on(Collection<Long> articles) throws SQLException;
}
