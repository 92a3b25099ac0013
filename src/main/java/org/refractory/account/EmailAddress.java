package org.refractory.account;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An email address as accounts keep it: printable ASCII in lower case, at most 254 characters.
 *
 * @param value the address, in lower case
 */
public record EmailAddress(String value) {
    /** Longer ones cannot be delivered to (RFC 5321, section 4.5.3.1.3). */
    private static final int LONGEST = 254;

    /** @throws IllegalArgumentException if the text is not such an address */
    public EmailAddress {
        if (value.length() > LONGEST || !value.matches("[!-?A-~&&[^A-Z]]+@[!-?A-~&&[^A-Z]]+")) {
            throw new IllegalArgumentException("Not an email address in lower case");
        }
    }

    /** What somebody typed, or nothing where it is no address; surrounding blanks and capital letters do not matter. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(new EmailAddress(typed.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
