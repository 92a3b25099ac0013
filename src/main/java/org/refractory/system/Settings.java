package org.refractory.system;

import java.util.Locale;

/** The few settings that are needed before Quarkus reads its configuration: a system property, or an environment variable. */
public final class Settings {
    private Settings() {}

    /** The value of a key such as {@code refractory.data}, else of {@code REFRACTORY_DATA}, else the default. */
    public static String text(String key, String otherwise) {
        String property = System.getProperty(key);
        if (property != null && !property.isBlank()) {
            return property;
        }
        String variable = System.getenv(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        return variable == null || variable.isBlank() ? otherwise : variable;
    }
}
