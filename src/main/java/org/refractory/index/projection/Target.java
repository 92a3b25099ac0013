package org.refractory.index.projection;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Takes projections, in portions of bounded size. */
public interface Target {
    /** Each takes the place of what stood under its key. */
    void put(List<Projection> projections) throws IOException, SQLException;

    /** Like {@link #put}, where nothing can stand under the keys yet. */
    default void add(List<Projection> projections) throws IOException, SQLException {
        put(projections);
    }

    /** Afterwards these, and no others, are the contradictions that name one of the pieces of evidence. */
    void contradictions(Collection<String> evidence, List<Projection> pairs) throws IOException, SQLException;

    /** These take the place of all documents of their type. */
    void replaceAll(Fields.Type type, List<Projection> projections) throws IOException, SQLException;
}
