package org.refractory.intake.pubmed;

import java.util.List;
import java.util.stream.Stream;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Author;
import org.refractory.article.Journal;
import org.refractory.article.Pmid;
import org.refractory.intake.xml.Node;

/** A book of NCBI's Bookshelf, or a chapter of one: {@code PubmedBookArticle}. */
final class BookParser {
    private BookParser() {}

    static ArticleRecord record(Node root) throws UnusableRecord {
        Node document = root.child("BookDocument");
        if (document == null) {
            throw new UnusableRecord("The record has no <BookDocument>");
        }
        Pmid pmid = Identifiers.pmid(document);
        Node book = document.child("Book");
        if (book == null) {
            throw new UnusableRecord("The record has no <Book>");
        }
        String chapter = document.text("ArticleTitle");
        String vernacular = document.text("VernacularTitle");
        String title = book.text("BookTitle");
        return new ArticleRecord(
                chapter.isEmpty() ? ArticleRecord.Kind.BOOK : ArticleRecord.Kind.BOOK_CHAPTER,
                Identifiers.of(
                        pmid,
                        Stream.of(
                                        document.all("ArticleIdList", "ArticleId"),
                                        root.all("PubmedBookData", "ArticleIdList", "ArticleId"),
                                        book.all("ELocationID"))
                                .flatMap(ids -> ids)),
                Parts.title(chapter.isEmpty() ? title : chapter, vernacular),
                vernacular,
                Abstracts.of(document, document),
                authors(document, book),
                new Journal(
                        title,
                        book.text("Publisher", "PublisherName"),
                        book.text("Isbn"),
                        book.text("Volume"),
                        book.text("Edition"),
                        Parts.pages(document)),
                Dates.ofBook(document, book),
                Parts.texts(document.all("Language")),
                Parts.texts(document.all("PublicationType")),
                List.of(),
                Parts.texts(document.all("KeywordList", "Keyword")),
                List.of(),
                List.of(),
                Dates.day(document.child("DateRevised")),
                Parts.version(document));
    }

    /** Those of the chapter, else those of the book, else the book's editors. */
    private static List<Author> authors(Node document, Node book) {
        return Stream.of(listed(document, "authors"), listed(book, "authors"), listed(book, "editors"))
                .map(Authors::of)
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Node> listed(Node holder, String type) {
        return holder.all("AuthorList")
                .filter(list -> list.attribute("Type").isEmpty()
                        ? type.equals("authors")
                        : list.attribute("Type").equals(type))
                .flatMap(list -> list.all("Author"));
    }
}
