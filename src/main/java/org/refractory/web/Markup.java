package org.refractory.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * HTML that is written without a template, because a page has hundreds of it and a template takes longer than for all else. What
 * is not a constant of the program is escaped; the compiler sees to that.
 */
public final class Markup {
    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private final StringBuilder html = new StringBuilder();

    /** @param constant written as it is */
    public Markup html(@CompileTimeConstant String constant) {
        html.append(constant);
        return this;
    }

    /** Plain text, also between the quotes of an attribute. */
    public Markup text(String text) {
        html.append(ESCAPER.map(text, null));
        return this;
    }

    public Markup number(long number) {
        html.append(number);
        return this;
    }

    /** What was written so far, for a template. */
    public RawString raw() {
        return new RawString(html.toString());
    }
}
