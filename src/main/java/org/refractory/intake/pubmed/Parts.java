package org.refractory.intake.pubmed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.PlainText;

/** What journal articles and books have in common. */
final class Parts {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");

    private Parts() {}

    /** @throws UnusableRecord if there is no title in any language */
    static String title(String title, String vernacular) throws UnusableRecord {
        if (title.isEmpty() && vernacular.isEmpty()) {
            throw new UnusableRecord("The record has no title");
        }
        return title.isEmpty() ? vernacular : title;
    }

    /** The readable texts, each once, without empty ones. */
    static List<String> texts(Stream<Node> nodes) {
        return nodes.map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** As printed ({@code 819-29}); where only its ends are given, both joined. */
    static String pages(Node article) {
        String printed = article.text("Pagination", "MedlinePgn");
        String start = article.text("Pagination", "StartPage");
        String end = article.text("Pagination", "EndPage");
        if (!printed.isEmpty() || start.isEmpty()) {
            return printed;
        }
        return end.isEmpty() || end.equals(start) ? start : start + "-" + end;
    }

    /** NLM's version of the record; 1 where it says none that makes sense. */
    static int version(Node citation) {
        String version = citation.all("PMID")
                .findFirst()
                .map(pmid -> pmid.attribute("Version"))
                .orElse("");
        return VERSION.matcher(version).matches() ? Integer.parseInt(version) : 1;
    }
}
