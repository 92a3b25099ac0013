package org.refractory.content.export;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Plain data as YAML, in the order in which it was put together; lists of words stay on one line. */
final class YamlText {
    private static final int WIDTH = 4_000;

    private YamlText() {}

    static String of(Object data) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(data);
    }

    /** A file of Markdown that begins with fields. */
    static String withFrontMatter(Map<String, Object> fields, String markdown) {
        return "---\n" + of(fields) + "---\n" + markdown.strip() + "\n";
    }

    /** Puts a field unless there is nothing to say. */
    static void put(Map<String, Object> fields, String name, @org.jspecify.annotations.Nullable Object value) {
        boolean empty = switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case List<?> items -> items.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            default -> false;
        };
        if (!empty) {
            fields.put(name, value);
        }
    }
}
