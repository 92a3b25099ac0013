package org.refractory.search.question;

import java.util.List;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** The vocabularies, as far as reading a question needs them. */
public interface Naming {
    /** Whether these words, one after the other, are a name of something. */
    boolean isName(List<Word> words);

    /** Whether a name may begin with these words; never false where one does. */
    boolean mayBegin(List<Word> words);

    /** The terms of a kind that bear a slug, a name or a synonym; several where it is ambiguous. */
    List<TermRef> terms(TermKind kind, String typed);

    /** Without a vocabulary. */
    Naming NONE = new Naming() {
        @Override
        public boolean isName(List<Word> words) {
            return false;
        }

        @Override
        public boolean mayBegin(List<Word> words) {
            return false;
        }

        @Override
        public List<TermRef> terms(TermKind kind, String typed) {
            return List.of();
        }
    };
}
