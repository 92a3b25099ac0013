package org.refractory.intake.pubmed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Failure;
import org.refractory.intake.xml.SafeStream;

/** Tells what a file is, and names what it is instead where it does not hold PubMed records. */
final class Document {
    /** As far as a look at the beginning goes. */
    static final int HEAD = 4096;

    private static final Set<String> ROOTS = Set.of("PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet");

    private static final String REMEDY =
            " What is read here is PubMed XML: efetch with db=pubmed and retmode=xml, or NLM's baseline and update files.";

    private static final Map<String, String> OTHERS = Map.of(
            "eSummaryResult", "an answer of E-utilities' esummary: summaries, not records",
            "eSearchResult", "an answer of E-utilities' esearch: a list of identifiers, not records",
            "eFetchResult", "an error answer of E-utilities' efetch",
            "article", "the full text of an article in JATS, as PubMed Central gives it",
            "pmc-articleset", "full texts in JATS, as PubMed Central gives them",
            "SerialsSet", "a list of journals",
            "html", "a web page",
            "xml", "perhaps an EndNote library",
            "rss", "a feed",
            "feed", "a feed");

    private Document() {}

    /** @throws BrokenFile if the first bytes (unpacked) cannot be the beginning of XML */
    static void checkBeginning(byte[] head) throws BrokenFile {
        if (head.length == 0) {
            throw SafeStream.illFormed("The file is empty");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean wide = text.startsWith("þÿ") || text.startsWith("ÿþ");
        String start = (text.startsWith("ï»¿") ? text.substring(3) : text).stripLeading();
        if (!wide && !start.startsWith("<")) {
            throw new BrokenFile(Failure.Kind.NOT_XML, "The file is %s, not XML.%s".formatted(guess(text), REMEDY));
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw other("html");
        }
    }

    private static String guess(String head) {
        if (head.startsWith("\u0089PNG")) {
            return "a PNG picture";
        }
        if (head.startsWith("%PDF")) {
            return "a PDF document";
        }
        if (head.startsWith("PK")) {
            return "a zip archive";
        }
        if (head.startsWith("\u001f\u008b")) {
            return "compressed twice";
        }
        return head.startsWith("PMID- ") || head.stripLeading().startsWith("PMID- ")
                ? "in PubMed's text format (NBIB)"
                : "something else";
    }

    /** @throws BrokenFile if that is not the root of a file of PubMed records */
    static void checkRoot(String name) throws BrokenFile {
        if (!ROOTS.contains(name)) {
            throw other(name);
        }
    }

    private static BrokenFile other(String root) {
        String what = OTHERS.get(root);
        return new BrokenFile(
                Failure.Kind.OTHER_XML,
                "The file holds no PubMed records: its root element is <%s>%s.%s"
                        .formatted(
                                root.length() > 80 ? root.substring(0, 80) + "…" : root,
                                what == null ? "" : ", " + what,
                                REMEDY));
    }
}
