package org.refractory.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How real abstracts use words, where they are at hand; NFCorpus is left out because it lost its common words. */
final class RealText {
    private static final Path FOLDER =
            Path.of(Objects.requireNonNullElse(System.getenv("REFRACTORY_SHARED"), "../shared"), "data");
    private static final Path RUNNING = FOLDER.resolve("search/scifact/corpus.jsonl");
    private static final Path SECTIONS = FOLDER.resolve("pubmedqa/ori_pqal.json");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> tokens = new ArrayList<>();

    private RealText() {}

    static boolean isAtHand() {
        return Files.exists(RUNNING) && Files.exists(SECTIONS);
    }

    /** That of real abstracts, or an invented one. */
    static Language language() {
        if (!isAtHand()) {
            return Language.invented();
        }
        try {
            RealText text = new RealText();
            text.read();
            return Language.of(text.tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() throws IOException {
        for (String line : Files.readAllLines(RUNNING)) {
            JsonNode record = json.readTree(line);
            add(record.path("title").asText());
            add(record.path("text").asText());
        }
        for (JsonNode record : json.readTree(SECTIONS.toFile())) {
            record.path("CONTEXTS").forEach(section -> add(section.asText()));
        }
    }

    private void add(String text) {
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(tokens::add);
    }
}
