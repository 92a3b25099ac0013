package org.refractory.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 256 random bits that stand for a person: in a cookie, a token or a link. Only its {@link #hash} is ever stored. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The secret somebody presents, or nothing where the text cannot be one. */
    public static Optional<Secret> parse(@Nullable String presented) {
        return presented != null && presented.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(new Secret(presented))
                : Optional.empty();
    }

    /** 43 characters that need no escaping in an address or a cookie; to be shown once and never logged. */
    public String reveal() {
        return text;
    }

    /** 64 hexadecimal digits from which the secret cannot be found again. */
    public String hash() {
        return sha256(text);
    }

    /** The SHA-256 of a text, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
