package org.refractory.search.snippet;

import java.util.List;
import java.util.stream.Collectors;

/** Plain text in pieces, some of which matched; whoever writes it out escapes each piece and marks the matched ones. */
public record Highlighted(List<Piece> pieces) {
    public record Piece(String text, boolean matched) {}

    public Highlighted {
        pieces = List.copyOf(pieces);
    }

    public static Highlighted plain(String text) {
        return new Highlighted(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
