package org.refractory.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fact of the starter set and where it was seen.
 *
 * @param fact such as {@code DOI}
 * @param sources addresses, or descriptions of sources that have none
 */
public record SeenFact(String fact, List<OutLink> sources) {
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s\"<>]+");

    private static final Map<String, String> FACTS = facts();

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("pmid", "PubMed identifier");
        facts.put("doi", "DOI");
        facts.put("title", "Title and authors");
        facts.put("finding", "Finding");
        facts.put("figures", "Figures seen there");
        return facts;
    }

    /** In the order of a reader's interest; what has no source is left out. */
    static List<SeenFact> of(Map<String, String> seen) {
        return FACTS.entrySet().stream()
                .filter(fact -> !seen.getOrDefault(fact.getKey(), "").isBlank())
                .map(fact -> new SeenFact(fact.getValue(), sources(seen.getOrDefault(fact.getKey(), ""))))
                .toList();
    }

    private static List<OutLink> sources(String text) {
        return Stream.of(text.split("\\s*;\\s*", -1))
                .map(source -> new OutLink("", source, ADDRESS.matcher(source).matches() ? source : ""))
                .toList();
    }
}
