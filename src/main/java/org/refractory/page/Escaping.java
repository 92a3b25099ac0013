package org.refractory.page;

import io.quarkus.qute.HtmlEscaper;
import java.util.List;

/** Plain text as it stands in HTML, for what is written without a template. */
final class Escaping {
    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private Escaping() {}

    /** @return the text with the signs that mean something in HTML escaped, also between quotes */
    static String escaped(String text) {
        return ESCAPER.map(text, null);
    }
}
