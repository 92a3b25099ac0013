package org.refractory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refractory.search.Addresses;
import org.refractory.search.Facet;
import org.refractory.search.Kind;
import org.refractory.search.SearchRequest;
import org.refractory.search.Sort;

class FacetPathsTest {
    private static final List<String> VALUES =
            List.of("hla-loss", "A", "NOT_STATED", "2015", "2015..2019", "..2009", "with blank & sign", "b2m");

    @ParameterizedTest
    @EnumSource
    void eachPathIsThatOfTheSearchWithTheValue(Facet facet) {
        List<Map<Facet, List<String>>> filters = List.of(
                Map.of(),
                Map.of(Facet.CANCER, List.of("melanoma")),
                Map.of(Facet.LEVEL, List.of("A", "B"), Facet.YEAR, List.of("2015")),
                Map.of(facet, List.of("b2m")));
        for (Map<Facet, List<String>> filter : filters) {
            for (String text : List.of("", "any-value-of-this-facet", "jak1 & \"loss\"")) {
                SearchRequest request = new SearchRequest(text, Kind.ARTICLES, filter, Sort.NEWEST, 3, 20);
                FacetPaths paths = new FacetPaths(facet, request);
                for (String value : VALUES) {
                    assertThat(paths.of(value)).isEqualTo(Addresses.path(request.toggle(facet, value)));
                }
            }
        }
    }
}
