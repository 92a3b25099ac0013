package org.refractory.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells where an answer is not as the served description says: the part of JSON Schema that the description uses. Stricter
 * than that in one point: whatever is answered must be described. Which of several schemas fits is told without that, as
 * everybody else tells it.
 */
final class Schemas {
    private final JsonNode description;
    private final boolean strict;
    private final List<String> wrong = new ArrayList<>();

    Schemas(JsonNode description) {
        this(description, true);
    }

    private Schemas(JsonNode description, boolean strict) {
        this.description = description;
        this.strict = strict;
    }

    /** @param path as the description writes it, such as {@code /api/v1/articles/{id}} */
    JsonNode of(String path, int status) {
        return description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .path(status < 400 ? "application/json" : "application/problem+json")
                .path("schema");
    }

    List<String> wrongIn(JsonNode value, JsonNode schema) {
        wrong.clear();
        check("$", value, schema);
        return List.copyOf(wrong);
    }

    private void check(String where, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            check(where, value, description.at(schema.path("$ref").asText().substring(1)));
        } else if (schema.has("anyOf")) {
            any(where, value, schema.path("anyOf"));
        } else if (schema.has("oneOf")) {
            one(where, value, schema.path("oneOf"));
        } else if (isOfType(value, schema.path("type"))) {
            inside(where, value, schema);
        } else {
            wrong.add(where + " is " + value + ", not " + schema);
        }
    }

    private void any(String where, JsonNode value, JsonNode schemas) {
        for (JsonNode each : schemas) {
            if (new Schemas(description, strict).wrongIn(value, each).isEmpty()) {
                return;
            }
        }
        wrong.add(where + " is none of " + schemas);
    }

    private void one(String where, JsonNode value, JsonNode schemas) {
        List<JsonNode> fitting = new ArrayList<>();
        for (JsonNode each : schemas) {
            if (new Schemas(description, false).wrongIn(value, each).isEmpty()) {
                fitting.add(each);
            }
        }
        if (fitting.size() == 1) {
            check(where, value, fitting.getFirst());
        } else {
            wrong.add(where + " is " + fitting.size() + " of " + schemas + ", not one");
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode types) {
        for (JsonNode type : types.isArray() ? types : List.of(types)) {
            boolean is = switch (type.asText()) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isTextual();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                case "null" -> value.isNull();
                default -> false;
            };
            if (is) {
                return true;
            }
        }
        return false;
    }

    private void inside(String where, JsonNode value, JsonNode schema) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(where + "[" + i + "]", value.get(i), schema.path("items"));
            }
        } else if (value.isObject()) {
            object(where, value, schema);
        } else if (value.isTextual()) {
            text(where, value.asText(), schema);
        }
    }

    private void object(String where, JsonNode value, JsonNode schema) {
        schema.path("required").forEach(each -> {
            if (!value.has(each.asText())) {
                wrong.add(where + " has no " + each.asText());
            }
        });
        value.properties().forEach(each -> {
            JsonNode known = schema.path("properties").path(each.getKey());
            JsonNode inner = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (strict || !inner.isMissingNode()) {
                check(where + "." + each.getKey(), each.getValue(), inner);
            }
        });
    }

    private void text(String where, String value, JsonNode schema) {
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(each -> choices.add(each.asText()));
        if (!choices.isEmpty() && !choices.contains(value)) {
            wrong.add(where + " is " + value + ", none of " + choices);
        }
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asText())) {
            wrong.add(where + " is " + value + ", not like " + schema.path("pattern"));
        }
    }
}
