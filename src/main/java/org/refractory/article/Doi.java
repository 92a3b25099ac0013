package org.refractory.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A digital object identifier (ISO 26324): {@code 10.}, a registrant, a slash and a suffix. Case does not matter, so it is
 * kept in lower case; a leading {@code doi:} or resolver address is taken off.
 *
 * @param value for example {@code 10.1056/nejmoa1604958}
 */
public record Doi(@JsonValue String value) {
    private static final Pattern BEFORE = Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern FORM = Pattern.compile("10\\.[0-9]{4,9}(\\.[0-9]+)*/[^\\s\\p{Cntrl}]{1,300}");

    /** @throws IllegalArgumentException if the text is not a DOI; the message quotes it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Doi {
        String bare = BEFORE.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (!FORM.matcher(bare).matches()) {
            throw new IllegalArgumentException("Not a DOI: '%s'".formatted(value));
        }
        value = bare;
    }
}
