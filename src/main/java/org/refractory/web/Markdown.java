package org.refractory.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown to HTML that is safe to show, whoever wrote it. Beside {@link Markup} the only place that makes raw HTML. */
@TemplateExtension
public final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "blockquote", "code", "pre", "hr", "br")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("(https?://|mailto:|/(?![/\\\\])|#)[^\\s\\\\]*"))
            .onElements("a")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** In a template: {@code {text.markdown}}. */
    public static RawString markdown(String text) {
        return new RawString(POLICY.sanitize(RENDERER.render(PARSER.parse(text))));
    }
}
