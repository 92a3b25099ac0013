package org.refractory.search.question;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Makes a single thing that is asked for of a token; several where its text has to be searched as words instead. */
final class Leaves {
    private static final int MOST_NEAR = 8;

    private final Values values;
    private final Remarks remarks;

    Leaves(Naming naming, Remarks remarks) {
        this.values = new Values(naming, remarks);
        this.remarks = remarks;
    }

    /** @param context the field that holds for it, or null */
    List<Syntax> of(Token token, @Nullable Field context) {
        return switch (token) {
            case Token.Unit unit when context != null -> in(context, unit.typed(), unit.start());
            case Token.Unit unit -> List.of(new Syntax.Words(unit.typed(), unit.start(), unit.words()));
            case Token.Either either -> either(either, context);
            case Token.Quoted quoted
            when context != null -> in(context, quoted.text().strip(), -1);
            case Token.Quoted quoted -> quoted(quoted);
            case Token.Stem stem
            when context != null && context.form() == Field.Form.WORDS -> in(context, stem.text() + "*", stem.start());
            case Token.Stem stem -> stem(stem);
            case Token.Labelled labelled ->
                in(labelled.field(), labelled.value(), labelled.quoted() ? -1 : labelled.start());
            case Token.Label _, Token.Sign _ -> List.of();
        };
    }

    private List<Syntax> either(Token.Either either, @Nullable Field context) {
        List<Syntax> ways = either.symbols().stream()
                .flatMap(symbol -> context == null
                        ? Stream.of(new Syntax.Words(symbol, -1, Analysis.words(symbol)))
                        : in(context, symbol, -1).stream())
                .distinct()
                .toList();
        return ways.size() < 2 ? ways : List.of(new Syntax.Either(ways));
    }

    /** @param start where a value without quotation marks stands, or -1 */
    private List<Syntax> in(Field field, String typed, int start) {
        return values.read(field, typed)
                .<List<Syntax>>map(value -> List.of(new Syntax.In(field, value)))
                .orElseGet(() -> words(typed, start));
    }

    private static List<Syntax> words(String typed, int start) {
        List<Word> words = Analysis.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return start < 0 && words.size() > 1
                ? List.of(phrase(Values.tidy(typed), words))
                : words.stream().<Syntax>map(word -> word(typed, start, word)).toList();
    }

    private static Syntax.Words word(String typed, int start, Word word) {
        int from = word.parts().getFirst().start();
        int to = word.parts().getLast().end();
        return new Syntax.Words(typed.substring(from, to), start < 0 ? start : start + from, List.of(word));
    }

    private List<Syntax> quoted(Token.Quoted quoted) {
        List<Word> words = Analysis.words(quoted.text());
        String typed = Values.tidy(quoted.text());
        if (words.isEmpty()) {
            return List.of();
        }
        if (quoted.within() < 0) {
            return List.of(phrase(typed, words));
        }
        if (words.size() > MOST_NEAR) {
            remarks.tell(
                    "At most %d words can be asked for near each other; %%s was searched as a phrase."
                            .formatted(MOST_NEAR),
                    typed);
            return List.of(phrase(typed, words));
        }
        return List.of(new Syntax.Near(typed, words, quoted.within()));
    }

    /** Quotation marks around the name of an article mean nothing. */
    private static Syntax phrase(String typed, List<Word> words) {
        return Pasted.read(typed)
                .<Syntax>map(name -> new Syntax.In(name.field(), new Value.Keys(List.of(name.name()))))
                .orElseGet(() -> new Syntax.Phrase(typed, words));
    }

    private List<Syntax> stem(Token.Stem stem) {
        List<Word> words = Analysis.words(stem.text());
        if (Values.isStem(words)) {
            Syntax.Words word = word(stem.text(), stem.start(), words.getFirst());
            return List.of(new Syntax.Beginning(word.typed(), words.getFirst()));
        }
        boolean isLong = words.size() == 1 && words.getFirst().parts().size() > Analysis.MOST_PARTS;
        remarks.tell(
                isLong
                        ? "Write a word of at most %d parts before the asterisk; %%s was searched as it is."
                                .formatted(Analysis.MOST_PARTS)
                        : "Write one word of at least two letters before the asterisk; %s was searched as a word.",
                stem.text());
        return words(stem.text(), stem.start());
    }
}
