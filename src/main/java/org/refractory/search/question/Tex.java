package org.refractory.search.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a value in BibTeX: no sign of TeX is one, and no operator is meant in it. */
final class Tex {
    /** Braces keep capitals, {@code \"u} is a letter with its accent, {@code \emph} says how its words look. */
    private static final Pattern SIGN = Pattern.compile(
            "[{}\"$]|\\\\(?:[\"'`^~=.]|[cvuHkrdbt](?:(?=\\{)|[\\s\\p{Z}])|(?:text[a-z]{2,8}|emph)(?=\\{))?");

    private static final Pattern OPERATOR =
            Pattern.compile("(?<![^\\s\\p{Z}(){}\"])(?:AND|OR|NOT|&&|\\|\\|)(?![^\\s\\p{Z}(){}\"])"
                    + "|(?<![^\\s\\p{Z}({\"])[-\u2013\u2212!]+(?=[^\\s\\p{Z}}])");

    /** How a long list of authors ends. */
    private static final Pattern OTHERS =
            Pattern.compile("(?<=[\\s\\p{Z}])and[\\s\\p{Z}]{1,9}others(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final BitSet dropped = new BitSet();
    private final BitSet joining = new BitSet();

    Tex(String text) {
        this.text = text;
    }

    /** Leaves out a part that is no word. */
    void drop(int from, int to) {
        dropped.set(from, to);
    }

    /** Leaves out what is no word of a value; the signs around it part it from others. */
    void value(int from, int to) {
        matcher(SIGN, from, to).results().forEach(sign -> {
            drop(sign.start(), sign.end());
            joining.set(sign.start(), sign.end());
        });
        joining.clear(from);
        joining.clear(to - 1);
        matcher(OPERATOR, from, to).results().forEach(operator -> drop(operator.start(), operator.end()));
    }

    void authors(int from, int to) {
        value(from, to);
        matcher(OTHERS, from, to).results().forEach(others -> drop(others.start(), others.end()));
    }

    private Matcher matcher(Pattern pattern, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true);
    }

    boolean isWhole() {
        return dropped.isEmpty();
    }

    /** A blank parts what something between was left out of, unless that was a sign inside a value. */
    Translation.Text left() {
        StringBuilder left = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        boolean parted = false;
        for (int i = 0; i < text.length(); i++) {
            if (dropped.get(i)) {
                parted |= !joining.get(i);
                continue;
            }
            if (parted && !left.isEmpty()) {
                left.append(' ');
                places.add(-1);
            }
            left.append(text.charAt(i));
            places.add(i);
            parted = false;
        }
        return new Translation.Text(left.toString(), places, Set.of());
    }
}
