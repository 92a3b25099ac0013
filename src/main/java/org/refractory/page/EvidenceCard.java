package org.refractory.page;

import java.util.List;
import org.refractory.search.Against;
import org.refractory.search.Hit;

/**
 * A piece of evidence in a list.
 *
 * @param against accepted evidence that points the other way, the strongest first
 * @param more how many others do
 * @param why it stands where it does; empty unless asked for
 */
public record EvidenceCard(Hit.OfEvidence hit, List<Against> against, int more, List<String> why) {
    private static final int SHOWN = 3;

    static EvidenceCard of(Hit.OfEvidence hit, List<Against> against, List<String> why) {
        List<Against> shown = against.stream().limit(SHOWN).toList();
        return new EvidenceCard(hit, shown, against.size() - shown.size(), why);
    }
}
