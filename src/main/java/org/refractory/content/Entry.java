package org.refractory.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that knows its lines. Reading a field reports what is wrong with it and goes on with an empty value. */
final class Entry {
    private final String file;
    private final int firstLine;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Consumer<ContentProblem> problems;

    /** @param firstLine the line of the file on which the YAML begins, from 1 */
    Entry(String file, int firstLine, Node node, Consumer<ContentProblem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
        this.line = line(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::keep);
        } else {
            problems.accept(where().problem("fields are expected here, each as 'name: value'"));
        }
    }

    private void keep(NodeTuple tuple) {
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (fields.put(name, tuple.getValueNode()) != null) {
            problems.accept(place(tuple.getKeyNode()).problem("'%s' stands here twice".formatted(name)));
        }
    }

    Place where() {
        return new Place(file, line);
    }

    /** Where a field stands; where the entry stands if it has no such field. */
    Place where(String field) {
        Node node = fields.get(field);
        return node == null ? where() : place(node);
    }

    private Place place(Node node) {
        return new Place(file, line(node));
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A text that must be there. */
    String text(String field) {
        if (!has(field)) {
            problems.accept(where().problem("'%s' is missing".formatted(field)));
        }
        return optional(field);
    }

    /** A text, or empty. */
    String optional(String field) {
        return scalar(field).orElse("");
    }

    private Optional<String> scalar(String field) {
        read.add(field);
        Node node = fields.get(field);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.accept(place(node).problem("'%s' is a single value".formatted(field)));
        return Optional.empty();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Node node : items(field)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.accept(place(node).problem("'%s' is a list of single values".formatted(field)));
            }
        }
        return List.copyOf(texts);
    }

    List<Entry> entries(String field) {
        return items(field).stream()
                .map(node -> new Entry(file, firstLine, node, problems))
                .toList();
    }

    /** A list whose items are single values or mappings. */
    <T> List<T> each(String field, Function<String, T> single, Function<Entry, T> mapping) {
        return items(field).stream()
                .map(node -> node instanceof ScalarNode scalar
                        ? single.apply(scalar.getValue().strip())
                        : mapping.apply(new Entry(file, firstLine, node, problems)))
                .toList();
    }

    private List<Node> items(String field) {
        read.add(field);
        Node node = fields.get(field);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.accept(place(node).problem("'%s' is a list".formatted(field)));
        return List.of();
    }

    /** A small map of texts, in the order of the file. */
    Map<String, String> map(String field) {
        read.add(field);
        Node node = fields.get(field);
        Map<String, String> map = new LinkedHashMap<>();
        if (node != null) {
            Entry entry = new Entry(file, firstLine, node, problems);
            entry.fields.keySet().forEach(key -> map.put(key, entry.optional(key)));
        }
        return map;
    }

    @Nullable
    Integer integer(String field) {
        BigDecimal number = decimal(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            problems.accept(where(field).problem("'%s' is a whole number".formatted(field)));
            return null;
        }
    }

    @Nullable
    BigDecimal decimal(String field) {
        String text = optional(field);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            problems.accept(where(field).problem("'%s' is a number, not '%s'".formatted(field, text)));
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> words) {
        String text = optional(field);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        if (!text.isEmpty()) {
            String known =
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            problems.accept(where(field).problem("'%s' is '%s', which is none of %s".formatted(field, text, known)));
        }
        return null;
    }

    /** Reports the fields that nobody asked for: misspelled ones, mostly. */
    void nothingElse() {
        fields.forEach((name, node) -> {
            if (!read.contains(name)) {
                problems.accept(place(node).problem("'%s' is not a field known here".formatted(name)));
            }
        });
    }
}
