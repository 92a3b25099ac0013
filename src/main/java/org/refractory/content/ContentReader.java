package org.refractory.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.refractory.vocabulary.TermKind;

/** Reads all of {@code content/}; every problem is reported with its file and line, and reading goes on. */
public final class ContentReader {
    private static final Map<TermKind, String> VOCABULARIES = Map.of(
            TermKind.CANCER, "vocabulary/cancers.yaml",
            TermKind.THERAPY, "vocabulary/therapies.yaml",
            TermKind.BIOMARKER, "vocabulary/biomarkers.yaml");

    private static final String WORDS = "vocabulary/words.yaml";

    private final ContentFiles files;
    private final Consumer<ContentProblem> problems;

    public ContentReader(ContentFiles files, Consumer<ContentProblem> problems) {
        this.files = files;
        this.problems = problems;
    }

    public ContentSet read() {
        List<ContentTerm> terms = new ArrayList<>(mechanisms());
        for (TermKind kind : List.of(TermKind.CANCER, TermKind.THERAPY, TermKind.BIOMARKER)) {
            terms.addAll(vocabulary(kind, VOCABULARIES.getOrDefault(kind, "")));
        }
        return new ContentSet(terms, words(), pages(), articles());
    }

    private List<ContentTerm> mechanisms() {
        return files.in("mechanisms", ".md").stream()
                .flatMap(file -> FrontMatter.read(file, files.read(file), problems).stream())
                .map(this::mechanism)
                .toList();
    }

    private ContentTerm mechanism(FrontMatter file) {
        Entry fields = file.fields();
        Integer order = fields.integer("order");
        ContentTerm term = new ContentTerm(
                fields.where("slug"),
                TermKind.MECHANISM,
                fields.text("slug"),
                fields.text("name"),
                fields.optional("definition"),
                file.body(),
                "",
                fields.optional("parent"),
                order == null ? 0 : order,
                fields.texts("aliases"),
                Map.of());
        fields.nothingElse();
        return term;
    }

    private List<ContentTerm> vocabulary(TermKind kind, String file) {
        List<Entry> entries = Yaml.entries(file, files.read(file), problems);
        List<ContentTerm> terms = new ArrayList<>();
        for (Entry entry : entries) {
            Integer order = entry.integer("order");
            terms.add(new ContentTerm(
                    entry.where("slug"),
                    kind,
                    entry.text("slug"),
                    entry.text("name"),
                    entry.optional("definition"),
                    "",
                    entry.optional("kind"),
                    entry.optional("parent"),
                    order == null ? terms.size() + 1 : order,
                    entry.texts("synonyms"),
                    codes(entry)));
            entry.nothingElse();
        }
        return terms;
    }

    /** The codes as written, and the HGNC symbols an agent binds under {@code targets}. */
    private static Map<String, String> codes(Entry entry) {
        Map<String, String> codes = new LinkedHashMap<>(entry.map("codes"));
        List<String> targets = entry.texts("targets");
        if (!targets.isEmpty()) {
            codes.put("targets", String.join(", ", targets));
        }
        return codes;
    }

    /** Empty where the content has no such file. */
    public List<ContentWords> words() {
        if (!files.all().contains(WORDS)) {
            return List.of();
        }
        return Yaml.entries(WORDS, files.read(WORDS), problems).stream()
                .map(ContentReader::words)
                .toList();
    }

    private static ContentWords words(Entry entry) {
        ContentWords words = new ContentWords(entry.where(), entry.texts("words"), entry.texts("short"));
        entry.nothingElse();
        return words;
    }

    private List<ContentPage> pages() {
        return files.in("pages", ".md").stream()
                .flatMap(file -> FrontMatter.read(file, files.read(file), problems).stream())
                .map(ContentReader::page)
                .toList();
    }

    private static ContentPage page(FrontMatter file) {
        Entry fields = file.fields();
        Integer order = fields.integer("order");
        ContentPage page = new ContentPage(
                fields.where("slug"),
                fields.text("slug"),
                fields.text("title"),
                fields.optional("summary"),
                file.body(),
                order == null ? 0 : order);
        fields.nothingElse();
        return page;
    }

    private List<ContentArticle> articles() {
        return files.in("articles", ".yaml").stream()
                .flatMap(file -> Yaml.entry(file, 1, files.read(file), problems).stream())
                .map(entry -> new ArticleEntry(entry, problems).read())
                .toList();
    }
}
