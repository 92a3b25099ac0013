package org.refractory.account.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address within this portal, safe to send a browser to: {@code /desk/inbox?page=2}, never {@code //elsewhere}.
 *
 * @param value a path with or without a query, as it stands in a {@code Location}
 */
public record LocalPath(String value) {
    public static final LocalPath DESK = new LocalPath("/desk");

    /** Longer than any address of the portal. */
    private static final int LONGEST = 2_000;

    /** Encodings hidden in encodings are followed so deep; what is still encoded then is refused. */
    private static final int DEEPEST = 4;

    /** @throws IllegalArgumentException if a browser could read the text as an address elsewhere */
    public LocalPath {
        if (value.length() > LONGEST || !value.matches("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*") || !staysHere(value, 0)) {
            throw new IllegalArgumentException("Not a path of this portal");
        }
    }

    private static boolean staysHere(String path, int depth) {
        if (depth == DEEPEST || path.startsWith("//") || path.contains("\\") || hasControls(path)) {
            return false;
        }
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return decoded.equals(path) || staysHere(decoded, depth + 1);
    }

    private static boolean hasControls(String path) {
        return path.chars().anyMatch(Character::isISOControl);
    }

    /** Where somebody asked to be sent, or nothing where that is not within this portal. */
    public static Optional<LocalPath> parse(@Nullable String asked) {
        try {
            return asked == null ? Optional.empty() : Optional.of(new LocalPath(asked));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
