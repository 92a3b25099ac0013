package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Cuts words that stand beside each other into names, the longest first. */
final class Units {
    private Units() {}

    /** @param offset where the words stand in the question */
    static List<Token> of(String run, int offset, Naming naming) {
        List<Token> units = new ArrayList<>();
        List<Word> words = Analysis.words(run);
        int from = 0;
        while (from < words.size()) {
            int to = nameEnd(words, from, naming);
            List<Word> unit = words.subList(from, to);
            int start = unit.getFirst().parts().getFirst().start();
            int end = unit.getLast().parts().getLast().end();
            units.add(new Token.Unit(run.substring(start, end), offset + start, unit));
            from = to;
        }
        return units;
    }

    private static int nameEnd(List<Word> words, int from, Naming naming) {
        int to = Math.min(words.size(), from + Math.max(1, naming.longest()));
        while (to > from + 1 && !naming.isName(words.subList(from, to))) {
            to--;
        }
        return to;
    }
}
