package org.refractory.intake.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.article.Journal;
import org.refractory.article.MeshHeading;
import org.refractory.article.Notice;
import org.refractory.article.PublicationDate;
import org.refractory.article.RegistryNumber;
import org.refractory.intake.xml.BrokenFile;

class PubmedReaderTest {
    private static ArticleRecord full() throws BrokenFile {
        return Reading.record(Reading.items(Reading.fixture("full.xml")).getFirst());
    }

    @Test
    void titlesAreFlattenedToOneReadableLine() throws BrokenFile {
        assertThat(full().title()).isEqualTo("Loss of B2M in CD8⁺ T cells: Treg & H₂O, ⁹⁹Tc and x².");
        assertThat(full().vernacularTitle()).isEqualTo("Perte de B2M");
    }

    @Test
    void identifiersComeOnceWithThePmidFirst() throws BrokenFile {
        assertThat(full().identifiers())
                .containsExactly(
                        new Identifier(Identifier.Kind.PMID, "90000001"),
                        new Identifier(Identifier.Kind.DOI, "10.1234/invented.1"),
                        new Identifier(Identifier.Kind.PMCID, "PMC9000001"),
                        new Identifier(Identifier.Kind.PII, "S-1"),
                        new Identifier(Identifier.Kind.OTHER, "NIHMS1"));
        assertThat(full().version()).isEqualTo(2);
        assertThat(full().revised()).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @Test
    void abstractsKeepTheirSectionsWithoutCopyrightLines() throws BrokenFile {
        assertThat(full().sections())
                .containsExactly(
                        new AbstractSection("AIMS", "To invent a record."),
                        new AbstractSection("RESULTS", "It works in 5 of 6 cases (10⁻³)."),
                        new AbstractSection("", "Nothing else."));
    }

    @Test
    void authorsAreThoseThatAreValid() throws BrokenFile {
        assertThat(full().authors())
                .containsExactly(
                        new Author(
                                "Émile",
                                "Ann Bea",
                                "AB",
                                "Jr",
                                "",
                                "0000-0002-1825-0097",
                                List.of("Institute of Fiction, Nowhere.", "Second Institute, Nowhere.")),
                        new Author("Solo", "", "", "", "", "", List.of()),
                        Author.group("Invented Trial Group"));
    }

    @Test
    void journalDateLanguagesAndTypesAreRead() throws BrokenFile {
        assertThat(full().journal())
                .isEqualTo(new Journal(
                        "Journal of Invented Immunology", "J Invent Immunol", "1234-5679", "12", "3", "101-109"));
        assertThat(full().published()).isEqualTo(new PublicationDate(2023, 7, 14, ""));
        assertThat(full().languages()).containsExactly("eng", "fre");
        assertThat(full().publicationTypes()).containsExactly("Journal Article", "Retracted Publication");
    }

    @Test
    void headingsKeywordsAndRegistryNumbersAreRead() throws BrokenFile {
        assertThat(full().mesh())
                .containsExactly(
                        new MeshHeading(
                                "Melanoma",
                                "D008545",
                                false,
                                List.of(new MeshHeading.Qualifier("immunology", "Q000276", true))),
                        new MeshHeading("Immunotherapy", "D007167", true, List.of()));
        assertThat(full().keywords()).containsExactly("invented word", "PD-1");
        assertThat(full().registryNumbers())
                .containsExactly(
                        new RegistryNumber("ClinicalTrials.gov", "NCT90000001"),
                        new RegistryNumber("ClinicalTrials.gov", "NCT90000002"));
    }

    @Test
    void correctionsBecomeNoticesAndCitationsDoNot() throws BrokenFile {
        assertThat(full().notices())
                .extracting(Notice::kind, Notice::pmid, Notice::doi, Notice::date)
                .containsExactly(
                        tuple(Notice.Kind.RETRACTION, "90000091", "10.1234/retract.1", "2024-02-03"),
                        tuple(Notice.Kind.EXPRESSION_OF_CONCERN, "", "", "2023-12"),
                        tuple(Notice.Kind.CORRECTION, "", "", "2023"),
                        tuple(Notice.Kind.CORRECTION, "", "", "2025"),
                        tuple(Notice.Kind.REINSTATEMENT, "", "", "2026-01"));
    }

    @Test
    void aRetractionWithoutAListedNoticeIsStillANotice() throws BrokenFile {
        byte[] file = Reading.set(Reading.article(
                1,
                "<PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList>"));
        assertThat(Reading.record(Reading.items(file).getFirst()).notices())
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.RETRACTION);
    }

