package org.refractory.article.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order of a source's descriptions of one article: by version, then by the day of revision. */
final class Revisions {
    private Revisions() {}

    /** Whether a description must not replace another; an unknown day is neither older nor newer. */
    static boolean isOlder(int version, @Nullable LocalDate revised, int otherVersion, @Nullable LocalDate other) {
        if (version != otherVersion) {
            return version < otherVersion;
        }
        return revised != null && other != null && revised.isBefore(other);
    }
}
