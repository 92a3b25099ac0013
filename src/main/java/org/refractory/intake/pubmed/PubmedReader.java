package org.refractory.intake.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Pmid;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Limits;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.RecordTree;
import org.refractory.intake.xml.SafeStream;
import org.refractory.intake.xml.Unpacked;

/**
 * Reads PubMed XML (NLM's PubmedArticleSet, plain or gzip) one record at a time, in memory that depends on the largest
 * record only. Records that cannot be used come out as such; only a file that cannot be read on ends the reading.
 */
public final class PubmedReader {
    private final Limits limits;
    private final SafeStream stream;
    private final Deque<PubmedItem> ready = new ArrayDeque<>();
    private int number;
    private boolean ended;

    private PubmedReader(SafeStream stream, Limits limits) {
        this.stream = stream;
        this.limits = limits;
    }

    /** Opens a file and reads it up to its root element. The caller closes the stream. */
    public static PubmedReader open(InputStream file, Limits limits) throws BrokenFile {
        try {
            Unpacked bytes = Unpacked.of(file, limits);
            Document.checkBeginning(bytes.head(Document.HEAD));
            SafeStream stream = new SafeStream(bytes);
            toRoot(stream);
            return new PubmedReader(stream, limits);
        } catch (IOException e) {
            throw SafeStream.explain(e, 1);
        } catch (XMLStreamException e) {
            throw SafeStream.illFormed("The file is not XML: " + e.getMessage());
        }
    }

    private static void toRoot(SafeStream stream) throws BrokenFile {
        try {
            while (stream.next() != XMLStreamConstants.START_ELEMENT) {
                // comments, processing instructions and the document type come before the root
            }
            Document.checkRoot(stream.reader().getLocalName());
        } catch (XMLStreamException e) {
            throw stream.explain(e);
        }
    }

    /**
     * The next record, in the order of the file, or null at its end.
     *
     * @throws BrokenFile if the file cannot be read on; what came before it stands
     */
    public @Nullable PubmedItem next() throws BrokenFile {
        try {
            while (ready.isEmpty() && !ended) {
                switch (stream.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element();
                    case XMLStreamConstants.END_DOCUMENT -> ended = true;
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw stream.explain(e);
        }
        return ready.poll();
    }

    private void element() throws XMLStreamException, BrokenFile {
        String name = stream.reader().getLocalName();
        int line = stream.line();
        switch (name) {
            case "PubmedArticle", "MedlineCitation", "PubmedBookArticle" -> record(line);
            case "DeleteCitation", "DeleteDocument" -> deletions(line);
            default -> {
                stream.skipElement();
                ready.add(new PubmedItem.Unusable(
                        place(line), "", "The element <%s> is not a PubMed record".formatted(name)));
            }
        }
    }

    private PubmedItem.Place place(int line) {
        return new PubmedItem.Place(++number, line);
    }

    private void record(int line) throws XMLStreamException, BrokenFile {
        PubmedItem.Place place = place(line);
        RecordTree.Read read = RecordTree.at(stream, limits);
        Node root = read.root();
        if (root == null) {
            ready.add(new PubmedItem.Unusable(place, "", read.excess()));
            return;
        }
        try {
            ArticleRecord record =
                    root.name().equals("PubmedBookArticle") ? BookParser.record(root) : ArticleParser.record(root);
            ready.add(new PubmedItem.Described(place, record, read.size()));
        } catch (UnusableRecord e) {
            ready.add(new PubmedItem.Unusable(place, Identifiers.rawPmid(root), String.valueOf(e.getMessage())));
        }
    }

    private void deletions(int line) throws XMLStreamException, BrokenFile {
        Node list = RecordTree.at(stream, limits).root();
        if (list == null) {
            ready.add(new PubmedItem.Unusable(place(line), "", "The list of deletions is too long to be read"));
            return;
        }
        list.all("PMID").map(Node::text).forEach(text -> ready.add(deletion(text, line)));
    }

    private PubmedItem deletion(String text, int line) {
        PubmedItem.Place place = place(line);
        try {
            return new PubmedItem.Withdrawn(place, new Pmid(text));
        } catch (IllegalArgumentException e) {
            return new PubmedItem.Unusable(place, text, String.valueOf(e.getMessage()));
        }
    }
}
