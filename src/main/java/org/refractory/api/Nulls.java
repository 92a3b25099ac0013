package org.refractory.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** Which parts of our records may be null, so that their schemas allow it; the scanner does not know the annotation. */
final class Nulls {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final String OURS = "org.refractory.";

    /** By the names of all parts of a record: those that may be null. */
    private final Map<Set<String>, Set<String>> ofRecords = new HashMap<>();

    Nulls(IndexView classes) {
        classes.getKnownClasses().stream()
                .filter(each -> each.isRecord() && each.name().toString().startsWith(OURS))
                .forEach(this::read);
    }

    private void read(ClassInfo type) {
        Set<String> all = new HashSet<>();
        Set<String> nullable = new HashSet<>();
        for (RecordComponentInfo part : type.recordComponents()) {
            all.add(part.name());
            if (part.type().hasAnnotation(NULLABLE)) {
                nullable.add(part.name());
            }
        }
        ofRecords.computeIfAbsent(Set.copyOf(all), _ -> new HashSet<>()).addAll(nullable);
    }

    void describe(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Map<String, Schema> changed = new HashMap<>();
        Set<String> nullable = ofRecords.getOrDefault(properties.keySet(), Set.of());
        properties.forEach((part, described) -> {
            if (nullable.contains(part)) {
                changed.put(part, orNull(described));
            }
        });
        changed.forEach(schema::addProperty);
    }

    private static Schema orNull(Schema schema) {
        Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (schema.getRef() == null) {
            return schema.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), nothing));
    }
}
