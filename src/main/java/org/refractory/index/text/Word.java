package org.refractory.index.text;

import java.util.List;
import java.util.Set;

/**
 * What stands between blanks: {@code therapy} has one part, {@code anti-PD-1} three.
 *
 * @param parts at least one, in order, without gaps other than the signs that connect them
 */
public record Word(List<Part> parts) {
    /**
     * Letters and digits without a sign between them.
     *
     * @param text folded: lower case, plain Latin, Greek letters by name; never empty
     * @param capitals whether it was written in capitals (and digits) alone, as gene symbols are
     * @param forms the terms under which a record holds it; its stem, if it has one, comes last
     * @param start where it begins in the text
     * @param end where it ends in the text, exclusive
     */
    public record Part(String text, boolean capitals, List<String> forms, int start, int end) {
        boolean hasDigit() {
            return text.chars().anyMatch(Character::isDigit);
        }

        boolean hasLetter() {
            return text.chars().anyMatch(Character::isLetter);
        }

        /** {@code 1}, {@code l1}; {@code b2m} stands for itself. */
        boolean isShortEnd() {
            return text.matches("[a-z]?[0-9]+");
        }

        private Part some(int from, int to) {
            String some = text.substring(from, to);
            return new Part(some, capitals, Forms.of(some, capitals), start + from, start + to);
        }

        boolean isLetters() {
            return text.chars().allMatch(Character::isLetter);
        }
    }

    /** What stands before a number or a symbol without being a part of it. */
    private static final Set<String> LITTLE = Set.of(
            "and", "any", "are", "at", "both", "by", "do", "does", "for", "from", "had", "has", "if", "in", "is", "low",
            "n", "no", "not", "of", "on", "only", "or", "over", "p", "than", "the", "to", "under", "via", "vs", "was",
            "when", "why", "with");

    /** Turns round what follows it: who asks for responders or for small cell lung cancer does not mean those. */
    static final String NON = "non";

    public Word {
        parts = List.copyOf(parts);
    }

    /** Its letters and digits without the signs between them. */
    public String letters() {
        return joined(0, parts.size()).text();
    }

    /** Whether it has one part, in capitals. */
    boolean isCapitals() {
        return parts.size() == 1 && parts.getFirst().capitals();
    }

    /** {@code IFN-a}, {@code HLA-A}: a letter behind a sign tells nothing by itself. */
    public boolean endsInLetter() {
        String last = parts.getLast().text();
        return parts.size() > 1 && last.length() == 1 && Character.isLetter(last.charAt(0));
    }

    /**
     * Two words, of which the first has so many characters; this one as it is, if it has signs, or letters that are folded to
     * others.
     */
    public List<Word> cutBehind(int length) {
        Part part = parts.getFirst();
        if (parts.size() > 1 || part.text().length() != part.end() - part.start()) {
            return List.of(this);
        }
        return List.of(
                new Word(List.of(part.some(0, length))),
                new Word(List.of(part.some(length, part.text().length()))));
    }

    int start() {
        return parts.getFirst().start();
    }

    int end() {
        return parts.getLast().end();
    }

    /** Whether a part only turns round the next one. */
    public boolean isNon(int part) {
        return part >= 0 && part + 1 < parts.size() && parts.get(part).text().equals(NON);
    }

    /** Some of its parts written as one, together with a {@code non} before them. */
    Part joined(int first, int to) {
        int from = isNon(first - 1) ? first - 1 : first;
        if (to == from + 1) {
            return parts.get(from);
        }
        StringBuilder letters = new StringBuilder();
        boolean capitals = true;
        for (Part part : parts.subList(from, to)) {
            letters.append(part.text());
            capitals &= part.capitals();
        }
        String text = letters.toString();
        return new Part(
                text,
                capitals,
                Forms.of(text, capitals),
                parts.get(from).start(),
                parts.get(to - 1).end());
    }

    /**
     * Whether the next word may be the rest of this one, written apart: {@code PD 1}, {@code CTLA 4}, {@code PD L1}.
     *
     * @param capitalsOnly whether this one must be in capitals, as in running text; in a question it need not
     */
    boolean mayContinueIn(Word next, boolean capitalsOnly) {
        Part left = parts.getLast();
        Part right = next.parts().getFirst();
        return parts.size() == 1
                && next.parts().size() == 1
                && next.start() - end() == 1
                && (left.capitals() || !capitalsOnly)
                && left.text().length() >= 2
                && left.text().length() <= 5
                && right.text().length() <= 3
                && right.hasDigit()
                && left.isLetters()
                && (left.capitals() || (right.isShortEnd() && !LITTLE.contains(left.text())));
    }
}