    @Test
    void whatCannotBeUsedIsNamedWithItsPlaceAndTheRestIsRead() throws BrokenFile {
        List<PubmedItem> items = Reading.items(Reading.fixture("mixed.xml"));
        assertThat(items).hasSize(10);
        assertThat(items.stream().filter(PubmedItem.Unusable.class::isInstance))
                .containsExactly(
                        new PubmedItem.Unusable(new PubmedItem.Place(2, 18), "", "The record has no PMID"),
                        new PubmedItem.Unusable(new PubmedItem.Place(3, 23), "90000011", "The record has no title"),
                        new PubmedItem.Unusable(
                                new PubmedItem.Place(4, 26),
                                "not-a-number",
                                "Not a PubMed identifier: 'not-a-number'"));
        assertThat(items.stream().filter(PubmedItem.Withdrawn.class::isInstance))
                .extracting(item -> ((PubmedItem.Withdrawn) item).pmid().value())
                .containsExactly("90000098", "90000099");
    }

    @Test
    void aVernacularTitleStandsInAndAnEnglishOtherAbstractIsPreferred() throws BrokenFile {
        ArticleRecord german =
                Reading.record(Reading.items(Reading.fixture("mixed.xml")).getFirst());
        assertThat(german.title()).isEqualTo("Nur ein deutscher Titel");
        assertThat(german.sections()).containsExactly(new AbstractSection("", "An invented abstract."));
        assertThat(german.journal())
                .isEqualTo(new Journal("Annals of Invention", "Ann Invent", "1111-2222", "", "", "7-9"));
        assertThat(german.published()).isEqualTo(new PublicationDate(1998, null, null, "1998 Dec-1999 Jan"));
    }

    @Test
    void datesAreNoMorePreciseThanTheirSource() throws BrokenFile {
        List<PubmedItem> items = Reading.items(Reading.fixture("mixed.xml"));
        assertThat(Reading.record(items.get(4)).published())
                .isEqualTo(new PublicationDate(2001, null, null, "2001 Spring"));
        assertThat(Reading.record(items.get(5)).published()).isEqualTo(new PublicationDate(2022, 2, 9, ""));
        assertThat(Dates.worded("1978 Jan-Feb")).isEqualTo(new PublicationDate(1978, null, null, "1978 Jan-Feb"));
        assertThat(Dates.worded("2003 Jan 15")).isEqualTo(new PublicationDate(2003, 1, 15, ""));
        assertThat(Dates.worded("no date")).isNull();
    }

    @Test
    void booksAndChaptersComeInAsWhatTheyAre() throws BrokenFile {
        List<PubmedItem> items = Reading.items(Reading.fixture("mixed.xml"));
        ArticleRecord chapter = Reading.record(items.get(6));
        assertThat(chapter.kind()).isEqualTo(ArticleRecord.Kind.BOOK_CHAPTER);
        assertThat(chapter.title()).isEqualTo("A chapter on escape");
        assertThat(chapter.journal())
                .isEqualTo(new Journal("A Book of Inventions", "Invented Press", "9780000000002", "", "", ""));
        assertThat(chapter.identifiers()).contains(new Identifier(Identifier.Kind.BOOKSHELF, "NBK900020"));
        assertThat(chapter.authors()).containsExactly(Author.person("Writer", "Wanda", "W"));
        assertThat(chapter.published()).isEqualTo(new PublicationDate(2020, 5, 4, ""));
        ArticleRecord book = Reading.record(items.get(7));
        assertThat(book.kind()).isEqualTo(ArticleRecord.Kind.BOOK);
        assertThat(book.title()).isEqualTo("The Whole Book");
        assertThat(book.authors()).containsExactly(Author.person("Editor", "Ed", "E"));
    }

    @Test
    void anOrcidIsNormalisedAndItsCheckDigitHolds() {
        assertThat(Authors.orcid("http://orcid.org/0000-0002-1694-233X")).isEqualTo("0000-0002-1694-233X");
        assertThat(Authors.orcid("0000000218250097")).isEqualTo("0000-0002-1825-0097");
        assertThat(Authors.orcid("0000-0002-1825-0098")).isEmpty();
        assertThat(Authors.orcid("unknown")).isEmpty();
    }

    @Test
    void olderFilesOfBareCitationsAreRead() throws BrokenFile {
        String citation = Reading.article(5, "").replaceAll("</?PubmedArticle>", "");
        byte[] file = ("<MedlineCitationSet>" + citation + "</MedlineCitationSet>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Reading.record(Reading.items(file).getFirst()).title()).isEqualTo("Title 5");
    }
}
