package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;

/** What a question says of the names of articles: a DOI, a PubMed number. */
public final class ArticleNames {
    private ArticleNames() {}

    /** Side by side they are a list, or one article's names in a citation: a record that has any of them is meant. */
    static List<Syntax> joined(List<Syntax> parts) {
        List<Syntax> names =
                parts.stream().filter(part -> !in(part).isEmpty()).distinct().toList();
        if (names.size() < 2) {
            return parts;
        }
        List<Syntax> ways = names.stream()
                .<Syntax>flatMap(name -> in(name).stream())
                .distinct()
                .toList();
        Syntax whole = ways.size() > 1 ? new Syntax.Either(ways) : ways.getFirst();
        List<Syntax> joined = new ArrayList<>();
        for (Syntax part : parts) {
            if (part.equals(names.getFirst()) && !joined.contains(whole)) {
                joined.add(whole);
            } else if (!names.contains(part)) {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Those of which a part asks for any; empty where it asks for something else as well. */
    public static List<Syntax.In> in(Syntax part) {
        return switch (part) {
            case Syntax.In in when in.field().namesArticle() && in.value() instanceof Value.Keys -> List.of(in);
            case Syntax.Either(List<Syntax> ways)
            when ways.stream().noneMatch(way -> in(way).isEmpty()) ->
                ways.stream().flatMap(way -> in(way).stream()).toList();
            default -> List.of();
        };
    }
}
