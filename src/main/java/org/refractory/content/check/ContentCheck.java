package org.refractory.content.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentProblem;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;

/** Checks {@code content/} while building, and lists its files for the jar. Arguments: the folder, and the listing to write. */
public final class ContentCheck {
    private ContentCheck() {}

    /** @throws IllegalStateException naming each problem with file and line, which fails the build */
    public static void main(String[] arguments) throws IOException {
        ContentFiles files = ContentFiles.in(Path.of(arguments[0]));
        List<ContentProblem> problems = problems(files);
        if (!problems.isEmpty()) {
            StringBuilder text = new StringBuilder("content/ has %d problems:".formatted(problems.size()));
            problems.forEach(problem -> text.append("\n  ").append(problem));
            throw new IllegalStateException(text.toString());
        }
        Path listing = Path.of(arguments[1]);
        Files.createDirectories(listing.getParent());
        Files.write(listing, files.all());
    }

    /** Every problem, in order of file and line; empty where all is well. */
    public static List<ContentProblem> problems(ContentFiles files) {
        List<ContentProblem> problems = new ArrayList<>();
        ContentSet content = new ContentReader(files, problems::add).read();
        problems.addAll(new ContentRules(content).broken());
        return problems.stream().sorted().distinct().toList();
    }
}
