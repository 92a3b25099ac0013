package org.refractory.web;

import org.jspecify.annotations.Nullable;

/** Tells people, who want pages, from programs, who want documents. */
public final class Audience {
    private Audience() {}

    /**
     * Whether whoever asks is a person with a browser: not under {@code /api}, and accepting HTML.
     *
     * @param accepted the request's {@code Accept}, if it has one
     */
    public static boolean isPerson(String path, @Nullable String accepted) {
        return !path.startsWith("/api/") && accepted != null && accepted.contains("text/html");
    }
}
