package org.refractory.evidence;

import io.quarkus.qute.TemplateExtension;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The values of our enums as people read them: {@code DOES_NOT_SUPPORT} is "does not support". */
@TemplateExtension
public final class Words {
    private Words() {}

    @TemplateExtension(matchName = "words")
    public static String of(Enum<?> value) {
        boolean isAbbreviation = value.name().length() <= 3 && !(value instanceof BiomarkerState);
        return isAbbreviation
                ? value.name()
                : value.name().toLowerCase(Locale.ROOT).replace("_", " ");
    }

    static String list(Collection<? extends Enum<?>> values) {
        return values.stream().map(Words::of).collect(Collectors.joining(", "));
    }
}
