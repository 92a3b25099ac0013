package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchRequestTest {
    private static SearchRequest ask(String text) {
        return SearchRequest.asking(text, Kind.EVIDENCE);
    }

    @Test
    void aLongTextIsCutBehindAWord() {
        String text = "melanoma ".repeat(110) + "jak1 pancreatic";
        SearchRequest request = ask(text);
        assertThat(request.text()).hasSize(SearchRequest.MAX_TEXT + 1).endsWith(" jak1      \u2026");
        assertThat(ask(request.text())).isEqualTo(request);
        assertThat(SearchRequest.beginning(text)).endsWith(" jak1");
        assertThat(SearchRequest.beginning(request.text()).strip()).endsWith(" jak1");
    }

    @Test
    void aWordThatEndsWhereTheTextIsCutStays() {
        String text = "melanoma ".repeat(110) + "pancreatic cancer";
        assertThat(SearchRequest.beginning(text)).endsWith(" pancreatic");
        assertThat(ask(text).text()).endsWith(" pancreatic\u2026");
        assertThat(SearchRequest.beginning(ask(text).text())).endsWith(" pancreatic");
    }

    @Test
    void aWordWithoutEndIsCutButNoCharacter() {
        assertThat(SearchRequest.beginning("x".repeat(2_000))).hasSize(SearchRequest.MAX_TEXT);
        String faces = "x" + "\ud83d\ude00".repeat(600);
        assertThat(SearchRequest.beginning(faces)).isEqualTo(faces.substring(0, SearchRequest.MAX_TEXT - 1));
        assertThat(ask(faces).text()).hasSize(SearchRequest.MAX_TEXT + 1);
        assertThat(ask(ask(faces).text())).isEqualTo(ask(faces));
    }
}
