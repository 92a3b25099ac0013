package org.refractory.article.store;

import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Identifier;

/** An article in a running batch, known or about to be added, with the newest record offered for it. */
final class StoreTarget {
    /** The stored row, or null for an article that is about to be added. */
    final @Nullable KnownArticle known;

    /** The article that has the same DOI under another PMID, or null. */
    final @Nullable StoreTarget twin;

    /** Zero until a new article has its number. */
    long id;

    /** Of all text of the record, once it was written. */
    int characters;

    private @Nullable ArticleRecord winner;
    private String hash = "";
    private int place = -1;

    StoreTarget(@Nullable KnownArticle known, @Nullable StoreTarget twin) {
        this.known = known;
        this.twin = twin;
        this.id = known == null ? 0 : known.id();
    }

    /**
     * Offers a description. The newest one wins; among equally new ones that differ, the last.
     *
     * @param offeredPlace the record's place in the batch
     */
    void offer(ArticleRecord record, int offeredPlace) {
        if (winner != null
                && Revisions.isOlder(record.version(), record.revised(), winner.version(), winner.revised())) {
            return;
        }
        String offeredHash = ContentHash.of(record);
        if (isNews(record, offeredHash)) {
            winner = record;
            place = offeredPlace;
            hash = offeredHash;
        }
    }

    private boolean isNews(ArticleRecord record, String offeredHash) {
        if (winner != null) {
            return !offeredHash.equals(hash);
        }
        return known == null || known.isChangedBy(record, offeredHash);
    }

    /** Whether the article has a PMID, or gets one by this batch. */
    boolean hasPmid() {
        return (known != null && known.hasPmid())
                || (winner != null
                        && winner.identifiers().stream().anyMatch(name -> name.kind() == Identifier.Kind.PMID));
    }

    /** The record to be written, or null where nothing new was offered. */
    @Nullable
    ArticleRecord winner() {
        return winner;
    }

    /**
     * The record to be written.
     *
     * @throws IllegalStateException where nothing new was offered
     */
    ArticleRecord required() {
        if (winner == null) {
            throw new IllegalStateException("Nothing is written for an article without news");
        }
        return winner;
    }

    /** What a person should look at, or empty. Meaningful once all numbers are given. */
    String note() {
        return twin == null
                ? ""
                : "Its DOI belongs to %s too, which has another PMID".formatted(new ArticleId(twin.id));
    }

    /** The hash of the record to be written. */
    String hash() {
        return hash;
    }

    boolean won(int offeredPlace) {
        return place == offeredPlace;
    }
}
