package org.refractory.page;

import io.quarkus.qute.RawString;
import java.util.List;
import org.refractory.web.Markup;

/** Writes the values of a facet as a list of links. */
final class FacetMarkup {
    private final Markup html = new Markup();

    private FacetMarkup() {}

    static RawString of(List<FacetView.Value> values) {
        FacetMarkup markup = new FacetMarkup();
        markup.list(values);
        return markup.html.raw();
    }

    private void list(List<FacetView.Value> values) {
        html.html("<ul>");
        values.forEach(this::value);
        html.html("</ul>");
    }

    private void value(FacetView.Value value) {
        link(value);
        if (!value.below().isEmpty()) {
            below(value);
        }
        html.html("</li>\n");
    }

    private void link(FacetView.Value value) {
        html.html(value.selected() ? "<li class=\"on\">" : "<li>")
                .html("<span class=\"pair\"><a href=\"")
                .text(value.path())
                .html("\" rel=\"nofollow\">");
        if (value.selected()) {
            html.html("<span aria-hidden=\"true\">✓ </span><span class=\"hidden\">Chosen: </span>");
        }
        html.text(value.label())
                .html("</a> <span class=\"count\">")
                .number(value.count())
                .html("</span></span>");
    }

    private void below(FacetView.Value value) {
        html.html(value.open() ? "\n<details open>" : "\n<details>")
                .html("<summary>")
                .number(value.below().size())
                .html(" more precise<span class=\"hidden\"> than ")
                .text(value.label())
                .html("</span></summary>");
        list(value.below());
        html.html("</details>");
    }
}
