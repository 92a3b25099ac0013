package org.refractory.intake.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of one record, with its mixed content: texts and elements in document order. Lives as long as its record. */
public final class Node {
    private final String name;
    private Map<String, String> attributes = Map.of();
    private final List<Object> content = new ArrayList<>(2);

    Node(String name) {
        this.name = name;
    }

    void attribute(String key, String value) {
        if (attributes.isEmpty()) {
            attributes = new HashMap<>(4);
        }
        attributes.put(key, value);
    }

    /** @param part a {@code String} or a {@code Node} */
    void add(Object part) {
        content.add(part);
    }

    public String name() {
        return name;
    }

    /** Texts and elements in document order. */
    List<Object> content() {
        return content;
    }

    List<Node> elements() {
        List<Node> elements = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Node node) {
                elements.add(node);
            }
        }
        return elements;
    }

    /** The value of an attribute, or empty. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The first element of that name, or null. */
    @Nullable
    public Node child(String wanted) {
        for (Object part : content) {
            if (part instanceof Node node && node.name.equals(wanted)) {
                return node;
            }
        }
        return null;
    }

    /** The elements at the end of a path of names, in document order. */
    public Stream<Node> all(String... path) {
        List<Node> found = new ArrayList<>();
        gather(path, 0, found);
        return found.stream();
    }

    private void gather(String[] path, int step, List<Node> found) {
        if (step == path.length) {
            found.add(this);
            return;
        }
        for (Object part : content) {
            if (part instanceof Node node && node.name.equals(path[step])) {
                node.gather(path, step + 1, found);
            }
        }
    }

    /** The readable text at the end of a path, or empty where nothing is there. */
    public String text(String... path) {
        List<Node> found = new ArrayList<>(1);
        gather(path, 0, found);
        for (Node node : found) {
            String text = PlainText.of(node);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
