package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refractory.search.question.Span;
import org.refractory.search.snippet.Highlighted;

/**
 * That the portal says what plain Lucene says: the same records in the same order, as many of them, and the same counts. Titles
 * are marked alike; which sentences are shown each side chooses by itself.
 */
public final class SameAnswer {
    private static final int WHOLE_LIST = 100;

    private SameAnswer() {}

    public static void check(SearchResult portal, PlainAnswer plain) {
        String asked = portal.request().query();
        assertThat(portal.total()).as("total of %s", asked).isEqualTo(plain.total());
        List<PlainAnswer.PlainHit> hits =
                portal.hits().stream().map(SameAnswer::plain).toList();
        assertThat(hits)
                .extracting(PlainAnswer.PlainHit::number)
                .as("hits of %s", asked)
                .isEqualTo(
                        plain.hits().stream().map(PlainAnswer.PlainHit::number).toList());
        assertThat(hits)
                .extracting(PlainAnswer.PlainHit::title)
                .as("titles of %s", asked)
                .isEqualTo(
                        plain.hits().stream().map(PlainAnswer.PlainHit::title).toList());
        assertThat(hits)
                .extracting(hit -> isMarked(hit.text()))
                .as("whether the text shows what matched, of %s", asked)
                .isEqualTo(
                        plain.hits().stream().map(hit -> isMarked(hit.text())).toList());
        portal.facets().forEach(facet -> check(asked, facet, plain));
    }

    private static boolean isMarked(Highlighted text) {
        return text.pieces().stream().anyMatch(Highlighted.Piece::matched);
    }

    private static PlainAnswer.PlainHit plain(Hit hit) {
        return switch (hit) {
            case Hit.OfEvidence of ->
                new PlainAnswer.PlainHit(of.evidence().id().number(), of.title(), of.statement());
            case Hit.OfArticle of -> new PlainAnswer.PlainHit(of.article().id().number(), of.title(), of.snippet());
        };
    }

    private static void check(String asked, FacetCounts facet, PlainAnswer plain) {
        Map<String, Long> counted = plain.facets().getOrDefault(facet.facet().parameter(), Map.of());
        Map<String, Long> told = (facet.facet() == Facet.N ? facet.ranges() : facet.values())
                .stream().collect(Collectors.toMap(FacetCounts.Value::value, FacetCounts.Value::count));
        told.forEach((value, count) -> assertThat(count)
                .as("%s=%s of %s", facet.facet(), value, asked)
                .isEqualTo(plain.count(facet.facet(), value)));
        if (told.size() < WHOLE_LIST) {
            assertThat(told.keySet()).as("%s of %s", facet.facet(), asked).containsAll(counted.keySet());
        }
        if (facet.facet() == Facet.YEAR) {
            facet.ranges()
                    .forEach(range -> assertThat(range.count())
                            .as("%s of %s", range.value(), asked)
                            .isEqualTo(years(
                                    List.copyOf(counted.entrySet()),
                                    Span.read(range.value()).orElseThrow())));
        }
    }

    private static long years(List<Map.Entry<String, Long>> counted, Span span) {
        return counted.stream()
                .filter(each -> span.contains(Integer.parseInt(each.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
