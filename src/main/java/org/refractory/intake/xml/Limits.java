package org.refractory.intake.xml;

/**
 * How much of one file is read at most.
 *
 * @param unpackedBytes of the whole file, after unpacking
 * @param recordCharacters of one record; a larger one is refused and skipped
 * @param elementCharacters of one text
 * @param recordElements of one record, each attribute counted as an element
 * @param depth of elements within a record
 */
public record Limits(long unpackedBytes, int recordCharacters, int elementCharacters, int recordElements, int depth) {
    /** Far above anything NLM has published: its largest records have a few thousand authors with their affiliations. */
    public static Limits of(long unpackedBytes) {
        return new Limits(unpackedBytes, 8_000_000, 1_000_000, 400_000, 64);
    }

    /** What the parser may swallow without reporting anything, such as a comment, an attribute or a name. */
    long silentBytes() {
        return 8L << 20;
    }
}
