package org.refractory.search.question;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question that is put together from what was typed in another language; it knows where each part of it was typed. */
final class Translation {
    /**
     * What stands in parentheses.
     *
     * @param place of its parenthesis among the pieces
     * @param at where that was typed
     * @param distorted whether it would exclude more than it did, because what narrowed it was left out
     */
    record Group(int place, int at, boolean distorted) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(-1, -1, false)));

    /** Whether what was left out began a group, so that no operator may begin it now. */
    private boolean begins;

    /** Words as they were typed. Outside of parentheses no small one is an operator. */
    void typed(String words, int at) {
        add(new Piece(levels.size() == 1 ? Piece.Kind.VALUE : Piece.Kind.WORDS, words, at));
    }

    /** Words as they were typed, none of which is an operator. */
    void value(String words, int at) {
        add(new Piece(Piece.Kind.VALUE, words, at));
    }

    /** What was not typed like this. */
    void written(String words) {
        add(new Piece(Piece.Kind.WORDS, words, -1));
    }

    /** What comes next is something that is asked for; beside another it is joined with that. */
    void operand() {
        Level level = levels.element();
        if (level.hasOperand()) {
            join("AND");
        }
        level.operand();
    }

    void operator(String operator, int at) {
        join(operator);
        if (!begins || operator.equals("NOT")) {
            add(new Piece(Piece.Kind.OPERATOR, operator, at));
        }
    }

    /** PubMed joins from left to right. */
    private void join(String operator) {
        Level level = levels.element();
        if (level.isOtherwiseJoinedThan(operator) && pieces.size() > level.start()) {
            pieces.add(level.start(), new Piece(Piece.Kind.OPEN, "(", -1));
            pieces.add(new Piece(Piece.Kind.CLOSE, ")", -1));
        }
        level.join(operator);
    }

    private void add(Piece piece) {
        begins &= piece.isBlank();
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    void open(int at) {
        operand();
        levels.push(new Level(pieces.size(), at, excludes()));
        add(new Piece(Piece.Kind.OPEN, "(", at));
    }

    /** The group that ends here; null where none does, or where nothing is left of it. */
    @Nullable
    Group close(int at) {
        dropBlanks();
        if (levels.size() == 1) {
            add(new Piece(Piece.Kind.CLOSE, ")", at));
            return null;
        }
        Level level = levels.pop();
        Group group = level.group();
        if (pieces.size() == level.start()) {
            leaveOut(group);
            return null;
        }
        add(new Piece(Piece.Kind.CLOSE, ")", at));
        return group;
    }

    /** Whether what comes next must not hold. */
    boolean excludes() {
        int last = pieces.size() - 1;
        while (last >= 0 && pieces.get(last).isBlank()) {
            last--;
        }
        boolean not = last >= 0
                && pieces.get(last).kind() == Piece.Kind.OPERATOR
                && pieces.get(last).text().equals("NOT");
        return not ^ levels.element().isExcluded();
    }

    /** Takes back the operators before what is not asked for. */
    void leaveOut() {
        levels.element().lose();
        dropBlanks();
        while (!pieces.isEmpty() && pieces.getLast().kind() == Piece.Kind.OPERATOR) {
            pieces.removeLast();
            dropBlanks();
        }
        begins = pieces.isEmpty() || pieces.getLast().kind() == Piece.Kind.OPEN;
    }

    /** Takes back a group that has just ended. */
    void leaveOut(Group group) {
        pieces.subList(group.place(), pieces.size()).clear();
        leaveOut();
    }

    /** Asks a field for what stands in a group. */
    void label(Field field, Group group) {
        pieces.set(group.place(), new Piece(Piece.Kind.OPEN, " " + field.key() + ":(", -1));
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
                if (piece.kind() == Piece.Kind.VALUE) {
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
            return new Places(places).of(parsed);
        }
    }
}
