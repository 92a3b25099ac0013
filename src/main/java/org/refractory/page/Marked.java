package org.refractory.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.refractory.search.snippet.Highlighted;

/** What was found, with the words of the question marked. In a template: {@code {text.marked}}. */
@TemplateExtension
final class Marked {
    private Marked() {}

    static RawString marked(Highlighted text) {
        StringBuilder html = new StringBuilder();
        for (Highlighted.Piece piece : text.pieces()) {
            if (piece.matched()) {
                html.append("<mark>").append(Escaping.escaped(piece.text())).append("</mark>");
            } else {
                html.append(Escaping.escaped(piece.text()));
            }
        }
        return new RawString(html.toString());
    }
}
