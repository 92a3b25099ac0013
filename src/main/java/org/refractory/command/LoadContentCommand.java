package org.refractory.command;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentProblem;
import org.refractory.content.check.ContentCheck;
import org.refractory.content.load.ContentLoader;
import picocli.CommandLine;

/** Loads a folder of content into the database, checked like the one in the jar. */
@Dependent
@Unremovable
@CommandLine.Command(
        name = "load-content",
        description =
                "Load a folder in the layout of content/. It is checked first; a person's change in the portal wins.")
class LoadContentCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 50;

    private final ContentLoader loader;

    @CommandLine.Parameters(paramLabel = "DIR", description = "A folder as export-content writes it.")
    Path folder;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    LoadContentCommand(ContentLoader loader) {
        this.loader = loader;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("%s is not a folder: name one in the layout of content/.".formatted(folder));
        }
        ContentFiles files = ContentFiles.in(folder);
        List<ContentProblem> problems = ContentCheck.problems(files);
        if (!problems.isEmpty()) {
            problems.stream().limit(MOST_SHOWN).forEach(spec.commandLine().getErr()::println);
            throw new IOException("Nothing was loaded: mend the %d problems above.".formatted(problems.size()));
        }
        spec.commandLine().getOut().println(loader.load(files));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
