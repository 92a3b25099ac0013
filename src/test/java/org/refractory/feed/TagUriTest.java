package org.refractory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.search.Addresses;
import org.refractory.search.Facet;
import org.refractory.search.SearchRequest;

class TagUriTest {
    /** RFC 4151, section 2.1: authority, date, and what RFC 3986 allows in a path and a query. */
    private static final String GRAMMAR = "tag:[a-z0-9.-]+,[0-9]{4}:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*";

    @ParameterizedTest
    @ValueSource(strings = {"jak1", "ü ß \"quotes\" <tag>", "100% #1 ]]>", "免疫", "a+b&c=d"})
    void isAValidTagWhateverWasTyped(String text) {
        SearchRequest request = SearchRequest.parse(Map.of("q", List.of(text)));

        assertThat(TagUri.of(request)).matches(GRAMMAR);
    }

    @Test
    void theSameQuestionHasTheSameNameWhateverTheOrderOfItsParameters() {
        SearchRequest one = SearchRequest.parse(Map.of("q", List.of("jak1"), "level", List.of("B", "A")));
        SearchRequest other = SearchRequest.parse(Map.of("level", List.of("A", "B", "A"), "q", List.of(" jak1 ")));

        assertThat(TagUri.of(one))
                .isEqualTo(TagUri.of(other))
                .isEqualTo("tag:refractory,2026:feed?q=jak1&level=A&level=B");
    }

    @Test
    void linksOfASearchLeadBackToTheSameSearch() {
        SearchRequest request = SearchRequest.parse(Map.of("q", List.of("a&b=c +d"), "kind", List.of("articles")))
                .toggle(Facet.MECHANISM, "jak-stat-loss")
                .page(3);

        assertThat(Addresses.path(request))
                .isEqualTo("/search?q=a%26b%3Dc+%2Bd&kind=articles&mechanism=jak-stat-loss&page=3");
        assertThat(Addresses.path(SearchRequest.latest())).isEqualTo("/search");
    }
}
