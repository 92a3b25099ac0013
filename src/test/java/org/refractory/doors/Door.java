package org.refractory.doors;

import org.jspecify.annotations.Nullable;
import org.refractory.account.Role;

/**
 * One line of the table: a route, who may pass, and what those are answered who do.
 *
 * @param path with its variables, as in {@code /desk/articles/{article}}
 * @param lowest the lowest role that may pass; null where everybody may
 * @param passed the status for those who pass, when the variables name nothing that is there
 */
record Door(String method, String path, @Nullable Role lowest, int passed) {
    private static final String NOTHING_THERE = "999999999";

    static Door of(@Nullable Role lowest, String route, int passed) {
        String[] parts = route.split(" ", -1);
        return new Door(parts[0], parts[1], lowest, passed);
    }

    String route() {
        return method + " " + path;
    }

    boolean isOpen() {
        return lowest == null;
    }

    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    /** The path with each variable naming nothing that is there, so that passing a door changes nothing. */
    String address() {
        return path.replace("{article}", "A" + NOTHING_THERE)
                .replace("{evidence}", "E" + NOTHING_THERE)
                .replace("{vocabulary}", "mechanisms")
                .replace("{kind}", "mechanism")
                .replace("{ending}", "atom")
                .replaceAll("\\{(slug|mechanism|secret)}", "no-such-thing")
                .replace("{id}", path.startsWith("/desk") ? NOTHING_THERE : idOf(path));
    }

    private static String idOf(String path) {
        return (path.contains("articles") ? "A" : "E") + NOTHING_THERE;
    }

    @Override
    public String toString() {
        return route();
    }
}
