package org.refractory.intake.pubmed;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A PubMed file of any length, made up as it is read: about 6 kB a record, as NLM's are, with abstracts in sections,
 * authors with affiliations, headings and a reference list. The same seed gives the same bytes.
 */
public final class PubmedGenerator extends MadeUpFile {
    private static final String[] WORDS =
            ("tumor cells resistance checkpoint blockade therapy patients melanoma lung response progression interferon"
                            + " signalling antigen presentation loss mutation expression exhausted lymphocytes clinical"
                            + " survival cohort biopsy sequencing microenvironment suppressive myeloid exclusion stroma"
                            + " of the in and with by for after before during was were showed increased reduced")
                    .split(" ");
    private static final String[] SECTIONS = {"BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"};

    private final Random random;
    private final int edition;

    /** @param firstPmid the number of the first record; the others follow without gaps */
    public PubmedGenerator(int records, int firstPmid, long seed) {
        this(records, firstPmid, seed, 1);
    }

    /** @param edition the version of each record: a later one replaces an earlier one */
    public PubmedGenerator(int records, int firstPmid, long seed, int edition) {
        super(firstPmid, records);
        this.random = new Random(seed);
        this.edition = edition;
    }

    @Override
    protected String record(int pmid) {
        int year = 2000 + random.nextInt(25);
        return """
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="%11$d">%1$d</PMID>
                <DateRevised><Year>%2$d</Year><Month>05</Month><Day>17</Day></DateRevised>
                <Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5679</ISSN><JournalIssue CitedMedium="Print"><Volume>%3$d</Volume><Issue>4</Issue><PubDate><Year>%2$d</Year><Month>May</Month></PubDate></JournalIssue><Title>Journal of Generated Results</Title><ISOAbbreviation>J Gen Res</ISOAbbreviation></Journal>
                <ArticleTitle>%4$s CD8<sup>+</sup> &amp; <i>JAK1</i>.</ArticleTitle>
                <Pagination><MedlinePgn>%3$d-9</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.9999/generated.%1$d</ELocationID>
                <Abstract>%5$s</Abstract>
                <AuthorList CompleteYN="Y">%6$s</AuthorList><Language>eng</Language>
                <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
                <MedlineJournalInfo><Country>Nowhere</Country><MedlineTA>J Gen Res</MedlineTA></MedlineJournalInfo>
                <MeshHeadingList>%7$s</MeshHeadingList>
                <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">%8$s</Keyword><Keyword MajorTopicYN="N">%9$s</Keyword></KeywordList></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="pubmed">%1$d</ArticleId><ArticleId IdType="doi">10.9999/generated.%1$d</ArticleId></ArticleIdList><ReferenceList>%10$s</ReferenceList></PubmedData></PubmedArticle>
                """.formatted(
                        pmid,
                        year,
                        random.nextInt(900) + 1,
                        words(12),
                        repeated(4, this::section),
                        repeated(6, this::author),
                        repeated(9, this::heading),
                        words(2),
                        words(2),
                        repeated(8, this::reference),
                        edition);
    }

    private String section(int place) {
        return "<AbstractText Label=\"%1$s\" NlmCategory=\"%1$s\">%2$s (p&lt;0.05).</AbstractText>\n"
                .formatted(SECTIONS[place], words(50));
    }

    private String author(int place) {
        return "<Author ValidYN=\"Y\"><LastName>Family%d</LastName><ForeName>Given N</ForeName><Initials>GN</Initials><AffiliationInfo><Affiliation>Institute %d of Generated Results, Nowhere.</Affiliation></AffiliationInfo></Author>\n"
                .formatted(random.nextInt(10_000), place);
    }

    private String heading(int place) {
        return "<MeshHeading><DescriptorName UI=\"D%06d\" MajorTopicYN=\"%s\">%s</DescriptorName><QualifierName UI=\"Q000276\" MajorTopicYN=\"N\">immunology</QualifierName></MeshHeading>\n"
                .formatted(random.nextInt(30_000), place == 0 ? "Y" : "N", words(1));
    }

    private String reference(int place) {
        return "<Reference><Citation>%s</Citation><ArticleIdList><ArticleId IdType=\"pubmed\">%d</ArticleId></ArticleIdList></Reference>\n"
                .formatted(words(8), place + 1);
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
