package org.refractory.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermKind;

/** Any text is a question: reading it never fails, stays bounded, and what it says of itself reads back. */
class AnyTextTest {
    private static final long SEED = Long.getLong("refractory.seed", System.nanoTime());
    private static final int LONGEST = 1_000;
    private static final Naming NAMES = new Names(List.of(
            Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null, "skin cancer"),
            Samples.term(TermKind.BIOMARKER, "cd274", "PD-L1", null, "programmed death ligand 1", "the")));
    private static final List<String> PIECES = List.of(
            "\"",
            "“",
            "(",
            ")",
            "((",
            "))",
            "*",
            "~",
            "~5",
            "~99999999999",
            ":",
            "-",
            "--",
            "+",
            "!",
            "/",
            "\\",
            "^",
            "[",
            "{",
            "AND",
            "&&",
            "||",
            "\u2013",
            "\u2212",
            "4-1BB",
            "non",
            "2019",
            "OR",
            "NOT",
            "and",
            "and -PD-1",
            "HLA-A, -B",
            "or",
            "not",
            "AND (",
            "title:(",
            "title:",
            "TITLE:",
            "author:",
            "year:",
            "year:2019..2021",
            "n:>=100",
            "n:>=",
            "level:A..",
            "level:A..B",
            "cancer:melanoma",
            "cancer:",
            "cancer:(",
            "gene:\"PD-L1\"",
            "is:retracted",
            "has:quote",
            "has:",
            "pmid:1",
            "doi:10.1000/x(1)",
            "doi:",
            "id:E1",
            "timing:",
            "x:y",
            "foo:bar",
            "melanoma",
            "skin",
            "cancer",
            "PD-L1",
            "pd l1",
            "PD",
            "1",
            "the",
            "of",
            "OF",
            "IN",
            "immuno*",
            "a*",
            "β",
            "β-catenin",
            "HLA-A*02:01",
            "a-b-c-d-e-f-g",
            "\ud83d\ude00",
            "\ud83d",
            "\udc00",
            "\u0000",
            "\u202e",
            "\u00a0",
            "\n",
            "İ",
            "ﬀ",
            "½",
            "１",
            "免疫",
            "JAK1/2",
            "/2",
            "PD-(L)1",
            "CD19neg",
            "CD19-",
            "CD19\u2212",
            "BCR- ABL",
            "PD- l1",
            "TGF- β1",
            "don't",
            "'",
            "t",
            "n=4",
            "2019-2021",
            "pmid",
            "DOI",
            "doi.org/10.1000/x(1)",
            "10.1000/y.",
            "10.1000/y,10.1000/z",
            "title = {",
            "doi = \"10.1000/z\"",
            "}",
            "@article{x,",
            "pages={1--2},",
            "author={M{\\\"u}ller",
            "pmid- 27433843",
            "pmid-",
            "27433843",
            "28805662",
            "pmids",
            "PMC5007206",
            "[PMC5007206]",
            "pmcid",
            "[tiab]",
            "[ti]",
            "[au]",
            "[dp]",
            "[filter]",
            "2019:2021[dp]",
            "é",
            " ");

    private static final List<String> LITTLE = List.of("of", "the", "or", "in", "(", ")", "AND", "PD-L1");

    private static Stream<String> texts(int count) {
        System.out.println("refractory.seed=" + SEED);
        Random random = new Random(SEED);
        return Stream.generate(() -> text(random)).limit(count);
    }

    private static String text(Random random) {
        return text(random, PIECES, random.nextBoolean() ? 8 : 120);
    }

    /** A few pieces, often little ones, so that there are more of them than are asked for. */
    private static List<String> some(Random random) {
        List<String> pieces = random.nextBoolean() ? PIECES : LITTLE;
        return random.ints(3, 0, pieces.size()).mapToObj(pieces::get).toList();
    }

    private static String text(Random random, List<String> from, int most) {
        StringBuilder text = new StringBuilder();
        boolean any = from.equals(PIECES);
        int pieces = random.nextInt(most);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(20) == 0 && any
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : from.get(random.nextInt(from.size())));
            text.append(random.nextInt(4) == 0 && any ? "" : " ");
        }
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    @Test
    void readingNeverFailsAndStaysBounded() {
        Random random = new Random(SEED);
        Stream<String> ofFew =
                Stream.generate(() -> text(random, some(random), 500)).limit(1_000);
        Stream.concat(texts(20_000), ofFew).forEach(text -> {
            Parsed parsed = Parser.parse(text, NAMES);
            Map<Boolean, Long> leaves = leaves(parsed.parts().stream())
                    .filter(leaf -> ArticleNames.in(leaf).isEmpty())
                    .collect(Collectors.partitioningBy(AnyTextTest::isLittle, Collectors.counting()));
            assertThat(leaves.get(true)).as("little words in %s", text).isLessThanOrEqualTo(100);
            assertThat(leaves.get(false)).as("others in %s", text).isLessThanOrEqualTo(Parser.MOST_LEAVES);
            assertThat(depth(parsed.parts())).as(text).isLessThanOrEqualTo(70);
            assertThat(parsed.notices().size()).as(text).isLessThanOrEqualTo(8);
        });
    }

    @Test
    void whatAQuestionSaysOfItselfReadsBackAsTheSame() {
        texts(20_000).forEach(AnyTextTest::readsBack);
    }

    @Test
    void whatOnceDidNotReadBackDoes() {
        List.of(
                        "The loss is a mark of skin' \u2212cancer in patients.",
                        "The loss is a mark of skin \"-cancer in patients.",
                        "(pmid 27433843) 27433843*",
                        "pmid:\"27433843,28805662,1234\"",
                        "TITLE:( \" ORa*\" melanoma)",
                        "TITLE:(skin\"cancer",
                        "+AND\"1",
                        "+pmid 1~",
                        "level:A.. ".repeat(50),
                        "gene:CD19neg",
                        "BCR ABL 1 β IN OF has DOI X Y")
                .forEach(AnyTextTest::readsBack);
    }

    private static void readsBack(String text) {
        Parsed parsed = Parser.parse(text, NAMES);
        if (parsed.notices().stream().anyMatch(notice -> notice.startsWith("Only the first"))) {
            return; // what was cut off cannot be read back
        }
        String written = parsed.written();
        Parsed again = Parser.parse(written, NAMES);
        assertThat(again.written()).as("%s, read as %s", text, written).isEqualTo(written);
        assertThat(Written.apart(again.parts()))
                .as("%s, read as %s", text, written)
                .isEqualTo(Written.apart(parsed.parts()));
    }

    @Test
    void anyDepthOfNestingIsReadAtOnce() {
        for (String nest : List.of("(", "-(", "NOT (", "title:(", "(a OR ", "\"(", "a AND (", "NOT ", "-")) {
            String text = nest.repeat(LONGEST / nest.length());
            assertThat(depth(Parser.parse(text, NAMES).parts())).as(nest).isLessThanOrEqualTo(70);
        }
    }

    @Test
    void wordsStandWhereTheyWereTyped() {
        texts(5_000)
                .forEach(text -> leaves(Parser.parse(text, NAMES).parts().stream())
                        .filter(Syntax.Words.class::isInstance)
                        .map(Syntax.Words.class::cast)
                        .filter(words -> words.start() >= 0)
                        .forEach(words -> assertThat(text.regionMatches(
                                        true,
                                        words.start(),
                                        words.typed(),
                                        0,
                                        words.typed().length()))
                                .as("%s in %s", words, text)
                                .isTrue()));
    }

    private static boolean isLittle(Syntax leaf) {
        return leaf instanceof Syntax.Words words && LittleWords.isLittle(words.words());
    }

    private static Stream<Syntax> leaves(Stream<Syntax> parts) {
        return parts.flatMap(part -> switch (part) {
            case Syntax.Every(List<Syntax> inner) -> leaves(inner.stream());
            case Syntax.Either(List<Syntax> inner) -> leaves(inner.stream());
            case Syntax.Not(Syntax inner) -> leaves(Stream.of(inner));
            default -> Stream.of(part);
        });
    }

    private static int depth(List<Syntax> parts) {
        return parts.stream().mapToInt(AnyTextTest::depth).max().orElse(0);
    }

    private static int depth(Syntax part) {
        return switch (part) {
            case Syntax.Every(List<Syntax> inner) -> 1 + depth(inner);
            case Syntax.Either(List<Syntax> inner) -> 1 + depth(inner);
            case Syntax.Not(Syntax inner) -> 1 + depth(List.of(inner));
            default -> 0;
        };
    }
}
