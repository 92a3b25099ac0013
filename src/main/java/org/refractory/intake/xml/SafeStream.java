package org.refractory.intake.xml;

import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The JDK's StAX reader, made safe: no document type is read, nothing is fetched, no entity is replaced but the five of XML
 * itself, and no event may swallow more than the limits allow.
 */
public final class SafeStream {
    private static final Pattern PLACE =
            Pattern.compile("^ParseError at \\[row,col\\]:\\[(\\d+),\\d+\\]\\s*Message: (.*)$", Pattern.DOTALL);
    private static final XMLInputFactory FACTORY = factory();

    private final Unpacked bytes;
    private final XMLStreamReader reader;

    public SafeStream(Unpacked bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.reader = FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        // Since JDK 24 these count every &lt; and &amp; of the whole file; entities of a document type cannot occur
        // here.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "1000");
        return factory;
    }

    public XMLStreamReader reader() {
        return reader;
    }

    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** The next event; entity references and declarations end the reading. */
    public int next() throws XMLStreamException, BrokenFile {
        int event = reader.next();
        bytes.progress();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw illFormed(
                    "Line %d refers to the entity &%s;, and only the five of XML itself are read. Nothing was expanded"
                            .formatted(line(), reader.getLocalName()));
        }
        if (event == XMLStreamConstants.DTD && String.valueOf(reader.getText()).contains("[")) {
            throw illFormed("The document type declares entities or elements of its own; such files are not read");
        }
        return event;
    }

    /** Goes from a start tag to its end tag and keeps nothing. */
    public void skipElement() throws XMLStreamException, BrokenFile {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    public static BrokenFile illFormed(String sentence) {
        return new BrokenFile(Failure.Kind.ILL_FORMED, sentence);
    }

    /** What a failure of the parser, or of the stream below it, means for whoever sent the file. */
    public BrokenFile explain(XMLStreamException failure) {
        Throwable cause = failure.getNestedException() == null ? failure.getCause() : failure.getNestedException();
        if (cause instanceof IOException broken) {
            return explain(broken, line());
        }
        Matcher told = PLACE.matcher(String.valueOf(failure.getMessage()));
        return told.matches()
                ? illFormed("Line %s is not well-formed XML: %s"
                        .formatted(told.group(1), told.group(2).strip()))
                : illFormed("Line %d is not well-formed XML: %s".formatted(line(), failure.getMessage()));
    }

    /** What a failure to read the bytes means, given the line reached. */
    public static BrokenFile explain(IOException failure, int line) {
        return switch (failure) {
            case Unpacked.TooLarge large -> new BrokenFile(Failure.Kind.TOO_LARGE, String.valueOf(large.getMessage()));
            case EOFException _ ->
                illFormed("The compressed file ends too early, in or after line %d; load it again from its source"
                        .formatted(line));
            case ZipException damaged ->
                illFormed("The compressed file is damaged in or after line %d (%s); load it again from its source"
                        .formatted(line, damaged.getMessage()));
            default -> illFormed("Reading stopped in or after line %d: %s".formatted(line, failure.getMessage()));
        };
    }
}
