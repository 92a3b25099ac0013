package org.refractory.search.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.refractory.index.text.Analysis;

class HighlighterTest {
    private static final String FIELD = "text";

    private static Sought word(String... forms) {
        return new Sought.Sequence(List.of(Set.of(forms)));
    }

    /** Each text is a segment of its own; behind it stands a second value that is never shown. */
    private static List<String> marked(List<String> texts, boolean isSnippet, List<List<Sought>> parts)
            throws IOException {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        try (Directory directory = new ByteBuffersDirectory()) {
            IndexWriterConfig config =
                    new IndexWriterConfig(Analysis.forRecords()).setMergePolicy(NoMergePolicy.INSTANCE);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (String text : texts) {
                    Document document = new Document();
                    document.add(new Field(FIELD, text, type));
                    document.add(new Field(FIELD, "melanoma loss jak1", type));
                    writer.addDocument(document);
                    writer.commit();
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                List<Integer> backwards = IntStream.range(0, texts.size())
                        .mapToObj(i -> texts.size() - 1 - i)
                        .toList();
                return Highlighter.mark(
                                reader,
                                FIELD,
                                backwards.stream().mapToInt(Integer::intValue).toArray(),
                                backwards.stream().map(texts::get).toList(),
                                parts,
                                isSnippet)
                        .reversed()
                        .stream()
                        .map(HighlighterTest::written)
                        .toList();
            }
        }
    }

    private static String written(Highlighted text) {
        return text.pieces().stream()
                .map(piece -> piece.matched() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void marksEachFormOfAWordInEachText() throws IOException {
        assertThat(marked(
                        List.of("Melanoma after melanomas.", "No such thing.", "A melanoma"),
                        false,
                        List.of(List.of(word("melanoma")))))
                .containsExactly("[Melanoma] after [melanomas].", "No such thing.", "A [melanoma]");
    }

    @Test
    void marksASequenceAndNotItsWordsElsewhere() throws IOException {
        Sought together = new Sought.Sequence(List.of(Set.of("jak1"), Set.of("loss")));
        assertThat(marked(List.of("Loss of JAK1: JAK1 loss."), false, List.of(List.of(together))))
                .containsExactly("Loss of JAK1: [JAK1 loss].");
    }

    @Test
    void marksWhatStandsCloseInAnyOrder() throws IOException {
        Sought near = new Sought.Near(List.of(Set.of("jak1"), Set.of("loss")), 2);
        assertThat(marked(
                        List.of("Loss of the JAK1 gene.", "Loss of one or two or three, not JAK1."),
                        false,
                        List.of(List.of(near))))
                .containsExactly("[Loss of the JAK1] gene.", "Loss of one or two or three, not JAK1.");
    }

    @Test
    void marksWhatBeginsWithLettersAcrossSigns() throws IOException {
        assertThat(marked(List.of("PD-L1, pdl2 and PD."), false, List.of(List.of(new Sought.Beginning("pdl")))))
                .containsExactly("[PD-L1], [pdl2] and PD.");
    }

    @Test
    void aWordAndItsPartsMakeOneMark() throws IOException {
        assertThat(marked(
                        List.of("Given anti-PD-1 twice."),
                        false,
                        List.of(List.of(word("pd1", "antipd1"), word("anti")))))
                .containsExactly("Given [anti-PD-1] twice.");
    }

    @Test
    void aSnippetIsTheSentencesThatHoldMost() throws IOException {
        String text =
                "Melanoma is common. Many things happen. It is treated. JAK1 was lost in melanoma. Melanoma again.";
        assertThat(marked(List.of(text), true, List.of(List.of(word("melanoma")), List.of(word("jak1")))))
                .containsExactly("[Melanoma] is common. \u2026 [JAK1] was lost in [melanoma].");
    }

    @Test
    void aSnippetOfATextWithoutMatchesIsItsBeginning() throws IOException {
        assertThat(marked(List.of("One. Two. Three.", ""), true, List.of(List.of(word("jak1")))))
                .containsExactly("One. Two.", "");
    }

    @Test
    void aLongSentenceIsShortenedAroundItsFirstMatch() throws IOException {
        String text = "word ".repeat(200) + "JAK1 " + "word ".repeat(200);
        String snippet =
                marked(List.of(text), true, List.of(List.of(word("jak1")))).getFirst();
        assertThat(snippet).startsWith("\u2026word").contains("[JAK1]").endsWith("word\u2026");
        assertThat(snippet.length()).isBetween(200, 330);
    }
}
