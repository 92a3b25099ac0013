package org.refractory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers of the desk: never stored by a browser or a proxy. */
public final class DeskAnswer {
    private DeskAnswer() {}

    public static Response.ResponseBuilder page(int status, TemplateInstance page) {
        return guarded(Response.status(status).type("text/html;charset=UTF-8").entity(page.render()));
    }

    /** What programs read of the desk. */
    public static Response.ResponseBuilder json(int status, Object document) {
        return guarded(Response.status(status).type("application/json").entity(document));
    }

    /**
     * Sends a browser on with GET. The address stays relative, so that it is right behind any proxy.
     *
     * @param path within this portal, such as {@code /desk}
     */
    public static Response.ResponseBuilder seeOther(String path) {
        return guarded(Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path));
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
