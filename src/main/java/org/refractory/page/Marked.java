package org.refractory.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.refractory.search.snippet.Highlighted;
import org.refractory.web.Markup;

/** What was found, with the words of the question marked. In a template: {@code {text.marked}}. */
@TemplateExtension
final class Marked {
    private Marked() {}

    static RawString marked(Highlighted text) {
        Markup html = new Markup();
        for (Highlighted.Piece piece : text.pieces()) {
            if (piece.matched()) {
                html.html("<mark>").text(piece.text()).html("</mark>");
            } else {
                html.text(piece.text());
            }
        }
        return html.raw();
    }
}
