package org.refractory.web;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** Addresses of static files that change with their bytes, so that browsers may keep them. */
@TemplateGlobal
public final class Assets {
    private static final String STYLE =
            "/assets/refractory.css?v=" + checksum("META-INF/resources/assets/refractory.css");

    private static final String SCRIPT = "/assets/suggest.js?v=" + checksum("META-INF/resources/assets/suggest.js");

    private Assets() {}

    /** In a template: {@code {style}}. */
    static String style() {
        return STYLE;
    }

    /** In a template: {@code {script}}. */
    static String script() {
        return SCRIPT;
    }

    private static String checksum(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            CRC32 crc = new CRC32();
            crc.update(in.readAllBytes());
            return Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
