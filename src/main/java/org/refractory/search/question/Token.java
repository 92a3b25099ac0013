package org.refractory.search.question;

import java.util.List;
import java.util.stream.Stream;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** A piece of a question's text. */
sealed interface Token {
    /** Where it begins. */
    int start();

    /** A word, or the words of one name. */
    record Unit(String typed, int start, List<Word> words) implements Token {}

    /** Symbols that were written as one and of which any counts. */
    record Either(List<String> symbols, int start) implements Token {
        /** The symbols side by side. */
        Stream<Unit> units() {
            return symbols.stream().map(symbol -> new Unit(symbol, -1, Analysis.words(symbol)));
        }
    }

    /** @param within how far apart the words may stand; -1 for a phrase */
    record Quoted(String text, int start, int within) implements Token {}

    /** What stood before an asterisk. */
    record Stem(String text, int start) implements Token {}

    /**
     * A field with its value.
     *
     * @param start where the value begins
     */
    record Labelled(Field field, String value, boolean quoted, int start) implements Token {}

    /** A field in front of a parenthesis. */
    record Label(Field field, int start) implements Token {}

    /** An operator or a parenthesis. */
    record Sign(Kind kind, String text, int start) implements Token {
        enum Kind {
            AND,
            OR,
            NOT,
            OPEN,
            CLOSE
        }
    }
}
