package org.refractory.search.question;

import java.util.List;
import java.util.Locale;
import org.refractory.index.text.Word;

/** What a question says, as a tree. */
public sealed interface Syntax {
    /** As a question writes it. */
    default String written() {
        return Written.of(this);
    }

    /**
     * One word, or the words of one name.
     *
     * @param typed as it stands in the question, which may have been in capitals
     * @param start where it stands there, or -1 where that is not known
     */
    record Words(String typed, int start, List<Word> words) implements Syntax {
        public Words {
            words = List.copyOf(words);
        }

        /** The question with something else in their place, which must be known; in capitals where all of it is. */
        public String replacedIn(String question, String other) {
            boolean capitals = Capitals.isAll(question);
            return question.substring(0, start)
                    + (capitals ? other.toUpperCase(Locale.ROOT) : other)
                    + question.substring(start + typed.length());
        }
    }

    /** Words that stand together, in this order. */
    record Phrase(String typed, List<Word> words) implements Syntax {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /**
     * Words that stand close to each other, in any order.
     *
     * @param within how many other words may stand between them
     */
    record Near(String typed, List<Word> words, int within) implements Syntax {
        public Near {
            words = List.copyOf(words);
        }
    }

    /** Any word that begins like this. */
    record Beginning(String typed, Word word) implements Syntax {}

    /** A part of the record is asked for. */
    record In(Field field, Value value) implements Syntax {}

    /** All of them hold; at least two. */
    record Every(List<Syntax> parts) implements Syntax {
        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** One of them holds; at least two. */
    record Either(List<Syntax> parts) implements Syntax {
        public Either {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(Syntax part) implements Syntax {}
}
