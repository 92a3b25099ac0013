package org.refractory.search.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question that is put together from what was typed in another language; it knows where each part of it was typed. */
final class Translation {
    private enum Kind {
        WORDS,
        VALUE,
        OPERATOR,
        OPEN,
        CLOSE
    }

    /** @param at where it was typed, or -1 */
    private record Piece(Kind kind, String text, int at) {
        /** Whether a blank must stand between the one before and it. */
        boolean isPartedFrom(Piece before) {
            boolean apart = at >= 0 && before.at >= 0 && at != before.at + before.text.length();
            return apart || kind == Kind.OPERATOR || before.kind == Kind.OPERATOR;
        }

        boolean isBlank() {
            return (kind == Kind.WORDS || kind == Kind.VALUE) && text.chars().allMatch(c -> Signs.isBlank((char) c));
        }
    }

    /**
     * What stands in parentheses.
     *
     * @param place of its parenthesis among the pieces
     * @param at where that was typed
     * @param excluded whether it must not hold
     */
    record Group(int place, int at, boolean excluded) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Group> open = new ArrayDeque<>();

    /** Whether what was left out began a group, so that no operator may begin it now. */
    private boolean begins;

    /** Words as they were typed. */
    void typed(String words, int at) {
        add(new Piece(Kind.WORDS, words, at));
    }

    /** Words as they were typed, none of which is an operator. */
    void value(String words, int at) {
        add(new Piece(Kind.VALUE, words, at));
    }

    /** What was not typed like this. */
    void written(String words) {
        add(new Piece(Kind.WORDS, words, -1));
    }

    void operator(String operator, int at) {
        if (!begins || operator.equals("NOT")) {
            add(new Piece(Kind.OPERATOR, operator, at));
        }
    }

    private void add(Piece piece) {
        begins &= piece.isBlank();
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    void open(int at) {
        boolean excluded = excludes();
        open.push(new Group(pieces.size(), at, excluded));
        add(new Piece(Kind.OPEN, "(", at));
    }

    /** The group that ends here; null where none does, or where nothing is left of it. */
    @Nullable
    Group close(int at) {
        Group group = open.poll();
        dropBlanks();
        if (group != null && pieces.size() == group.place() + 1) {
            leaveOut(group);
            return null;
        }
        add(new Piece(Kind.CLOSE, ")", at));
        return group;
    }

    /** Whether what comes next must not hold. */
    boolean excludes() {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last).isBlank()) {
            last--;
        }
        boolean not = last >= 0
                && pieces.get(last).kind() == Kind.OPERATOR
                && pieces.get(last).text().equals("NOT");
        return not ^ (!open.isEmpty() && open.peek().excluded());
    }

    /** Takes back the operators before what is not asked for. */
    void leaveOut() {
        dropBlanks();
        while (!pieces.isEmpty() && pieces.getLast().kind() == Kind.OPERATOR) {
            pieces.removeLast();
            dropBlanks();
        }
        begins = pieces.isEmpty() || pieces.getLast().kind() == Kind.OPEN;
    }

    /** Takes back a group that has just ended. */
    void leaveOut(Group group) {
        pieces.subList(group.place(), pieces.size()).clear();
        leaveOut();
    }

    /** Asks a field for what stands in a group. */
    void label(Field field, Group group) {
        pieces.set(group.place(), new Piece(Kind.OPEN, " " + field.key() + ":(", -1));
    }

    private void dropBlanks() {
        while (!pieces.isEmpty() && pieces.getLast().isBlank()) {
            pieces.removeLast();
        }
    }

    Text text() {
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Set<Integer> values = new HashSet<>();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before != null
                    && piece.isPartedFrom(before)
                    && !Signs.isBlank(text.charAt(text.length() - 1))
                    && !Signs.isBlank(piece.text().charAt(0))) {
                text.append(' ');
                places.add(-1);
            }
            for (int i = 0; i < piece.text().length(); i++) {
                if (piece.kind() == Kind.VALUE) {
                    values.add(places.size());
                }
                places.add(piece.at() < 0 ? -1 : piece.at() + i);
            }
            text.append(piece.text());
            before = piece;
        }
        return new Text(text.toString(), places, values);
    }

    /**
     * @param places where each of its signs was typed, or -1
     * @param values the places of the signs in it that stand in values
     */
    record Text(String text, List<Integer> places, Set<Integer> values) {
        Text {
            places = List.copyOf(places);
            values = Set.copyOf(values);
        }

        /** Whether the sign at a place stands in a value, in which no word is an operator. */
        boolean isValue(int place) {
            return values.contains(place);
        }

        /** What was read of it, with its words where they were typed. */
        Parsed placed(Parsed parsed) {
            return new Parsed(placed(parsed.parts()), parsed.notices(), parsed.apart());
        }

        private List<Syntax> placed(List<Syntax> parts) {
            return parts.stream().map(this::placed).toList();
        }

        private Syntax placed(Syntax part) {
            return switch (part) {
                case Syntax.Words words -> new Syntax.Words(words.typed(), place(words), words.words());
                case Syntax.Every(List<Syntax> parts) -> new Syntax.Every(placed(parts));
                case Syntax.Either(List<Syntax> parts) -> new Syntax.Either(placed(parts));
                case Syntax.Not(Syntax not) -> new Syntax.Not(placed(not));
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
}
