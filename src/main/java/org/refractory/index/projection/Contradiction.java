package org.refractory.index.projection;

import java.util.List;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.Level;
import org.refractory.evidence.Stance;

/**
 * Two accepted pieces of evidence about the same biomarkers (or mechanism), therapy and cancer that point in opposite directions.
 *
 * @param first the one with the smaller number
 * @param about the names of what both are about: biomarkers with their state, or mechanisms where none is named, then
 *     therapies, then cancers
 */
public record Contradiction(Side first, Side second, List<String> about) {
    public Contradiction {
        about = List.copyOf(about);
    }

    /** One of the two. */
    public record Side(EvidenceId id, Level level, Stance stance) {}

    /** Its name in the index: {@code E12~E34}. */
    String key() {
        return first.id() + "~" + second.id();
    }
}
