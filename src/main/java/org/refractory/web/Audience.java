package org.refractory.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** Tells people, who want pages, from programs, who want documents. */
public final class Audience {
    private Audience() {}

    /** Whether whoever asks is a person with a browser: not under {@code /api}, and accepting HTML. */
    public static boolean isPerson(UriInfo uri, HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        return !uri.getPath().startsWith("/api/") && accepted != null && accepted.contains("text/html");
    }
}
