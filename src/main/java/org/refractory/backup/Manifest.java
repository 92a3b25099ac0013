package org.refractory.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself.
 *
 * @param format of the file; a later one is not read
 * @param build of the portal that wrote it
 * @param takenAt when the snapshot was taken
 * @param postgres the server's version, such as {@code 18.6}
 * @param migrations the scripts that made the schema, in their order
 * @param position of the newest row of the log, 0 where there is none
 * @param parts the tables, each after those that it refers to
 * @param leftOut tables whose rows are not kept, see {@link Backup}
 * @param sequences that have given numbers
 */
public record Manifest(
        int format,
        String build,
        Instant takenAt,
        String postgres,
        List<String> migrations,
        long position,
        List<Part> parts,
        List<String> leftOut,
        List<Sequence> sequences) {
    /** The format that this build writes, and the newest that it reads. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public Manifest {
        migrations = List.copyOf(migrations);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        sequences = List.copyOf(sequences);
    }

    /**
     * The rows of one table.
     *
     * @param bytes unpacked
     * @param sha256 of the unpacked bytes, in hexadecimal
     */
    public record Part(Table table, long rows, long bytes, String sha256) {
        /** Where it stands in the file. */
        String entry() {
            return "data/%s.copy".formatted(table.name());
        }
    }

    /** @param last the number that it gave last */
    public record Sequence(String name, long last) {}

    /** How many rows there are in all tables. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest can be written as JSON", e);
        }
    }

    /**
     * Reads what a file says of itself; empty if these words are no manifest.
     *
     * @throws BackupRefused if it has another format, of which only the number is looked at
     */
    static Optional<Manifest> parse(byte[] json) throws IOException {
        try {
            int format = JSON.readTree(json).path("format").asInt();
            if (format != FORMAT) {
                throw new BackupRefused(
                        "The backup has format %d, and this build reads format %d. Restore it with the build that wrote it, or a newer one."
                                .formatted(format, FORMAT));
            }
            return Optional.of(JSON.readValue(json, Manifest.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
