package org.refractory.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** A text that was taken apart beforehand gives what the analyzer gives, as often as it is read. */
class TermStreamTest {
    @Example
    void aTitleOfTheField() throws IOException {
        isAnalysedAlike(
                "Anti-PD-1 and TGFβ in HLA-A*02:01 patients' tumours: KRAS mutations, PD L1 and CD8+ TILs (p<0.05)");
    }

    @Property(tries = 1_000)
    void anyText(@ForAll String text) throws IOException {
        isAnalysedAlike(text);
    }

    private static void isAnalysedAlike(String text) throws IOException {
        try (Analyzer analyzer = Analysis.forRecords();
                TokenStream expected = analyzer.tokenStream("any", text);
                TokenStream stream = new AnalysedText("Read before").stream(null)) {
            List<String> terms = read(expected);
            read(stream);
            AnalysedText analysed = new AnalysedText(text);
            assertThat(read(analysed.stream(stream))).isEqualTo(terms);
            assertThat(read(analysed.stream(stream))).as("once more").isEqualTo(terms);
            assertThat(read(analysed.stream(expected)))
                    .as("by a stream of its own")
                    .isEqualTo(terms);
        }
    }

    private static List<String> read(TokenStream stream) throws IOException {
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
        PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
        List<String> read = new ArrayList<>();
        stream.reset();
        while (stream.incrementToken()) {
            read.add("%s +%d %d-%d"
                    .formatted(
                            term.getBytesRef(), step.getPositionIncrement(), offset.startOffset(), offset.endOffset()));
        }
        stream.end();
        read.add("end " + offset.endOffset());
        stream.close();
        return read;
    }
}
