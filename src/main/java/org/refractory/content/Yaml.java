package org.refractory.content;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML into entries that know their lines; no tags, no objects, no aliases to speak of. */
final class Yaml {
    private static final int MAX_ALIASES = 10;

    private Yaml() {}

    /** A file that is one mapping. */
    static Optional<Entry> entry(String file, int firstLine, String text, Consumer<ContentProblem> problems) {
        return node(file, firstLine, text, problems).map(node -> new Entry(file, firstLine, node, problems));
    }

    /** A file that is a list of mappings. */
    static List<Entry> entries(String file, String text, Consumer<ContentProblem> problems) {
        Optional<Node> root = node(file, 1, text, problems);
        if (root.isEmpty()) {
            return List.of();
        }
        if (root.get() instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(node -> new Entry(file, 1, node, problems))
                    .toList();
        }
        problems.accept(new ContentProblem(file, 1, "a list is expected here, each item after '- '"));
        return List.of();
    }

    private static Optional<Node> node(String file, int firstLine, String text, Consumer<ContentProblem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        try {
            Node node = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (node == null) {
                problems.accept(new ContentProblem(file, firstLine, "nothing stands here"));
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.accept(new ContentProblem(file, firstLine + line, "this is not YAML: " + e.getProblem()));
            return Optional.empty();
        }
    }
}
