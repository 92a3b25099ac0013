package org.refractory.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do; each role may do all that the ones before it may. */
public enum Role {
    READER,
    CURATOR,
    REVIEWER,
    EDITOR,
    ADMIN;

    /** Names for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String READER = "READER";
        public static final String CURATOR = "CURATOR";
        public static final String REVIEWER = "REVIEWER";
        public static final String EDITOR = "EDITOR";
        public static final String ADMIN = "ADMIN";

        private Names() {}
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The names of this role and of all it includes. */
    public Set<String> granted() {
        return Arrays.stream(values()).filter(this::includes).map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
