package org.refractory.search.question;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the words of a {@link Translation} where they were typed.
 *
 * @param places where each of its signs was typed, or -1
 */
record Places(List<Integer> places) {
    Places {
        places = List.copyOf(places);
    }

    Parsed of(Parsed parsed) {
        return new Parsed(of(parsed.parts()), parsed.notices(), parsed.apart());
    }

    private List<Syntax> of(List<Syntax> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Syntax of(Syntax part) {
        return switch (part) {
            case Syntax.Words words -> new Syntax.Words(words.typed(), place(words), words.words());
            case Syntax.Every(List<Syntax> parts) -> new Syntax.Every(of(parts));
            case Syntax.Either(List<Syntax> parts) -> new Syntax.Either(of(parts));
            case Syntax.Not(Syntax not) -> new Syntax.Not(of(not));
            default -> part;
        };
    }

    private int place(Syntax.Words words) {
        int length = words.typed().length();
        if (words.start() < 0 || words.start() + length > places.size()) {
            return -1;
        }
        int at = places.get(words.start());
        boolean whole = IntStream.range(0, length).allMatch(i -> places.get(words.start() + i) == at + i);
        return whole ? at : -1;
    }
}
