package org.refractory.search.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a question that was read, with all parentheses it needs and none besides. */
final class Written {
    private static final Pattern BEHIND_NON =
            Pattern.compile("(?i)(?<=(^|[^\\p{L}\\p{N}]|[\u0370-\u03ff\u00b5])non)[\\s\\p{Z}]+(?=\\p{L})");
    private static final Pattern BEFORE_NAME = Pattern.compile("(?i)(pmids?|pmcid|doi)[\\s\\p{Z}-]");
    private static final Pattern OPERATOR = Pattern.compile("(?:AND|OR|NOT)(?=$|[\\s\\p{Z}])");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][a-z]*");
    private static final Pattern SIGNS = Pattern.compile("[()\"\u201c\u201d\u201e]|&&|\\|\\|");
    private static final Pattern EXCLUDING = Pattern.compile("(?<=[\\s\\p{Z}])[-\u2013\u2212!]+(?=\\p{L})");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{4,7}(?![0-9])");

    private Written() {}

    static String of(Parsed question) {
        if (question.parts().size() == 1) {
            return alone(question.parts().getFirst());
        }
        return join(question.parts(), " ");
    }

    /** Each word and name in parentheses, so that none is read together with the next. */
    static String apart(List<Syntax> parts) {
        return parts.stream().map(Written::apart).collect(Collectors.joining(" "));
    }

    private static String apart(Syntax part) {
        return switch (part) {
            case Syntax.Words words -> "(" + of(words) + ")";
            case Syntax.Not not -> "NOT " + apart(not.part());
            default -> of(part);
        };
    }

    /** Nothing stands beside it, so it needs no parentheses around. */
    private static String alone(Syntax part) {
        return switch (part) {
            case Syntax.Every every -> joined(every.parts(), " AND ");
            case Syntax.Either either -> joined(either.parts(), " OR ");
            default -> of(part);
        };
    }

    private static String join(List<Syntax> parts, String by) {
        return parts.stream().map(Written::of).collect(Collectors.joining(by));
    }

    /** Behind {@code pmid:} a number would be read as another of its list. */
    private static String joined(List<Syntax> parts, String by) {
        return parts.stream()
                .map(part -> part instanceof Syntax.Words words
                                && NUMBER.matcher(words.typed()).lookingAt()
                        ? "/" + of(part)
                        : of(part))
                .collect(Collectors.joining(by));
    }

    static String of(Syntax part) {
        return switch (part) {
            case Syntax.Words words -> word(words.typed());
            case Syntax.Phrase phrase -> quoted(phrase.typed());
            case Syntax.Near near -> quoted(near.typed()) + "~" + near.within();
            case Syntax.Beginning beginning -> word(beginning.typed()) + "*";
            case Syntax.In in -> in.field().key() + ":" + value(in.value().written());
            case Syntax.Every every -> "(" + joined(every.parts(), " AND ") + ")";
            case Syntax.Either either -> "(" + joined(either.parts(), " OR ") + ")";
            case Syntax.Not not -> "NOT " + of(not.part());
        };
    }

    private static String word(String typed) {
        return PLAIN.matcher(typed).matches() ? typed : withSigns(typed);
    }

    /** What would read as an operator or a field but was typed behind a sign is written behind one. */
    private static String withSigns(String typed) {
        int colon = typed.indexOf(':');
        boolean field = colon > 0 && Field.of(typed.substring(0, colon)).isPresent();
        boolean operator = OPERATOR.matcher(typed).lookingAt();
        String joined = BEHIND_NON.matcher(typed).replaceAll("-"); // behind it AND would be read as an operator
        boolean other = BEFORE_NAME.matcher(typed).lookingAt()
                || Figures.read(typed).isPresent()
                || Pasted.read(typed).isPresent()
                || !States.in(typed, Naming.NONE).readings().isEmpty();
        return (field || operator || other ? "/" : "") + withoutSigns(joined);
    }

    /** What a name may have been typed with where it stood in a text: quotation marks, bars, and then what would exclude. */
    private static String withoutSigns(String typed) {
        return EXCLUDING.matcher(SIGNS.matcher(typed).replaceAll(" ")).replaceAll(" ");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** In quotation marks where it would not read back without. */
    private static String value(String text) {
        boolean plain = text.chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || "()[{".indexOf(c) >= 0);
        return plain && !text.isEmpty() && !text.endsWith(",") && !text.endsWith(";") ? text : quoted(text);
    }
}
