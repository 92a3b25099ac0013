package org.refractory.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** Sends a page from a method that may as well send its readers elsewhere. */
final class Html {
    static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}

    static Response of(TemplateInstance page) {
        return Response.ok(page.render(), TYPE).build();
    }
}
