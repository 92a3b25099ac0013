package org.refractory.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a password must be, and how it is kept: as bcrypt, which reads at most 72 bytes. */
public final class Passwords {
    /** What to tell somebody whose password does not keep the rule. */
    public static final String RULE =
            "Choose a password of 12 to 72 bytes: at least 12 characters, and fewer than 72 where some are accented.";

    private static final int SHORTEST = 12;
    private static final int LONGEST = 72;

    /** 2^10 rounds, OWASP's least: about a tenth of a second here; the throttle, not this, stops guessing online. */
    private static final int COST = 10;

    /** What an unknown account's password is compared with, so that the answer takes as long as for a known one. */
    private static final String NOBODY = hash(Secret.random().reveal());

    private Passwords() {}

    public static boolean keepsTheRule(@Nullable String password) {
        return password != null && password.length() >= SHORTEST && fits(password);
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST && password.indexOf(0) < 0;
    }

    public static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Whether the password is the one that was hashed; takes the same time where there is no hash to compare with. */
    public static boolean matches(String password, @Nullable String hash) {
        boolean comparable = hash != null && fits(password);
        boolean same = BcryptUtil.matches(fits(password) ? password : "", hash != null ? hash : NOBODY);
        return comparable && same;
    }
}
