package org.refractory.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A place between two results: everything after it comes next. In addresses it is opaque.
 *
 * @param generation of the index in which it was made
 * @param search names the search that it belongs to
 * @param values by which the result before it is sorted; a score as the bits of a float
 */
record Bookmark(long generation, long search, List<Long> values) {
    private static final String SHAPE = "[0-9]{1,18}(\\.-?[0-9]{1,18}){2,6}";

    Bookmark {
        values = List.copyOf(values);
    }

    String written() {
        String text = Stream.concat(Stream.of(generation, search), values.stream())
                .map(Object::toString)
                .collect(Collectors.joining("."));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param after as a {@link Place} has it */
    static Optional<Bookmark> read(String after) {
        String written = after.substring(after.indexOf('-') + 1);
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!text.matches(SHAPE)) {
            return Optional.empty();
        }
        List<Long> numbers = Stream.of(text.split("\\.")).map(Long::valueOf).toList();
        return Optional.of(new Bookmark(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size())));
    }

    /** Names what is searched, whatever page of it. */
    static long search(SearchRequest request, Sort order) {
        CRC32 sum = new CRC32();
        sum.update((request.in(Manner.USUAL).query() + request.manner().synonyms() + order)
                .getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
