package org.refractory.evidence;

import java.util.List;
import org.refractory.article.AbstractSection;
import org.refractory.article.Triage;

/** Under which circumstances evidence is judged; they decide whether the article and quotes from it are looked at. */
public sealed interface Stage {
    /** Content of the repository: version control reviewed it, and no abstract is at hand. */
    record StarterContent() implements Stage {}

    /**
     * A person asks others to take it for valid.
     *
     * @param article where its article stands
     * @param sections the article's abstract; empty where none is stored
     */
    record Curation(Triage article, List<AbstractSection> sections) implements Stage {
        public Curation {
            sections = List.copyOf(sections);
        }
    }
}
