package org.refractory.intake.pubmed;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A PubMed file of any length that is made up as it is read, in constant memory. */
public abstract class MadeUpFile extends InputStream {
    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
            <PubmedArticleSet>
            """;

    private final int first;
    private final int records;
    private byte[] chunk = BEGINNING.getBytes(StandardCharsets.UTF_8);
    private int at;
    private int made;

    /** @param first the number of the first record; the others follow without gaps */
    protected MadeUpFile(int first, int records) {
        this.first = first;
        this.records = records;
    }

    /** The text of a record; asked once for each, in order. */
    protected abstract String record(int number);

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
            String next = made < records ? record(first + made) : "</PubmedArticleSet>\n";
            made++;
            chunk = next.getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < chunk.length;
    }
}
