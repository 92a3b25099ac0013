package org.refractory.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One record as NLM writes it: of the length of a real one, of words as often as they are. Each number gives one record. */
final class GeneratedArticle {
    /** Stands in every abstract, so that evidence can quote it. */
    static final String QUOTE = "(p<0.05)";

    private static final String[] SECTIONS = {"BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"};
    private static final int JOURNALS = 800;
    private static final int FAMILIES = 60_000;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 36;
    private static final double NAMES_IN_A_SECTION = 0.7;

    private final Language language;
    private final Names names;
    private final int pmid;
    private final RandomGenerator random;

    GeneratedArticle(Language language, Names names, long seed, int pmid) {
        this.language = language;
        this.names = names;
        this.pmid = pmid;
        this.random = new SplittableRandom(seed * 1_000_003 + pmid);
    }

    String xml() {
        int journal = Zipf.draw(random, JOURNALS);
        int year = FIRST_YEAR + (int) (YEARS * Math.sqrt(random.nextDouble()));
        return """
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%1$d</PMID>
                <Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5679</ISSN><JournalIssue CitedMedium="Print"><Volume>%3$d</Volume><Issue>4</Issue><PubDate><Year>%2$d</Year><Month>May</Month></PubDate></JournalIssue><Title>Generated journal %4$d</Title><ISOAbbreviation>Gen J %4$d</ISOAbbreviation></Journal>
                <ArticleTitle>%5$s</ArticleTitle>
                <Pagination><MedlinePgn>%3$d-9</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.9999/bench.%1$d</ELocationID>
                <Abstract>%6$s</Abstract>
                <AuthorList CompleteYN="Y">%7$s</AuthorList><Language>eng</Language>
                <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
                <MedlineJournalInfo><Country>Nowhere</Country><MedlineTA>Gen J %4$d</MedlineTA></MedlineJournalInfo>
                <MeshHeadingList>%8$s</MeshHeadingList>
                <KeywordList Owner="NOTNLM">%9$s</KeywordList></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="pubmed">%1$d</ArticleId><ArticleId IdType="doi">10.9999/bench.%1$d</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
                """.formatted(
                        pmid,
                        year,
                        random.nextInt(900) + 1,
                        journal,
                        sentence(9 + random.nextInt(10), 0.8),
                        random.nextInt(4) == 0 ? plain() : repeated(SECTIONS.length, this::section),
                        repeated(2 + random.nextInt(9), _ -> author()),
                        repeated(5 + random.nextInt(8), _ -> heading()),
                        repeated(random.nextInt(6), _ -> keyword()));
    }

    private String section(int place) {
        return "<AbstractText Label=\"%1$s\" NlmCategory=\"%1$s\">%2$s</AbstractText>\n"
                .formatted(SECTIONS[place], sentences(30 + random.nextInt(40), place == 2));
    }

    private String plain() {
        return "<AbstractText>%s</AbstractText>\n".formatted(sentences(100 + random.nextInt(150), true));
    }

    private String sentences(int length, boolean quotable) {
        List<String> sentences = new ArrayList<>();
        for (int left = length; left > 0; ) {
            int next = Math.min(left, 12 + random.nextInt(18));
            sentences.add(sentence(next, NAMES_IN_A_SECTION));
            left -= next;
        }
        return String.join(" ", sentences) + (quotable ? " It was so " + escaped(QUOTE) + "." : "");
    }

    private String sentence(int length, double naming) {
        List<String> words = language.say(random, length);
        if (random.nextDouble() < naming) {
            words.set(random.nextInt(words.size()), names.name(random));
        }
        String first = words.getFirst();
        words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        return escaped(String.join(" ", words) + ".");
    }

    private String author() {
        return "<Author ValidYN=\"Y\"><LastName>Family%d</LastName><ForeName>Given %2$c</ForeName><Initials>G%2$c</Initials></Author>\n"
                .formatted(Zipf.draw(random, FAMILIES), (char) ('A' + random.nextInt(26)));
    }

    private String heading() {
        String name = random.nextInt(3) == 0 ? names.name(random) : language.word(random);
        return "<MeshHeading><DescriptorName UI=\"D%06d\" MajorTopicYN=\"N\">%s</DescriptorName></MeshHeading>\n"
                .formatted(random.nextInt(30_000), escaped(name));
    }

    private String keyword() {
        String name = random.nextInt(3) == 0 ? names.name(random) : String.join(" ", language.say(random, 2));
        return "<Keyword MajorTopicYN=\"N\">%s</Keyword>".formatted(escaped(name));
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
