package org.refractory.index.projection;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.refractory.article.ArticleViews;

/** Cuts what is to be projected into portions that fit into memory several times over. */
final class Portions {
    static final int LARGEST = 500;

    /** Bytes of descriptions that are read together; one alone may have more. */
    static final long MOST_BYTES = 4_000_000;

    private final ArticleViews articles;

    Portions(ArticleViews articles) {
        this.articles = articles;
    }

    /** Takes what is projected together. */
    @FunctionalInterface
    interface Taking<T> {
        void take(List<T> portion) throws SQLException, IOException;
    }

    /** The numbers of the next articles after one. */
    @FunctionalInterface
    interface Pages {
        List<Long> next(long after, int limit) throws SQLException;
    }

    /** Of what is in memory already. */
    static <T> void of(List<T> all, Taking<T> taking) throws SQLException, IOException {
        for (int from = 0; from < all.size(); from += LARGEST) {
            taking.take(all.subList(from, Math.min(all.size(), from + LARGEST)));
        }
    }

    /** Of articles that are still to be read. */
    void ofArticles(List<Long> all, Taking<Long> taking) throws SQLException, IOException {
        of(all, portion -> light(portion, taking));
    }

    /** Of all articles that pages have. */
    void ofArticles(Pages pages, Taking<Long> taking) throws SQLException, IOException {
        long after = 0;
        for (List<Long> ids = pages.next(after, LARGEST); !ids.isEmpty(); ids = pages.next(after, LARGEST)) {
            light(ids, taking);
            after = ids.getLast();
        }
    }

    private void light(List<Long> portion, Taking<Long> taking) throws SQLException, IOException {
        Map<Long, Long> sizes = articles.sizes(portion);
        long bytes = 0;
        int from = 0;
        for (int to = 0; to < portion.size(); to++) {
            long next = sizes.getOrDefault(portion.get(to), 0L);
            if (to > from && bytes + next > MOST_BYTES) {
                taking.take(portion.subList(from, to));
                from = to;
                bytes = 0;
            }
            bytes += next;
        }
        taking.take(portion.subList(from, portion.size()));
    }
}
