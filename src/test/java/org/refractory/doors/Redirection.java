package org.refractory.doors;

import java.net.URI;
import java.util.Locale;

/** Where a browser would go that reads a {@code Location} as browsers do (WHATWG URL), more forgiving than any RFC. */
final class Redirection {
    private static final URI BASE = URI.create("https://portal.example/desk/");

    private Redirection() {}

    /** Whether it leads to a path of the portal; an empty one leads nowhere. */
    static boolean staysHere(String location) {
        String read = location.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
        if (read.isEmpty()) {
            return true;
        }
        boolean path = read.startsWith("/") && !read.startsWith("//");
        boolean controls = location.chars().anyMatch(Character::isISOControl);
        return path && !controls && !hostOf(read).contains("evil");
    }

    private static String hostOf(String location) {
        String host = BASE.resolve(location).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
