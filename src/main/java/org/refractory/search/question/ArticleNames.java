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
        List<Syntax> joined = new ArrayList<>(parts);
        int first = joined.indexOf(names.getFirst());
        joined.set(
                first,
                new Syntax.Either(names.stream()
                        .<Syntax>flatMap(name -> in(name).stream())
                        .distinct()
                        .toList()));
        joined.removeAll(names);
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
