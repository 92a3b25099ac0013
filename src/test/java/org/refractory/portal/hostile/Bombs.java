package org.refractory.portal.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Files that are small on the way and large, deep or endless on arrival. */
final class Bombs {
    private static final int PIECE = 64 << 20;

    /** Three gigabytes. */
    private static final int PIECES = 48;

    private static final String SET = "<?xml version=\"1.0\"?>\n<PubmedArticleSet>";
    private static final String TITLE = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>";

    private Bombs() {}

    /** Gzip of so many bytes that all are one; a file of several members is one file (RFC 1952). */
    private static Supplier<InputStream> packed(String start, char filling) {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) filling);
        byte[] first = gzip(start.getBytes(StandardCharsets.UTF_8));
        byte[] each = gzip(piece);
        return () -> {
            List<InputStream> all = new ArrayList<>(List.of(new ByteArrayInputStream(first)));
            for (int i = 0; i < PIECES; i++) {
                all.add(new ByteArrayInputStream(each));
            }
            return new SequenceInputStream(Collections.enumeration(all));
        };
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Supplier<InputStream> zeros() {
        return packed("", '\0');
    }

    static Supplier<InputStream> blanks() {
        return packed(SET, ' ');
    }

    static Supplier<InputStream> endlessTitle() {
        return packed(SET + TITLE, 'a');
    }

    static Supplier<InputStream> deepNesting() {
        return text(SET + "<PubmedArticle>" + "<a>".repeat(2_000_000));
    }

    static Supplier<InputStream> manyLaughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        return text("<!DOCTYPE PubmedArticleSet [" + entities + "]><PubmedArticleSet>&l29;</PubmedArticleSet>");
    }

    static Supplier<InputStream> foreignEntity() {
        return text("<!DOCTYPE PubmedArticleSet [<!ENTITY own SYSTEM \"file:///etc/hostname\">]>"
                + "<PubmedArticleSet>&own;</PubmedArticleSet>");
    }

    private static Supplier<InputStream> text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
