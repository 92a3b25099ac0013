package org.refractory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.page.FacetView.Value;

class FacetMarkupTest {
    private static Value value(String label, boolean selected, boolean open, Value... below) {
        return new Value(label, 7, selected, "/search?q=a&kind=articles", List.of(below), open);
    }

    private static String html(Value... values) {
        return FacetMarkup.of(List.of(values)).getValue();
    }

    @Test
    void aValueIsALinkWithItsCount() {
        assertThat(html(value("Melanoma", false, false)))
                .isEqualToNormalizingWhitespace("<ul><li><span class=\"pair\"><a href=\"/search?q=a&amp;kind=articles\""
                        + " rel=\"nofollow\">Melanoma</a> <span class=\"count\">7</span></span></li> </ul>");
    }

    @Test
    void aValueInForceSaysSo() {
        assertThat(html(value("Melanoma", true, false)))
                .contains("<li class=\"on\">", "<span class=\"hidden\">Chosen: </span>Melanoma</a>");
    }

    @Test
    void whatIsMorePreciseIsFoldedUnlessItIsInForce() {
        Value below = value("Uveal melanoma", false, false);
        assertThat(html(value("Melanoma", false, false, below)))
                .contains("<details><summary>1 more precise<span class=\"hidden\"> than Melanoma</span></summary><ul>")
                .contains("Uveal melanoma</a>");
        assertThat(html(value("Melanoma", false, true, below))).contains("<details open>");
    }

    @Test
    void nothingThatIsTypedBecomesMarkup() {
        Value hostile = new Value("<b>\"&'", 1, false, "/search?q=\"><script>", List.of(), false);
        Value parent = new Value("<i>", 1, false, "'", List.of(hostile), false);
        assertThat(html(parent))
                .doesNotContain("<b>", "<script>", "<i>", "\">\"", "q=\"")
                .contains("&lt;b&gt;&quot;&amp;&#39;");
    }
}
