package org.refractory.search;

import java.util.List;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.Level;
import org.refractory.evidence.Stance;

/**
 * Accepted evidence that points the other way.
 *
 * @param about the names of what both are about: biomarkers with their state (mechanisms where none is named), therapies, cancers
 * @param both the path of a search that shows both
 */
public record Against(EvidenceId id, Level level, Stance stance, List<String> about, String both) {
    public Against {
        about = List.copyOf(about);
    }
}
