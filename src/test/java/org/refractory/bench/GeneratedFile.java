package org.refractory.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A PubMed file that is made up while it is read, in constant memory. */
final class GeneratedFile extends InputStream {
    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
            <PubmedArticleSet>
            """;

    private final int first;
    private final int records;
    private final IntFunction<String> record;
    private byte[] chunk = BEGINNING.getBytes(StandardCharsets.UTF_8);
    private int at;
    private int made;

    /** @param record the text of a record by its number */
    GeneratedFile(int first, int records, IntFunction<String> record) {
        this.first = first;
        this.records = records;
        this.record = record;
    }

    @Override
    public int read() {
        return more() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, from, read);
        at += read;
        return read;
    }

    private boolean more() {
        while (at == chunk.length && made <= records) {
            String next = made < records ? record.apply(first + made) : "</PubmedArticleSet>\n";
            made++;
            chunk = next.getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < chunk.length;
    }
}
