package org.refractory.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people at the desk read them. */
@TemplateExtension
public final class Times {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    /** {@code 2026-03-01 14:05 UTC}; in a template {@code {at.minute}}. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
