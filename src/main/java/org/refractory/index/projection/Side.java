package org.refractory.index.projection;

import java.util.Locale;

/** The two indexes: what everybody may read, and the rest, which only signed-in people may. */
public enum Side {
    PUBLIC,
    DESK;

    /** The name of its folder and its label in metrics. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPublic() {
        return this == PUBLIC;
    }
}
