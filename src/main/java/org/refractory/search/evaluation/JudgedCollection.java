package org.refractory.search.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A folder with documents, questions and judgements: {@code corpus.jsonl} ({@code _id}, {@code title}, {@code text}),
 * {@code queries.tsv} (id, text) or {@code queries.jsonl}, and {@code qrels.tsv} (question, document, grade), or the same in
 * TREC's four columns, or {@code qrels/test.tsv}. All may be gzip and have a first line of headings. A line that cannot be
 * understood is left out and told.
 */
public final class JudgedCollection {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HEADINGS = Set.of("query-id", "query_id", "queryid", "qid", "id", "_id");
    private static final int MOST_NOTES = 20;

    private final Path folder;
    private final String split;
    private final List<String> notes = new ArrayList<>();
    private int untold;

    /** @param split the name of the file in {@code qrels/} to use where there are several, such as {@code test} */
    public JudgedCollection(Path folder, String split) {
        this.folder = folder;
        this.split = split;
    }

    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Takes documents, one after the other. */
    public interface Documents {
        void take(Passage passage) throws IOException;
    }

    /** Hands on each document once; of two with the same id the first. */
    public void documents(Documents documents) throws IOException {
        CollectionFile file = CollectionFile.needed(folder, List.of("corpus.jsonl"));
        Set<String> seen = new HashSet<>();
        file.read((number, line) -> {
            JsonNode record = json(file, number, line);
            String id = text(record, "_id", "id", "docid");
            if (id.isEmpty() || !seen.add(id)) {
                note(file, number, id.isEmpty() ? "has no _id" : "has an _id that was there before");
            } else {
                documents.take(new Passage(id, text(record, "title"), text(record, "text", "contents", "abstract")));
            }
        });
    }

    private JsonNode json(CollectionFile file, int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            note(file, number, "is not JSON");
            return JSON.createObjectNode();
        }
    }

    /** The first of the fields that is there, as text; a list becomes lines. */
    private static String text(JsonNode record, String... fields) {
        for (String field : fields) {
            JsonNode value = record.path(field);
            if (value.isArray()) {
                return StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"));
            }
            if (value.isValueNode() && !value.isNull()) {
                return value.asText().strip();
            }
        }
        return "";
    }

    /** Those for which something was judged relevant, in the order of the file. */
    public List<JudgedQuestion> questions() throws IOException {
        Map<String, Map<String, Integer>> grades = grades();
        Map<String, String> texts = texts(grades.keySet());
        List<JudgedQuestion> questions = new ArrayList<>();
        texts.forEach((id, text) -> {
            Map<String, Integer> judged = grades.getOrDefault(id, Map.of());
            if (Metrics.relevant(judged.values()) > 0) {
                questions.add(new JudgedQuestion(id, text, judged));
            }
        });
        if (questions.isEmpty()) {
            throw new IOException(
                    "No question of %s has a relevant document in its qrels. Do their ids agree?".formatted(folder));
        }
        return List.copyOf(questions);
    }

    private Map<String, Map<String, Integer>> grades() throws IOException {
        CollectionFile file = CollectionFile.needed(
                folder,
                List.of(
                        "qrels.tsv",
                        "qrels.txt",
                        "qrels.trec",
                        "qrels/" + split + ".tsv",
                        "qrels/test.tsv",
                        "qrels/dev.tsv"));
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        file.read((number, line) -> {
            String[] cells =
                    line.contains("\t") ? line.split("\t") : line.strip().split("\\s+");
            OptionalInt grade =
                    cells.length == 3 || cells.length == 4 ? grade(cells[cells.length - 1]) : OptionalInt.empty();
            if (grade.isPresent()) {
                grades.computeIfAbsent(cells[0].strip(), _ -> new HashMap<>())
                        .put(cells[cells.length - 2].strip(), grade.getAsInt());
            } else if (number > 1) {
                note(file, number, "is not a question, a document and a grade");
            }
        });
        return grades;
    }

    private static OptionalInt grade(String cell) {
        try {
            return OptionalInt.of((int) Double.parseDouble(cell.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private Map<String, String> texts(Set<String> judged) throws IOException {
        CollectionFile file = CollectionFile.needed(folder, List.of("queries.tsv", "queries.jsonl"));
        Map<String, String> texts = new LinkedHashMap<>();
        file.read((number, line) -> {
            String[] cells = file.isJson() ? cells(json(file, number, line)) : line.split("\t", 2);
            String id = cells[0].strip();
            boolean heading = number == 1 && HEADINGS.contains(id.toLowerCase(Locale.ROOT)) && !judged.contains(id);
            if (cells.length == 2 && !id.isEmpty()) {
                if (!heading) {
                    texts.putIfAbsent(id, cells[1].strip());
                }
            } else {
                note(file, number, "is not an id and a question");
            }
        });
        return texts;
    }

    private static String[] cells(JsonNode record) {
        return new String[] {text(record, "_id", "id"), text(record, "text", "query")};
    }

    private void note(CollectionFile file, int line, String what) {
        if (notes.size() < MOST_NOTES) {
            notes.add("%s, line %d %s; it was left out.".formatted(file.name(), line, what));
        } else {
            untold++;
        }
    }

    /** What was left out so far, in plain sentences. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (untold > 0) {
            all.add("And %d lines more.".formatted(untold));
        }
        return List.copyOf(all);
    }
}
