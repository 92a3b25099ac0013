package org.refractory.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured, from system properties.
 *
 * @param records sizes of the collection, one after the other
 * @param folder where collections are kept; one that is there already is not made again
 * @param each how long each load lasts
 * @param parts of {@code import}, {@code http}, {@code process}
 * @param perType questions of each type in the log
 * @param curated at most so many articles are tagged, each by a request of its own
 */
record Settings(
        List<Integer> records, Path folder, Duration each, Set<String> parts, int perType, int curated, long seed) {
    static Settings read() {
        return new Settings(
                Stream.of(System.getProperty("bench.records", "100000").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Path.of(System.getProperty("bench.folder", "target/bench/data")),
                Duration.ofSeconds(Long.getLong("bench.seconds", 20)),
                Set.of(System.getProperty("bench.parts", "import,http,process").split(",")),
                Integer.getInteger("bench.queries", 400) / QueryType.values().length,
                Integer.getInteger("bench.curated", 20_000),
                Long.getLong("bench.seed", 42));
    }
}
