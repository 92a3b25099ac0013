package org.refractory.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.article.Identifier;
import org.refractory.article.Journal;
import org.refractory.article.MeshHeading;
import org.refractory.article.Notice;
import org.refractory.article.PublicationDate;
import org.refractory.article.RegistryNumber;
import org.refractory.article.Triage;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.evidence.Quote;
import org.refractory.evidence.Significance;
import org.refractory.evidence.StudyDesign;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** Views with plausible contents, made in one line where a test does not care about the rest. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {}

    public static TermView term(TermKind kind, String slug, String name, @Nullable String parent, String... synonyms) {
        return new TermView(kind, slug, name, "", "", "", parent, 0, List.of(synonyms), Map.of());
    }

    public static TermRef ref(TermKind kind, String slug, String name) {
        return new TermRef(kind, slug, name);
    }

    /** An article, to be changed where a test cares. */
    public record Paper(
            long number,
            String title,
            String text,
            int year,
            List<Identifier> identifiers,
            List<TermRef> mechanisms,
            List<Notice> notices,
            List<RegistryNumber> trials,
            List<Author> authors) {
        private static final List<Author> USUAL =
                List.of(Author.person("Zaretsky", "Jesse M", "JM"), Author.person("Ribas", "Antoni", "A"));

        public static Paper of(long number, String title, String text) {
            return new Paper(number, title, text, 2016, List.of(), List.of(), List.of(), List.of(), USUAL);
        }

        public Paper trial(String number) {
            RegistryNumber trial = new RegistryNumber("ClinicalTrials.gov", number);
            return new Paper(this.number, title, text, year, identifiers, mechanisms, notices, List.of(trial), authors);
        }

        public Paper year(int year) {
            return new Paper(number, title, text, year, identifiers, mechanisms, notices, trials, authors);
        }

        public Paper named(Identifier... names) {
            return new Paper(number, title, text, year, List.of(names), mechanisms, notices, trials, authors);
        }

        public Paper by(Author... people) {
            return new Paper(number, title, text, year, identifiers, mechanisms, notices, trials, List.of(people));
        }

        public Paper tagged(TermRef... terms) {
            return new Paper(number, title, text, year, identifiers, List.of(terms), notices, trials, authors);
        }

        public Paper retracted() {
            Notice notice = new Notice(Notice.Kind.RETRACTION, "J Clin Oncol 2020", "", "", "2020");
            return new Paper(number, title, text, year, identifiers, mechanisms, List.of(notice), trials, authors);
        }

        /** As the database would show it with this evidence. */
        public ArticleView view(Claim... claims) {
            ArticleRecord record = new ArticleRecord(
                    ArticleRecord.Kind.JOURNAL_ARTICLE,
                    identifiers,
                    title,
                    "",
                    text.isEmpty() ? List.of() : List.of(new AbstractSection("", text)),
                    authors,
                    new Journal("The New England journal of medicine", "N Engl J Med", "", "375", "9", "819-829"),
                    PublicationDate.year(year),
                    List.of("eng"),
                    List.of("Journal Article"),
                    List.of(new MeshHeading("Melanoma", "D008545", true, List.of())),
                    List.of("immunotherapy"),
                    trials,
                    notices,
                    null,
                    1);
            return new ArticleView(
                    new ArticleId(number),
                    0,
                    Triage.CURATED,
                    record,
                    mechanisms,
                    Stream.of(claims).flatMap(Claim::terms).distinct().toList(),
                    claims.length,
                    Map.of(),
                    NOON.plusSeconds(number),
                    NOON);
        }
    }

    /** A piece of evidence, to be changed where a test cares. */
    public record Claim(
            long number,
            Paper paper,
            String statement,
            EvidenceStatus status,
            Level level,
            Timing timing,
            List<TermRef> mechanisms,
            List<TermRef> cancers,
            Finding finding) {
        public static Claim of(long number, Paper paper, String statement) {
            return new Claim(
                    number,
                    paper,
                    statement,
                    EvidenceStatus.ACCEPTED,
                    Level.B,
                    Timing.ACQUIRED,
                    List.of(),
                    List.of(),
                    Finding.USUAL);
        }

        public Claim level(Level level) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers, finding);
        }

        public Claim timing(Timing timing) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers, finding);
        }

        public Claim status(EvidenceStatus status) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers, finding);
        }

        public Claim mechanisms(TermRef... terms) {
            return new Claim(number, paper, statement, status, level, timing, List.of(terms), cancers, finding);
        }

        public Claim cancers(TermRef... terms) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, List.of(terms), finding);
        }

        public Claim finding(Finding finding) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers, finding);
        }

        Stream<TermRef> terms() {
            return Stream.of(
                            mechanisms.stream(),
                            cancers.stream(),
                            finding.therapies().stream(),
                            finding.biomarkers().stream().map(EvidenceView.Biomarker::term))
                    .flatMap(each -> each);
        }

        public EvidenceView view() {
            return new EvidenceView(
                    new EvidenceId(number),
                    1,
                    status,
                    "",
                    Evidence.Origin.CONTENT,
                    new EvidenceView.ArticleRef(
                            new ArticleId(paper.number()),
                            paper.title(),
                            "Zaretsky JM et al.",
                            "N Engl J Med",
                            2016,
                            "",
                            ""),
                    statement,
                    finding.type(),
                    finding.direction(),
                    finding.significance(),
                    level,
                    "",
                    timing,
                    mechanisms,
                    cancers,
                    finding.therapies(),
                    null,
                    finding.biomarkers(),
                    StudyDesign.CASE_SERIES,
                    "",
                    finding.n(),
                    List.of(),
                    1,
                    List.of(),
                    finding.quotes(),
                    "",
                    "",
                    NOON,
                    NOON,
                    NOON.plusSeconds(number));
        }
    }

    /** What a claim found, to be changed where a test cares. */
    public record Finding(
            EvidenceType type,
            Direction direction,
            Significance significance,
            List<TermRef> therapies,
            List<EvidenceView.Biomarker> biomarkers,
            int n,
            List<Quote> quotes) {
        public static final Finding USUAL = new Finding(
                EvidenceType.PREDICTIVE,
                Direction.SUPPORTS,
                Significance.RESISTANCE,
                List.of(),
                List.of(),
                4,
                List.of());

        public Finding that(EvidenceType type, Direction direction, Significance significance) {
            return new Finding(type, direction, significance, therapies, biomarkers, n, quotes);
        }

        public Finding therapies(TermRef... terms) {
            return new Finding(type, direction, significance, List.of(terms), biomarkers, n, quotes);
        }

        public Finding biomarker(TermRef term, BiomarkerState state) {
            List<EvidenceView.Biomarker> markers = List.of(new EvidenceView.Biomarker(term, state));
            return new Finding(type, direction, significance, therapies, markers, n, quotes);
        }

        public Finding n(int n) {
            return new Finding(type, direction, significance, therapies, biomarkers, n, quotes);
        }

        public Finding quoting(String exact) {
            return new Finding(
                    type, direction, significance, therapies, biomarkers, n, List.of(new Quote(exact, "", "")));
        }
    }
}
