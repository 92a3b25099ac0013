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
public final class Reading {
    public static final Limits LIMITS = Limits.of(1L << 30);

    private Reading() {}

    public static byte[] fixture(String name) {
        try (InputStream in = Reading.class.getResourceAsStream("/intake/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PubmedItem> items(byte[] file) throws BrokenFile {
        return items(new ByteArrayInputStream(file), LIMITS);
    }

    public static List<PubmedItem> items(InputStream file, Limits limits) throws BrokenFile {
        PubmedReader reader = PubmedReader.open(file, limits);
        List<PubmedItem> items = new ArrayList<>();
        for (PubmedItem item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
        return items;
    }

    public static ArticleRecord record(PubmedItem item) {
        return ((PubmedItem.Described) item).record();
    }

    /** A record with the least that PubMed gives, around more of an {@code Article}. */
    public static String article(int pmid, String inside) {
        return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">%d</PMID><Article><ArticleTitle>Title %d</ArticleTitle>%s</Article></MedlineCitation></PubmedArticle>"
                .formatted(pmid, pmid, inside);
    }

    /** The same with a version, a day of May 2020 as its date of revision, a title and a DOI. */
    public static String revised(int pmid, int version, int day, String title, String doi) {
        return """
                <PubmedArticle><MedlineCitation><PMID Version="%d">%d</PMID>
                <DateRevised><Year>2020</Year><Month>05</Month><Day>%02d</Day></DateRevised>
                <Article><ArticleTitle>%s</ArticleTitle><ELocationID EIdType="doi">%s</ELocationID></Article></MedlineCitation></PubmedArticle>
                """.formatted(version, pmid, day, title, doi);
    }

    public static String deletion(int pmid) {
        return "<DeleteCitation><PMID Version=\"1\">%d</PMID></DeleteCitation>".formatted(pmid);
    }

    public static byte[] set(String... records) {
        return ("<PubmedArticleSet>" + String.join("\n", records) + "</PubmedArticleSet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
