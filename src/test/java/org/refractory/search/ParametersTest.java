package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static Parameters of(String query) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .forEach(part -> all.merge(
                        part[0],
                        List.of(part[1]),
                        (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                                .toList()));
        return new Parameters(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gene=jak1 | The address asks for \u201cgene\u201d, which no search here knows, so it was left out. It may hold q,",
                "kind=article | \u201carticle\u201d is not understood for kind, so it was left out. Write kind=evidence or kind=articles.",
                "sort=year | \u201cyear\u201d is not understood for sort, so it was left out. Write sort=relevance or sort=newest or sort=level.",
                "synonyms=false | \u201cfalse\u201d is not understood for synonyms, so it was left out. Write synonyms=on or synonyms=off.",
                "explain=true | \u201ctrue\u201d is not understood for explain, so it was left out. Write explain=on or explain=off.",
                "page=abc | \u201cabc\u201d is no number of a page, so the first one is shown.",
                "page=0 | \u201c0\u201d is no number of a page, so the first one is shown.",
                "page=501 | Only pages up to 500 are reached by their number, so page 500 is shown. Go on from there.",
                "page=501&after= | Only pages up to 500 are reached by their number, so page 500 is shown. Go on from there.",
                "year-from=20x | \u201c20x\u201d is no number, so year-from was left out. Write digits only.",
                "q=a&q=b | The address holds q more than once, so only the first was used. Leave the others out.",
            })
    void whatIsNotUnderstoodIsTold(String query, String sentence) {
        assertThat(of(query).notices()).singleElement().asString().startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=jak1&kind=articles&sort=level&synonyms=off&explain=on&page=2&after=x",
                "kind=evidence&sort=newest&synonyms=on&explain=off&page=1",
                "level=A&level=B&year=2019..2021&year-from=&year-to= 2020 &n-from=5",
                "utm_source=letter&utm_medium=x&fbclid=1&gclid=2&msclkid=3&mc_eid=4&_ga=5&igshid=6&=",
                "kind=&sort=&page=&q=a&q=a",
                "page=500",
                "page=501&after=501-x",
            })
    void whatIsUnderstoodOrMeantForOthersIsNot(String query) {
        assertThat(of(query).notices()).isEmpty();
    }

    @Test
    void valuesBeyondTheMostAreTold() {
        List<String> values = IntStream.range(0, 60).mapToObj(i -> "slug-" + i).toList();
        Parameters many = new Parameters(Map.of("mechanism", values));
        assertThat(many.request().filters().get(Facet.MECHANISM)).hasSize(SearchRequest.MAX_VALUES);
        assertThat(many.notices()).containsExactly("Only 50 of the 60 values of mechanism were used. Leave some out.");
        assertThat(new Parameters(Map.of("mechanism", values.subList(0, 50))).notices())
                .isEmpty();
    }

    @Test
    void whatWasNotUnderstoodLeavesNoTraceInTheRequest() {
        assertThat(of("q=jak1&gene=x&kind=article&sort=year&page=abc").request())
                .isEqualTo(of("q=jak1").request());
    }

    @Test
    void manyUnknownNamesAreToldInOneSentence() {
        assertThat(of("a=1&b=2&c=3&d=4&e=5&f=6&g=7").notices())
                .singleElement()
                .asString()
                .contains("\u201ca\u201d, \u201cb\u201d");
    }
}
