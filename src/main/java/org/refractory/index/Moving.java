package org.refractory.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Target;

/** The keys of what an index will write again, because of rows of the log that it does not reflect yet. */
final class Moving implements Target {
    private final Set<String> keys = new HashSet<>();

    @Override
    public void put(List<Projection> projections) {
        projections.forEach(each -> keys.add(each.key()));
    }

    /** The evidence itself was {@link #put}: a pair moves with either of its two. */
    @Override
    public void contradictions(Collection<String> evidence, List<Projection> pairs) {
        keys.addAll(evidence);
    }

    @Override
    public void replaceAll(Fields.Type type, List<Projection> projections) {
        put(projections);
    }

    Set<String> keys() {
        return Set.copyOf(keys);
    }
}
