package org.refractory.content.export;

import static org.refractory.content.export.YamlText.put;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.refractory.content.PageView;
import org.refractory.content.References;
import org.refractory.vocabulary.TermView;

/** Mechanisms and pages as Markdown with front matter, the other vocabularies as entries of a list. */
final class TermFile {
    private static final String TARGETS = "targets";

    private TermFile() {}

    static String mechanism(TermView term, Names names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "slug", term.slug());
        put(fields, "name", term.name());
        put(fields, "parent", term.parent());
        put(fields, "order", term.place());
        put(fields, "definition", term.definition());
        put(fields, "aliases", term.synonyms());
        return YamlText.withFrontMatter(fields, References.named(term.explainer(), names::of));
    }

    /** @param place where it stands in its file, from 1; another order of its own is written down */
    static Map<String, Object> entry(TermView term, int place) {
        Map<String, String> codes = new TreeMap<>(term.codes());
        String targets = codes.remove(TARGETS);
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "slug", term.slug());
        put(fields, "name", term.name());
        put(fields, "kind", term.category());
        put(fields, "parent", term.parent());
        put(fields, "order", term.place() == place ? null : term.place());
        put(fields, "definition", term.definition());
        put(fields, "synonyms", term.synonyms());
        put(fields, TARGETS, targets == null ? null : Arrays.asList(targets.split(", ")));
        put(fields, "codes", codes);
        return fields;
    }

    static String page(PageView page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "slug", page.slug());
        put(fields, "title", page.title());
        put(fields, "order", page.place());
        put(fields, "summary", page.summary());
        return YamlText.withFrontMatter(fields, page.body());
    }
}
