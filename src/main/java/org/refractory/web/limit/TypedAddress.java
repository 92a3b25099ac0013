package org.refractory.web.limit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The target of a request as somebody typed it. Browsers send some characters of a query raw that no address may hold
 * (WHATWG URL, "query percent-encode set", against RFC 3986, section 3.4); these are written as their numbers. Nothing else
 * is mended: a path, spaces and control characters have to be right as they come.
 */
final class TypedAddress {
    private static final Pattern RAW = Pattern.compile("[\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static final int LONGEST = 16_000;

    private TypedAddress() {}

    /** The target as an address that everybody after this can read; nothing if it is none. */
    static Optional<String> read(String target) {
        int question = target.indexOf('?');
        String address = question < 0
                ? target
                : target.substring(0, question)
                        + RAW.matcher(target.substring(question)).replaceAll(raw -> number(raw.group()));
        try {
            return Optional.of(new URI(address).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String number(String raw) {
        return "%" + HEX.toHexDigits((byte) raw.charAt(0));
    }
}
