package org.refractory.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The short way from a text to its terms leads to the same terms as the way over words and their parts. */
class TermsTest {
    @Property(tries = 1_000)
    void anyText(@ForAll String text) {
        isTakenApartAlike(text);
    }

    @Property(tries = 5_000)
    void textOfTheField(@ForAll("pieces") List<String> pieces) {
        isTakenApartAlike(String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        " ",
                        " ",
                        " ",
                        "-",
                        "*",
                        ":",
                        "_",
                        "'s",
                        ".",
                        "(",
                        "PD",
                        "L1",
                        "1",
                        "TILs",
                        "tumours",
                        "mutations",
                        "\u03b2",
                        "\u00b5",
                        "M\u00fcller",
                        "e\u0301",
                        "\u0301",
                        "\u00ad",
                        "KRAS",
                        "0.05",
                        "1,535",
                        "\u00df",
                        "KEYNOTE177",
                        "a",
                        "IL",
                        "\ud83d\ude00",
                        "species",
                        "non",
                        "Non ")
                .list()
                .ofMaxSize(12);
    }

    @Example
    void longWords() {
        for (int length : List.of(62, 63, 64, 65, 200)) {
            isTakenApartAlike(
                    "a".repeat(length) + " in " + "A".repeat(length) + "s and " + "b".repeat(length) + "-stases");
            isTakenApartAlike("a".repeat(length - 6) + "stases " + "b".repeat(length - 1) + "s");
            isTakenApartAlike("x" + "\ud83d\ude00".repeat(length));
        }
    }

    @Example
    void marksWithoutALetter() {
        for (String text :
                List.of("\u0301-PD PD1", "PD-\u0301 1", "PD 1-\u0301", "PD \u0301-1", "PD\u0301 1", "PD \u03001")) {
            isTakenApartAlike(text);
        }
    }

    /** A word is cut after 64 units, which may be in the middle of a character. */
    @Example
    void aTermIsWrittenAsThatOfAQuestion() {
        String text = "x" + "\ud83d\ude00".repeat(32);
        String word = Words.of(text).getFirst().letters();
        BytesRef read = new BytesRef();
        Terms.of(text).read(0, read);
        assertThat(word).hasSize(64);
        assertThat(read).isEqualTo(new Term("any", word).bytes());
    }

    private static void isTakenApartAlike(String text) {
        Terms terms = Terms.of(text);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < terms.count(); i++) {
            told.add(term(terms.text(i), terms.isAtSamePosition(i), terms.start(i), terms.end(i)));
        }
        assertThat(told).isEqualTo(expected(text));
    }

    private static String term(String text, boolean samePosition, int start, int end) {
        return "%s%s %d-%d".formatted(samePosition ? "/" : "", new BytesRef(text).utf8ToString(), start, end);
    }

    private static List<String> expected(String text) {
        List<String> terms = new ArrayList<>();
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            for (int from = 0; from < word.parts().size(); from++) {
                boolean same = false;
                int last = Math.min(word.parts().size(), from + Analysis.MOST_PARTS);
                for (int to = from + 1; to <= last; to++) {
                    Word.Part part = word.joined(from, to);
                    for (String form : part.forms()) {
                        terms.add(term(form, same, part.start(), part.end()));
                        same = true;
                    }
                }
            }
            if (i + 1 < words.size() && word.mayContinueIn(words.get(i + 1), true)) {
                Word next = words.get(i + 1);
                terms.add(term(word.letters() + next.letters(), true, word.start(), next.end()));
            }
        }
        return terms;
    }
}
