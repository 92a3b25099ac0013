package org.refractory.intake.pubmed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.refractory.article.ArticleRecord;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Limits;

/** What tests of intake do with files. */
final class Reading {
    static final Limits LIMITS = Limits.of(1L << 30);

    private Reading() {}

    static byte[] fixture(String name) {
        try (InputStream in = Reading.class.getResourceAsStream("/intake/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PubmedItem> items(byte[] file) throws BrokenFile {
        return items(new ByteArrayInputStream(file), LIMITS);
    }

    static List<PubmedItem> items(InputStream file, Limits limits) throws BrokenFile {
        PubmedReader reader = PubmedReader.open(file, limits);
        List<PubmedItem> items = new ArrayList<>();
        for (PubmedItem item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
        return items;
    }

    static ArticleRecord record(PubmedItem item) {
        return ((PubmedItem.Described) item).record();
    }

    /** A record with the least that PubMed gives, around more of an {@code Article}. */
    static String article(int pmid, String inside) {
        return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">%d</PMID><Article><ArticleTitle>Title %d</ArticleTitle>%s</Article></MedlineCitation></PubmedArticle>"
                .formatted(pmid, pmid, inside);
    }

    static byte[] set(String... records) {
        return ("<PubmedArticleSet>" + String.join("\n", records) + "</PubmedArticleSet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
