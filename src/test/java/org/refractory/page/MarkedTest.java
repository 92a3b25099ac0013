package org.refractory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.search.snippet.Highlighted;

class MarkedTest {
    @Test
    void whatMatchedIsMarkedAndAllOfItEscaped() {
        Highlighted text = new Highlighted(List.of(
                new Highlighted.Piece("p<0.05 & ", false), new Highlighted.Piece("<script>PD-1</script>", true)));
        assertThat(Marked.marked(text).getValue())
                .isEqualTo("p&lt;0.05 &amp; <mark>&lt;script&gt;PD-1&lt;/script&gt;</mark>");
    }
}
