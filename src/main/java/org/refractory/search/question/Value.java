package org.refractory.search.question;

import java.util.List;
import java.util.stream.Collectors;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermRef;

/** What stands behind the colon of a field, understood. */
public sealed interface Value {
    /** Words that must stand together there. */
    record Text(String typed, List<Word> words) implements Value {
        public Text {
            words = List.copyOf(words);
        }
    }

    /** A word there begins like this. */
    record Beginning(String typed, Word word) implements Value {}

    record Numbers(Span span) implements Value {}

    /** Terms of which one must be there; each brings those below it. */
    record Terms(List<TermRef> terms) implements Value {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /** Names of constants of which one must hold: {@code A}, {@code DOES_NOT_SUPPORT}, {@code RETRACTED}. */
    record Choices(List<String> names) implements Value {
        public Choices {
            names = List.copyOf(names);
        }
    }

    /** Exact names of which the record must have one: {@code 27433843}, {@code E42}. */
    record Keys(List<String> keys) implements Value {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** As a question writes it; it reads back as the same. */
    default String written() {
        return switch (this) {
            case Text text -> text.typed();
            case Beginning beginning -> beginning.typed() + "*";
            case Numbers numbers -> numbers.span().toString();
            case Terms terms -> terms.terms().stream().map(TermRef::slug).collect(Collectors.joining(","));
            case Choices choices ->
                choices.names().stream()
                        .map(name -> name.length() == 1
                                ? name
                                : name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(","));
            case Keys keys -> String.join(",", keys.keys());
        };
    }
}
