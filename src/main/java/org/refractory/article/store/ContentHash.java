package org.refractory.article.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Author;
import org.refractory.article.Journal;
import org.refractory.article.MeshHeading;
import org.refractory.article.Notice;
import org.refractory.article.PublicationDate;

/**
 * SHA-256 over a canonical serialisation of a record: every field in a fixed order, every text with its length before it,
 * every list with its size. It does not depend on how records are written as JSON; equal records have equal hashes.
 */
final class ContentHash {
    /** A new number makes all hashes new: raise it when the order or the fields change. */
    private static final int FORM = 1;

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** Sixty-four hexadecimal digits. */
    static String of(ArticleRecord article) {
        ContentHash hash = new ContentHash(sha256());
        hash.number(FORM);
        hash.text(article.kind().name());
        hash.each(
                article.identifiers(),
                identifier -> hash.texts(identifier.kind().name(), identifier.value()));
        hash.texts(article.title(), article.vernacularTitle());
        hash.each(article.sections(), section -> hash.texts(section.label(), section.text()));
        hash.each(article.authors(), hash::author);
        hash.journal(article.journal());
        hash.published(article.published());
        hash.each(article.languages(), hash::text);
        hash.each(article.publicationTypes(), hash::text);
        hash.each(article.mesh(), hash::mesh);
        hash.each(article.keywords(), hash::text);
        hash.each(article.registryNumbers(), number -> hash.texts(number.bank(), number.number()));
        hash.each(article.notices(), hash::notice);
        hash.text(String.valueOf(article.revised()));
        hash.number(article.version());
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void author(Author author) {
        texts(author.family(), author.given(), author.initials(), author.suffix(), author.collective(), author.orcid());
        each(author.affiliations(), this::text);
    }

    private void journal(Journal journal) {
        texts(
                journal.title(),
                journal.abbreviation(),
                journal.issn(),
                journal.volume(),
                journal.issue(),
                journal.pages());
    }

    private void published(@Nullable PublicationDate date) {
        texts(date == null ? "" : date.iso(), date == null ? "" : date.text());
    }

    private void mesh(MeshHeading heading) {
        texts(heading.descriptor(), heading.ui());
        number(heading.major() ? 1 : 0);
        each(heading.qualifiers(), qualifier -> {
            texts(qualifier.name(), qualifier.ui());
            number(qualifier.major() ? 1 : 0);
        });
    }

    private void notice(Notice notice) {
        texts(notice.kind().name(), notice.source(), notice.pmid(), notice.doi(), notice.date());
    }

    private <T> void each(List<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    private void texts(String... texts) {
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (number >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
