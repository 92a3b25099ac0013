package org.refractory.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called here: 1 to 120 characters on one line.
 *
 * @param value the name without surrounding blanks
 */
public record PersonName(String value) {
    /** What to tell somebody whose name does not fit. */
    public static final String RULE = "Write a name of 1 to 120 characters on one line.";

    private static final int LONGEST = 120;

    /** @throws IllegalArgumentException if the text is no such name */
    public PersonName {
        value = value.strip();
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    public static Optional<PersonName> parse(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new PersonName(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
