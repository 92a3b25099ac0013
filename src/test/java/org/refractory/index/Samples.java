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
import org.refractory.article.Triage;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
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
            List<Notice> notices) {
        public static Paper of(long number, String title, String text) {
            return new Paper(number, title, text, 2016, List.of(), List.of(), List.of());
        }

        public Paper year(int year) {
            return new Paper(number, title, text, year, identifiers, mechanisms, notices);
        }

        public Paper named(Identifier... names) {
            return new Paper(number, title, text, year, List.of(names), mechanisms, notices);
        }

        public Paper tagged(TermRef... terms) {
            return new Paper(number, title, text, year, identifiers, List.of(terms), notices);
        }

        public Paper retracted() {
            Notice notice = new Notice(Notice.Kind.RETRACTION, "J Clin Oncol 2020", "", "", "2020");
            return new Paper(number, title, text, year, identifiers, mechanisms, List.of(notice));
        }

        /** As the database would show it with this evidence. */
        public ArticleView view(Claim... claims) {
            ArticleRecord record = new ArticleRecord(
                    ArticleRecord.Kind.JOURNAL_ARTICLE,
                    identifiers,
                    title,
                    "",
                    text.isEmpty() ? List.of() : List.of(new AbstractSection("", text)),
                    List.of(Author.person("Zaretsky", "Jesse M", "JM"), Author.person("Ribas", "Antoni", "A")),
                    new Journal("The New England journal of medicine", "N Engl J Med", "", "375", "9", "819-829"),
                    PublicationDate.year(year),
                    List.of("eng"),
                    List.of("Journal Article"),
                    List.of(new MeshHeading("Melanoma", "D008545", true, List.of())),
                    List.of("immunotherapy"),
                    List.of(),
                    notices,
                    null,
                    1);
            return new ArticleView(
                    new ArticleId(number),
                    0,
                    Triage.CURATED,
                    record,
                    mechanisms,
                    Stream.of(claims)
                            .flatMap(claim -> Stream.concat(claim.mechanisms().stream(), claim.cancers().stream()))
                            .distinct()
                            .toList(),
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
            List<TermRef> cancers) {
        public static Claim of(long number, Paper paper, String statement) {
            return new Claim(
                    number, paper, statement, EvidenceStatus.ACCEPTED, Level.B, Timing.ACQUIRED, List.of(), List.of());
        }

        public Claim level(Level level) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers);
        }

        public Claim timing(Timing timing) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers);
        }

        public Claim status(EvidenceStatus status) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, cancers);
        }

        public Claim mechanisms(TermRef... terms) {
            return new Claim(number, paper, statement, status, level, timing, List.of(terms), cancers);
        }

        public Claim cancers(TermRef... terms) {
            return new Claim(number, paper, statement, status, level, timing, mechanisms, List.of(terms));
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
                    EvidenceType.PREDICTIVE,
                    Direction.SUPPORTS,
                    Significance.RESISTANCE,
                    level,
                    "",
                    timing,
                    mechanisms,
                    cancers,
                    List.of(),
                    null,
                    List.of(),
                    StudyDesign.CASE_SERIES,
                    "",
                    4,
                    List.of(),
                    1,
                    List.of(),
                    List.of(),
                    "",
                    "",
                    NOON,
                    NOON,
                    NOON.plusSeconds(number));
        }
    }
}
