package org.refractory.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentTerm;
import org.refractory.vocabulary.TermView;

/** Indexes a collection twice, by the portal and by plain Lucene, asks both all its questions and compares the answers. */
public final class Evaluation {
    private static final int DEEPEST = 1_000;
    private static final int RECALLED = 100;
    private static final int GAINED = 10;

    /** Speed is measured over at least so long, so that the first compilations count little. */
    private static final Duration TIMED = Duration.ofSeconds(2);

    private final JudgedCollection collection;

    public Evaluation(JudgedCollection collection) {
        this.collection = collection;
    }

    /** Everything is done in a temporary folder, which is gone afterwards. */
    public Comparison run() throws IOException {
        List<JudgedQuestion> questions = collection.questions();
        Path folder = Files.createTempDirectory("refractory-evaluate-");
        try (Contender portal = new Portal(Files.createDirectory(folder.resolve("portal")), vocabulary());
                Contender plain = new PlainLucene(Files.createDirectory(folder.resolve("plain")))) {
            return new Comparison(questions, measured(portal, questions), measured(plain, questions));
        } finally {
            remove(folder);
        }
    }

    /** The one that the portal is shipped with. */
    private static List<TermView> vocabulary() {
        return new ContentReader(ContentFiles.packed(), _ -> {})
                .read().terms().stream().map(Evaluation::view).toList();
    }

    private static TermView view(ContentTerm term) {
        return new TermView(
                term.kind(),
                term.slug(),
                term.name(),
                term.definition(),
                "",
                term.category(),
                term.parent().isEmpty() ? null : term.parent(),
                term.order(),
                term.synonyms(),
                term.codes());
    }

    private Measured measured(Contender contender, List<JudgedQuestion> questions) throws IOException {
        long started = System.nanoTime();
        collection.documents(contender::add);
        contender.ready();
        Duration indexing = Duration.ofNanos(System.nanoTime() - started);
        double[][] values = new double[3][questions.size()];
        for (int i = 0; i < questions.size(); i++) {
            JudgedQuestion question = questions.get(i);
            List<String> ranking = contender.best(question.text(), DEEPEST);
            values[0][i] = Metrics.ndcg(ranking, question.grades(), GAINED);
            values[1][i] = Metrics.averagePrecision(ranking, question.grades());
            values[2][i] = Metrics.recall(ranking, question.grades(), RECALLED);
        }
        return new Measured(
                contender.name(),
                values[0],
                values[1],
                values[2],
                perSecond(contender, questions),
                contender.size(),
                indexing);
    }

    private static double perSecond(Contender contender, List<JudgedQuestion> questions) throws IOException {
        long started = System.nanoTime();
        long asked = 0;
        long taken = 0;
        while (taken < TIMED.toNanos()) {
            for (JudgedQuestion question : questions) {
                contender.best(question.text(), RECALLED);
            }
            asked += questions.size();
            taken = System.nanoTime() - started;
        }
        return asked / (taken / 1e9);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
