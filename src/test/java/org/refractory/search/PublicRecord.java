package org.refractory.search;

import org.jspecify.annotations.Nullable;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.vocabulary.TermKind;

/** A small public record in which every page has something to show, hostile text among it; written once in a run of tests. */
public final class PublicRecord {
    /** What somebody might write to break a page or a feed. */
    public static final String HOSTILE = "<script>alert('x')</script> & \"quotes\" ]]> end";

    /** More than one page of evidence. */
    public static final int PIECES = 25;

    private static @Nullable PublicRecord written;

    public final long article;
    public final long evidence;
    public final long suspended;
    public final long superseded;
    public final long goneArticle;
    public final long mergedArticle;
    public final long inboxArticle;
    public final long child;

    /** Writes it unless that has been done, and waits until it can be read. */
    public static synchronized PublicRecord write() {
        PublicRecord record = written == null ? new PublicRecord() : written;
        written = record;
        Published.awaitReading();
        return record;
    }

    private PublicRecord() {
        long head = Published.term(
                TermKind.MECHANISM,
                "test-hiding",
                "Hiding from the test",
                "definition = 'The tumor hides from the test.', explainer = 'It *hides*.\n\n<script>alert(1)</script>',"
                        + " synonyms = '[\"hide and seek\"]'");
        child = Published.term(TermKind.MECHANISM, "test-jak-loss", "Loss of the tested kinase", "parent_id = " + head);
        long cancer = Published.term(
                TermKind.CANCER,
                "test-melanoma",
                "Tested melanoma",
                "codes = '{\"oncotree\": \"MEL\", \"doid\": \"DOID:1909\"}'");
        long therapy = Published.term(TermKind.THERAPY, "test-mab", "Testolizumab", "");
        long biomarker = Published.term(TermKind.BIOMARKER, "test-gene", "TEST1", "codes = '{\"hgnc\": \"HGNC:914\"}'");
        Published.page("test-page", "A tested page", "It has *words*.");
        article = Published.article(
                "Resistance in the test " + HOSTILE,
                ARTICLE,
                "PMID",
                "77000001",
                "DOI",
                "10.1000/test<1>",
                "PMCID",
                "PMC77000001");
        Published.tag(article, head);
        suspended = Published.evidence(
                article,
                EvidenceStatus.SUSPENDED,
                "A suspended statement about the tested kinase, long enough to stand.",
                "",
                child);
        superseded = Published.evidence(
                article,
                EvidenceStatus.SUPERSEDED,
                "A superseded statement about the tested kinase, long enough to stand.",
                "",
                child);
        for (int i = 1; i < PIECES; i++) {
            Published.evidence(
                    article,
                    EvidenceStatus.ACCEPTED,
                    "Statement number %d of many about the tested kinase, long enough.".formatted(i),
                    "",
                    child,
                    cancer);
        }
        evidence = Published.evidence(
                article,
                EvidenceStatus.ACCEPTED,
                "Tumors that lost the tested kinase outlived testolizumab " + HOSTILE + "\u0001",
                EVIDENCE,
                child,
                cancer,
                therapy,
                biomarker);
        goneArticle = Published.article("An article that leaves the test", "");
        mergedArticle = Published.article("An article that joins another in the test", "");
        inboxArticle = Published.inboxArticle("A secretword article nobody has looked at");
        Published.awaitReading();
        Published.change(
                Verb.TRIAGED,
                Subject.article(goneArticle),
                "state = 'OUT_OF_SCOPE', state_reason = 'It is about mice that were never treated'");
        Published.change(Verb.MERGED, Subject.article(mergedArticle), "merged_into = " + article);
    }

    private static final String ARTICLE = """
            state = 'CURATED', year = 2016, published = '{"year": 2016, "month": 9, "text": ""}',
            abstract = '[{"label": "METHODS", "text": "We tested <b>kinases</b>."}, {"label": "", "text": "They were lost."}]',
            authors = '[{"family": "Zaretsky", "given": "Jesse M", "initials": "JM", "suffix": "", "collective": "", "orcid": "0000-0002-1825-0097", "affiliations": []},
             {"family": "", "given": "", "initials": "", "suffix": "", "collective": "The <i>Test</i> Group", "orcid": "", "affiliations": []}]',
            journal = '{"title": "The journal of tests", "abbreviation": "J Test", "issn": "", "volume": "375", "issue": "9", "pages": "819-829"}',
            languages = '["eng"]', publication_types = '["Journal Article"]', keywords = '["kinase <tested>"]',
            mesh = '[{"descriptor": "Melanoma", "ui": "D008545", "major": true, "qualifiers": [{"name": "immunology", "ui": "", "major": false}]}]',
            registry_numbers = '[{"bank": "ClinicalTrials.gov", "number": "NCT01295827"}]',
            notices = '[{"kind": "RETRACTION", "source": "J Test. 2020;1:1", "pmid": "77000002", "doi": "", "date": "2020-01"}]'
            """;

    private static final String EVIDENCE = """
            n = 128, design = 'RANDOMISED_TRIAL', setting = 'Second line', level_reason = 'A trial.',
            rating_items = '["ADEQUATE_N", "COMPARATOR"]',
            outcomes = '[{"endpoint": "PFS", "measure": "HR", "value": 0.55, "low": 0.43, "high": 0.72, "p": "<0.001", "comparator": "chemotherapy"}]',
            quotes = '[{"exact": "They were lost", "prefix": "", "suffix": "."}]'
            """;
}
