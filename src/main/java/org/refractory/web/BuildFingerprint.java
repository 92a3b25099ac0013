package org.refractory.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/** Names what, beside the data, decides the bytes of a public answer: this build and the public address. */
@ApplicationScoped
public class BuildFingerprint {
    private final String value;

    BuildFingerprint(SiteConfig site, Clock clock) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((site.publicUrl() + " " + site.timeZone()).getBytes(StandardCharsets.UTF_8));
            digest.update(code(clock));
            value = HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The bytes of our jar, equal on all nodes; while developing there is none, and each start counts as another build. */
    private static byte[] code(Clock clock) {
        CodeSource source = BuildFingerprint.class.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        try {
            Path jar = place == null ? Path.of("") : Path.of(place.toURI());
            return Files.isRegularFile(jar)
                    ? Files.readAllBytes(jar)
                    : clock.instant().toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A code source is a valid address", e);
        }
    }

    /** Ten hexadecimal digits. */
    public String value() {
        return value;
    }
}
