package org.refractory.intake.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record as a small tree and leaves out what nobody asks for. A record beyond the limits is read to its end
 * without being kept.
 */
public final class RecordTree {
    private static final Set<String> LEFT_OUT = Set.of(
            "ReferenceList",
            "ChemicalList",
            "GrantList",
            "History",
            "InvestigatorList",
            "PersonalNameSubjectList",
            "SupplMeshList",
            "GeneSymbolList",
            "CoiStatement",
            "Sections",
            "ItemList");

    private static final String TOO_MANY_CHARACTERS = "more than %,d characters";

    private final SafeStream stream;
    private final Limits limits;
    private final Deque<Node> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;
    private int elements;
    private @Nullable String excess;

    private RecordTree(SafeStream stream, Limits limits) {
        this.stream = stream;
        this.limits = limits;
    }

    /**
     * A record's tree.
     *
     * @param root null where the record is beyond the limits
     * @param size in characters of text and of attributes
     * @param excess why it is beyond them, else empty
     */
    public record Read(@Nullable Node root, int size, String excess) {}

    /** Reads from the start tag at which the reader stands to its end tag. */
    public static Read at(SafeStream stream, Limits limits) throws XMLStreamException, BrokenFile {
        return new RecordTree(stream, limits).read();
    }

    private Read read() throws XMLStreamException, BrokenFile {
        Node root = start();
        open.push(root);
        int depth = 1;
        while (depth > 0) {
            switch (stream.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth += begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                default -> {}
            }
        }
        return new Read(excess == null ? root : null, characters, excess == null ? "" : excess);
    }

    /** Answers by how much the depth has grown. */
    private int begin() throws XMLStreamException, BrokenFile {
        if (LEFT_OUT.contains(stream.reader().getLocalName())) {
            stream.skipElement();
            return 0;
        }
        if (excess == null) {
            flush();
            Node node = start();
            open.element().add(node);
            open.push(node);
            check(characters > limits.recordCharacters(), TOO_MANY_CHARACTERS, limits.recordCharacters());
            check(++elements > limits.recordElements(), "more than %,d elements", limits.recordElements());
            check(open.size() > limits.depth(), "more than %,d elements inside each other", limits.depth());
        }
        return 1;
    }

    private void end() {
        if (excess == null) {
            flush();
            open.pop();
        }
    }

    private Node start() {
        XMLStreamReader reader = stream.reader();
        Node node = new Node(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String value = reader.getAttributeValue(i);
            characters += value.length();
            elements++; // it takes as much memory as one
            node.attribute(reader.getAttributeLocalName(i), value);
        }
        return node;
    }

    private void append() {
        if (excess == null) {
            XMLStreamReader reader = stream.reader();
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            characters += reader.getTextLength();
            check(
                    text.length() > limits.elementCharacters(),
                    "a text of more than %,d characters",
                    limits.elementCharacters());
            check(characters > limits.recordCharacters(), TOO_MANY_CHARACTERS, limits.recordCharacters());
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            open.element().add(text.toString());
            text.setLength(0);
        }
    }

    private void check(boolean beyond, String what, int limit) {
        if (beyond && excess == null) {
            excess = "The record has %s".formatted(what.formatted(limit));
            open.clear();
            text.setLength(0);
        }
    }
}
