package org.refractory.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.refractory.search.evaluation.ComparisonText;
import org.refractory.search.evaluation.Evaluation;
import org.refractory.search.evaluation.JudgedCollection;
import picocli.CommandLine;

/** Measures how well the portal finds what people judged relevant, beside plain Lucene. */
@CommandLine.Command(
        name = "evaluate",
        description = {
            "Measure relevance on judged collections, beside plain Lucene. Needs no database and changes nothing.",
            "A collection is a folder with corpus.jsonl (_id, title, text), queries.tsv and qrels.tsv, plain or gzip."
        })
final class EvaluateCommand implements Direct {
    @CommandLine.Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a judged collection.")
    List<Path> folders;

    @CommandLine.Option(
            names = "--split",
            paramLabel = "NAME",
            defaultValue = "test",
            description = "Which file of a folder qrels/ to use where there is one (default: ${DEFAULT-VALUE}).")
    String split;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path folder : folders) {
            JudgedCollection collection = new JudgedCollection(folder, split);
            out.println(ComparisonText.of(collection.name(), new Evaluation(collection).run()));
            collection.notes().forEach(note -> out.println("  " + note));
            out.flush();
        }
        return 0;
    }
}
