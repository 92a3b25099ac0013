package org.refractory.evidence;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** Constants within a sentence: {@code OUT_OF_SCOPE} is "out of scope". What stands alone has a {@link Labels label}. */
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
}
