package org.refractory.page;

import io.quarkus.qute.RawString;
import java.util.List;

/** Writes the values of a facet as a list of links. A page has hundreds, for which a template takes longer than for all else. */
final class FacetMarkup {
    private static final int USUAL_LENGTH = 1 << 12;

    private final StringBuilder html = new StringBuilder(USUAL_LENGTH);

    private FacetMarkup() {}

    static RawString of(List<FacetView.Value> values) {
        FacetMarkup markup = new FacetMarkup();
        markup.list(values);
        return new RawString(markup.html.toString());
    }

    private void list(List<FacetView.Value> values) {
        html.append("<ul>");
        values.forEach(this::value);
        html.append("</ul>");
    }

    private void value(FacetView.Value value) {
        String label = Escaping.escaped(value.label());
        html.append(value.selected() ? "<li class=\"on\">" : "<li>")
                .append("<span class=\"pair\"><a href=\"")
                .append(Escaping.escaped(value.path()))
                .append("\" rel=\"nofollow\">");
        if (value.selected()) {
            html.append("<span aria-hidden=\"true\">✓ </span><span class=\"hidden\">Chosen: </span>");
        }
        html.append(label)
                .append("</a> <span class=\"count\">")
                .append(value.count())
                .append("</span></span>");
        if (!value.below().isEmpty()) {
            html.append(value.open() ? "\n<details open>" : "\n<details>")
                    .append("<summary>")
                    .append(value.below().size())
                    .append(" more precise<span class=\"hidden\"> than ")
                    .append(label)
                    .append("</span></summary>");
            list(value.below());
            html.append("</details>");
        }
        html.append("</li>\n");
    }
}
