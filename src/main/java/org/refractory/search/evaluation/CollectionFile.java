package org.refractory.search.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A file of a collection, plain or gzip, read line by line; what is not UTF-8 in it becomes a replacement character. */
record CollectionFile(Path path) {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** A line as it stands there, counted from 1. */
    interface Lines {
        void line(int number, String text) throws IOException;
    }

    /** The first of these that is there, each also with {@code .gz} behind. */
    static Optional<CollectionFile> first(Path folder, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(CollectionFile::new);
    }

    /** @throws IOException if there is none; the message says which names would do */
    static CollectionFile needed(Path folder, List<String> names) throws IOException {
        return first(folder, names)
                .orElseThrow(() ->
                        new IOException("%s holds none of these, plain or .gz: %s. A collection is a folder with"
                                        .formatted(folder, String.join(", ", names))
                                + " corpus.jsonl, queries.tsv and qrels.tsv."));
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isJson() {
        return name().contains(".jsonl");
    }

    /** Hands on every line that is not blank. */
    void read(Lines lines) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(unpacked(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (!text.isBlank()) {
                    lines.line(number, text);
                }
            }
        }
    }

    private InputStream unpacked() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
