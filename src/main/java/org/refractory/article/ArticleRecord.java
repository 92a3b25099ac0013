package org.refractory.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publication as a source describes it, before it has a number here. All text is plain, without markup.
 *
 * @param identifiers all known names, the PMID first where there is one
 * @param vernacularTitle the title in the article's own language, or empty
 * @param languages ISO 639-2 codes as in PubMed, such as {@code eng}
 * @param revised when the source last revised the record, or null
 * @param version the source's version number of the record; 1 where it has none
 */
public record ArticleRecord(
        Kind kind,
        List<Identifier> identifiers,
        String title,
        String vernacularTitle,
        List<AbstractSection> sections,
        List<Author> authors,
        Journal journal,
        @Nullable PublicationDate published,
        List<String> languages,
        List<String> publicationTypes,
        List<MeshHeading> mesh,
        List<String> keywords,
        List<RegistryNumber> registryNumbers,
        List<Notice> notices,
        @Nullable LocalDate revised,
        int version) {
    public enum Kind {
        JOURNAL_ARTICLE,
        BOOK,
        BOOK_CHAPTER
    }

    public ArticleRecord {
        identifiers = List.copyOf(identifiers);
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
        languages = List.copyOf(languages);
        publicationTypes = List.copyOf(publicationTypes);
        mesh = List.copyOf(mesh);
        keywords = List.copyOf(keywords);
        registryNumbers = List.copyOf(registryNumbers);
        notices = List.copyOf(notices);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A record needs a title");
        }
    }

    /** The same with other names. */
    public ArticleRecord named(List<Identifier> names) {
        return new ArticleRecord(
                kind,
                names,
                title,
                vernacularTitle,
                sections,
                authors,
                journal,
                published,
                languages,
                publicationTypes,
                mesh,
                keywords,
                registryNumbers,
                notices,
                revised,
                version);
    }
}
