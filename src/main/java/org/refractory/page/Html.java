package org.refractory.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Sends a page from a method that may as well send its readers elsewhere. */
final class Html {
    static final String TYPE = "text/html;charset=UTF-8";

    /** As long as most pages of results. */
    private static final int USUAL_BYTES = 1 << 16;

    private static final int PORTION = 1 << 13;

    private Html() {}

    static Response of(TemplateInstance page) {
        return Response.ok(bytes(page), TYPE).build();
    }

    /**
     * In portions: the text of a large page in one piece is half a megabyte while it is written, and the collector of a small
     * heap treats each such piece as an emergency.
     */
    private static byte[] bytes(TemplateInstance page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        StringBuilder portion = new StringBuilder(PORTION);
        page.consume(piece -> {
                    portion.append(piece);
                    if (portion.length() >= PORTION) {
                        write(portion, bytes);
                    }
                })
                .toCompletableFuture()
                .join();
        write(portion, bytes);
        return bytes.toByteArray();
    }

    private static void write(StringBuilder portion, ByteArrayOutputStream bytes) {
        bytes.writeBytes(portion.toString().getBytes(StandardCharsets.UTF_8));
        portion.setLength(0);
    }
}
