package org.refractory.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.Me;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleViews;
import org.refractory.article.Articles;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.web.Problem;

/** Reads articles and the inbox for those who work on them. */
@ApplicationScoped
public class DeskArticles {
    private static final int SIZE = 50;
    private static final int MOST_WORDS = 8;

    private final Articles articles;
    private final ArticleViews views;
    private final EvidenceDesk evidence;
    private final Accounts accounts;
    private final Today today;

    DeskArticles(Articles articles, ArticleViews views, EvidenceDesk evidence, Accounts accounts, Today today) {
        this.articles = articles;
        this.views = views;
        this.evidence = evidence;
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * A page of the inbox.
     *
     * @param number counted from 1
     * @param total how many articles wait, on all pages
     */
    public record Inbox(List<Row> rows, String words, int number, long total) {
        public Inbox {
            rows = List.copyOf(rows);
        }

        /** The words as part of an address. */
        public String query() {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }

        public int pages() {
            return Math.max(1, Math.toIntExact((total + SIZE - 1) / SIZE));
        }
    }

    /** An article in the inbox. */
    public record Row(
            ArticleId id,
            String title,
            String journal,
            @Nullable Integer year,
            @Nullable Claim claim) {}

    /** @throws Problem if the article is not there */
    @Transactional(rollbackOn = SQLException.class)
    public DeskArticle article(Me me, ArticleId id) throws SQLException {
        Article article = articles.there(id);
        return new DeskArticle(
                views.of(List.of(id.number())).getFirst().view(),
                article.stateReason,
                article.deferredUntil,
                claim(me, article),
                evidence.on(id, me));
    }

    private @Nullable Claim claim(Me me, Article article) {
        Instant until = article.claimedUntil;
        if (!Triaging.isClaimed(article, today.now()) || article.claimedBy == null || until == null) {
            return null;
        }
        Account by = accounts.findById(article.claimedBy);
        return new Claim(by.name, article.claimedBy == me.id(), until);
    }

    /**
     * The articles that wait for a decision, the newest import first.
     *
     * @param page counted from 1; what is beyond the last page is empty
     */
    @Transactional
    public Inbox inbox(Me me, String words, int page) {
        List<String> wanted = Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<Row> rows = articles.waiting(wanted, today.date(), page - 1, SIZE).stream()
                .map(article -> row(me, article))
                .toList();
        return new Inbox(rows, words, page, articles.countWaiting(wanted, today.date()));
    }

    private Row row(Me me, Article article) {
        return new Row(
                new ArticleId(article.number()),
                article.title,
                article.journal.shortName(),
                article.year,
                claim(me, article));
    }

    long countWaiting() {
        return articles.countWaiting(List.of(), today.date());
    }
}
