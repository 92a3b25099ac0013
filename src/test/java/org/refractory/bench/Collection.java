package org.refractory.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A portal's data folder with so many made-up records, and what is remembered of how it was filled. */
final class Collection {
    private final Path folder;
    private final int records;
    private final Properties known = new Properties();

    /** @param root where collections of all sizes are kept */
    Collection(Path root, int records) throws IOException {
        this.folder = root.resolve(Integer.toString(records)).toAbsolutePath();
        this.records = records;
        Files.createDirectories(folder);
        if (Files.exists(memory())) {
            try (Reader reader = Files.newBufferedReader(memory())) {
                known.load(reader);
            }
        }
    }

    private Path memory() {
        return folder.resolve("bench.properties");
    }

    int records() {
        return records;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where the files are that are imported, while they are. */
    Path sources() {
        return folder.resolve("sources");
    }

    Path index() {
        return data().resolve("index/public");
    }

    boolean isFilled() {
        return known.containsKey("filled");
    }

    void remember(String key, Number value) throws IOException {
        known.setProperty(key, Double.toString(value.doubleValue()));
        try (Writer writer = Files.newBufferedWriter(memory())) {
            known.store(writer, null);
        }
    }

    /** What was remembered, or no number. */
    double recalled(String key) {
        return Double.parseDouble(known.getProperty(key, "NaN"));
    }

    /** Files of so many records at most: the first number and how many, of each. */
    List<int[]> files(int first, int most) {
        return java.util.stream.IntStream.iterate(0, from -> from < records, from -> from + most)
                .mapToObj(from -> new int[] {first + from, Math.min(most, records - from)})
                .toList();
    }
}
