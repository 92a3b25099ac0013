package org.refractory.index.projection;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.article.MeshHeading;
import org.refractory.article.RegistryNumber;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Quote;
import org.refractory.evidence.Timing;

/** The words of a record that are searched beside its title and text, value by value. */
public final class Texts {
    private static final Pattern FIRST_LETTER = Pattern.compile("(\\p{L})[\\p{L}\\p{M}]*");

    private Texts() {}

    public static Stream<String> keywords(ArticleRecord record) {
        return Stream.of(
                        record.keywords().stream(),
                        record.mesh().stream().map(MeshHeading::descriptor),
                        record.publicationTypes().stream(),
                        Stream.of(record.vernacularTitle()))
                .flatMap(each -> each);
    }

    static Stream<String> source(ArticleView article) {
        ArticleRecord record = article.description();
        return Stream.of(
                        authors(record),
                        journal(record),
                        Stream.of(text(article.year())),
                        record.identifiers().stream().map(Identifier::value),
                        record.registryNumbers().stream().map(RegistryNumber::number),
                        Stream.of(article.id().toString()))
                .flatMap(each -> each);
    }

    static Stream<String> authors(ArticleRecord record) {
        return record.authors().stream().map(Texts::name);
    }

    /** The initials stand behind the family name, where questions have them. */
    private static String name(Author author) {
        return String.join(" ", author.given(), author.family(), initials(author), author.collective());
    }

    private static String initials(Author author) {
        return author.initials().isEmpty()
                ? FIRST_LETTER
                        .matcher(author.given())
                        .results()
                        .map(letter -> letter.group(1))
                        .collect(Collectors.joining())
                : author.initials();
    }

    static Stream<String> families(ArticleRecord record) {
        return record.authors().stream().map(Author::family);
    }

    static Stream<String> familiesAlone(ArticleRecord record) {
        return record.authors().stream()
                .filter(author -> author.given().isEmpty() && author.initials().isEmpty())
                .map(Author::family);
    }

    static Stream<String> journal(ArticleRecord record) {
        return Stream.of(record.journal().title(), record.journal().abbreviation());
    }

    public static Stream<String> detail(EvidenceView evidence) {
        Timing timing = evidence.timing() == Timing.NOT_STATED ? null : evidence.timing();
        return Stream.concat(
                evidence.quotes().stream().map(Quote::exact),
                Stream.of(
                                evidence.setting(),
                                text(evidence.id()),
                                text(evidence.type()),
                                text(evidence.significance()),
                                text(evidence.design()),
                                text(timing))
                        .map(text -> text.replace('_', ' ')));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
