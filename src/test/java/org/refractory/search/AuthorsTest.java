package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.article.Author;
import org.refractory.index.Samples.Paper;

/** Whom an author's name finds, as it is written in a question and in a record. */
class AuthorsTest {
    @TempDir
    static Path folder;

    private static Shelf shelf;

    @BeforeAll
    static void fill() throws IOException {
        shelf = new Shelf(folder);
        written(100, Author.person("Ong", "Daniel D", "DD"));
        written(101, Author.person("Ong", "D", "D"), Author.person("Ong", "Lin", "L"));
        written(102, Author.person("Ang", "Lily", "L"));
        written(103, Author.person("Dong", "Chen", "C"));
        written(104, Author.person("Long", "Georgina V", "GV"));
        written(105, Author.person("Lang", "Jing", "J"));
        written(106, Author.person("O'Reilly", "Eileen M", "EM"));
        written(107, Author.person("O Reilly", "Frank", "F"));
        written(108, Author.person("Van Allen", "Eliezer M", "EM"));
        written(109, Author.person("W\u00f6lfel", "Thomas", "T"));
        written(110, Author.person("Smith", "Anna Laura", "AL"));
        written(111, Author.person("Smith", "James M", "JM"));
        written(112, Author.person("Smith", "", ""));
        written(113, Author.person("Smith", "John Xavier Quentin", "JXQ"));
        written(114, Author.person("Smith", "Jean-Marc", ""));
        written(115, Author.person("Smith", "Bo", "B"), Author.person("Smith", "", ""));
        written(116, Author.person("Li", "", ""), Author.person("Wu", "", ""), Author.person("Xu", "", ""));
        written(117, Author.person("Wu", "Xiao Li", "XL"));
        written(118, Author.group("Smith Study Group"));
        shelf.index.commit();
    }

    private static void written(long number, Author... authors) {
        shelf.index.paper(Paper.of(number, "Something", "").by(authors));
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dong          | 103",
                "Long          | 104",
                "Lang          | 105",
                "Ong           | 100 101",
                "oreilly       | 106 107",
                "'O''Reilly'   | 106 107",
                "vanallen      | 108",
                "\"Van Allen\" | 108",
                "\"Allen E\"   | 108",
                "Woelfel       | 109",
                "\"Smith JM\"  | 111 112 114 115",
                "\"Smith J\"   | 111 112 114 115",
                "\"Smith A\"   | 110 112 115",
                "\"Smith AL\"  | 110 112 115",
                "\"Smith JXQ\" | 112 113 115",
                "\"Smith B\"   | 112 115",
                "\"Li J\"      | 116",
                "\"Wu L\"      | 116",
                "\"Wu XL\"     | 116 117",
                "\"Wu Xiao\"   | 117",
            })
    void aNameFindsWhoIsCalledSo(String name, String found) {
        assertThat(Shelf.numbers(shelf.articles("author:" + name)))
                .containsExactlyInAnyOrderElementsOf(Shelf.listed(found));
    }

    @Test
    void thatNoInitialsAreKnownIsToldOnlyWhereThatIsSo() {
        assertThat(shelf.articles("author:\"Smith AL\"").notices()).isEmpty();
        assertThat(shelf.articles("author:\"Smith QZ\"").notices())
                .singleElement()
                .asString()
                .startsWith("No record");
        assertThat(shelf.articles("author:\"Ang QZ\"").notices()).isEmpty();
    }
}
