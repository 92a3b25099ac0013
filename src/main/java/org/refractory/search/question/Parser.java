package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question by recursive descent. From tight to loose: {@code NOT}, {@code AND}, {@code OR}, standing side by side; so
 * {@code melanoma jak1 OR jak2} asks for melanoma and one of the genes.
 *
 * <pre>
 * sequence := either*
 * either   := both ("OR" both)*
 * both     := unary ("AND" unary)*
 * unary    := ("NOT" | "-") unary | primary
 * primary  := "(" sequence ")" | field ":" (value | "(" sequence ")") | phrase | near | prefix* | name | word
 * </pre>
 *
 * <p>Nothing makes it fail. A list of one is the thing itself; a list of several stands side by side.
 */
public final class Parser {
    /** More than this nobody asks at once; each is a search of its own. */
    public static final int MOST_LEAVES = 64;

    private static final int MOST_LITTLE = 100;
    private static final int DEEPEST = 20;

    private final List<Token> tokens;
    private final Leaves leaves;
    private final Remarks remarks;
    private final boolean asTyped;
    private int at;
    private int depth;
    private int leftOpen;
    private int count;
    private int littleCount;
    private @Nullable Field context;

    /** @param asTyped whether capitals are still where they were typed, so that it can be told what these would say */
    private Parser(List<Token> tokens, Naming naming, Remarks remarks, boolean asTyped) {
        this.tokens = tokens;
        this.asTyped = asTyped;
        this.leaves = new Leaves(naming, remarks);
        this.remarks = remarks;
    }

    public static Parsed parse(String text, Naming naming) {
        Parsed parsed = read(text, naming);
        String written = parsed.written();
        boolean apart = !written.equals(text)
                && !Written.apart(read(written, naming).parts()).equals(Written.apart(parsed.parts()));
        return apart ? new Parsed(parsed.parts(), parsed.notices(), true) : parsed;
    }

    private static Parsed read(String typed, Naming naming) {
        Remarks remarks = new Remarks();
        return Bibtex.translated(typed, remarks)
                .or(() -> PubmedSearch.translated(typed, remarks))
                .map(ours -> ours.placed(read(ours.text(), ours::isValue, true, naming, remarks)))
                .orElseGet(() -> {
                    String text = Capitals.lowered(typed, naming, remarks);
                    return read(text, _ -> false, text.equals(typed), naming, remarks);
                });
    }

    /**
     * @param values whether what stands at a place is part of a value, in which no word is an operator
     * @param asTyped whether its capitals are those that were typed
     */
    private static Parsed read(String text, IntPredicate values, boolean asTyped, Naming naming, Remarks remarks) {
        List<Token> tokens = Lexer.tokens(text, naming, remarks);
        Parser parser = new Parser(Groups.read(tokens, values, naming, remarks), naming, remarks, asTyped);
        Parsed question = parser.question();
        return Prose.isMeant(text, tokens, parser.count) ? prose(text, naming, question) : question;
    }

    /** Nothing is told where it makes no difference. */
    private static Parsed prose(String text, Naming naming, Parsed question) {
        List<Syntax> words = Prose.words(text, naming);
        String told =
                "What you typed reads like a text, so its %d most telling words were searched, without regard to fields and signs."
                        .formatted(words.size());
        Stream<Syntax> names =
                question.parts().stream().filter(part -> !ArticleNames.in(part).isEmpty());
        Parsed prose = new Parsed(Stream.concat(names, words.stream()).toList(), List.of(told), false);
        return words.isEmpty() || prose.written().equals(question.written()) ? question : prose;
    }

    private Parsed question() {
        List<Syntax> parts = new ArrayList<>(sequence());
        while (at < tokens.size()) {
            remarks.tell("A closing parenthesis has no partner and was left out.");
            at++;
            parts.addAll(sequence());
        }
        if (count > MOST_LEAVES) {
            remarks.tell("Only the first %d words of your question were used.".formatted(MOST_LEAVES));
        }
        List<Syntax> telling = LittleWords.left(parts, asTyped ? remarks : new Remarks());
        return new Parsed(ArticleNames.joined(telling), remarks.all(), false);
    }

    private List<Syntax> sequence() {
        List<Syntax> parts = new ArrayList<>();
        while (at < tokens.size() && !atUsedClose()) {
            parts.addAll(either());
        }
        return parts;
    }

    /** Steps over the partners of parentheses that were left out. */
    private boolean atUsedClose() {
        while (leftOpen > 0 && is(at, Token.Sign.Kind.CLOSE)) {
            leftOpen--;
            at++;
        }
        return is(at, Token.Sign.Kind.CLOSE);
    }

    private boolean is(int place, Token.Sign.Kind kind) {
        return place < tokens.size() && tokens.get(place) instanceof Token.Sign sign && sign.kind() == kind;
    }

    private List<Syntax> either() {
        List<Syntax> first = both();
        if (!joins(Token.Sign.Kind.OR)) {
            return first;
        }
        List<Syntax> ways = new ArrayList<>();
        add(ways, first);
        while (joins(Token.Sign.Kind.OR)) {
            at++;
            add(ways, both());
        }
        return ways.size() < 2 ? ways : List.of(new Syntax.Either(ways));
    }

    private List<Syntax> both() {
        List<Syntax> first = unary();
        if (!joins(Token.Sign.Kind.AND)) {
            return first;
        }
        List<Syntax> parts = new ArrayList<>(first);
        while (joins(Token.Sign.Kind.AND)) {
            at++;
            parts.addAll(unary());
        }
        return parts.size() < 2 ? parts : List.of(new Syntax.Every(parts));
    }

    /** Several that stand side by side are one operand. */
    private static void add(List<Syntax> operands, List<Syntax> operand) {
        if (operand.size() == 1) {
            operands.add(operand.getFirst());
        } else if (!operand.isEmpty()) {
            operands.add(new Syntax.Every(operand));
        }
    }

    /** Whether this operator stands here with something behind it. */
    private boolean joins(Token.Sign.Kind operator) {
        return is(at, operator) && beginsOperand(at + 1);
    }

    private boolean beginsOperand(int place) {
        if (place >= tokens.size()) {
            return false;
        }
        return !(tokens.get(place) instanceof Token.Sign sign)
                || switch (sign.kind()) {
                    case OPEN -> true;
                    case NOT -> beginsOperand(place + 1);
                    case AND, OR, CLOSE -> false;
                };
    }

    private List<Syntax> unary() {
        boolean negated = false;
        while (is(at, Token.Sign.Kind.NOT) && beginsOperand(at + 1)) {
            negated = !negated;
            at++;
        }
        List<Syntax> operand = primary();
        if (!negated || operand.isEmpty()) {
            return operand;
        }
        List<Syntax> one = new ArrayList<>();
        add(one, operand);
        return List.of(one.getFirst() instanceof Syntax.Not(Syntax part) ? part : new Syntax.Not(one.getFirst()));
    }

    private List<Syntax> primary() {
        if (at >= tokens.size()) {
            return List.of();
        }
        return switch (tokens.get(at)) {
            case Token.Sign sign when sign.kind() == Token.Sign.Kind.OPEN -> group();
            case Token.Sign sign when sign.kind() == Token.Sign.Kind.CLOSE -> List.of();
            case Token.Sign sign -> stray(sign);
            case Token.Label label -> labelled(label);
            case Token leaf -> {
                at++;
                yield leaves.of(leaf, context).stream().filter(this::fits).toList();
            }
        };
    }

    /** Little words are mostly left out later, so that many more of them may stand in a question; names of articles are found at once. */
    private boolean fits(Syntax leaf) {
        boolean little = leaf instanceof Syntax.Words words && LittleWords.isLittle(words.words());
        if (little) {
            return ++littleCount <= MOST_LITTLE;
        }
        if (!ArticleNames.in(leaf).isEmpty()) {
            return true;
        }
        count += leaf instanceof Syntax.Either(List<Syntax> ways) ? ways.size() : 1;
        return count <= MOST_LEAVES;
    }

    private List<Syntax> group() {
        at++;
        if (depth == DEEPEST) {
            remarks.tell("Parentheses stand at most %d deep; the inner ones were left out.".formatted(DEEPEST));
            leftOpen++;
            return List.of();
        }
        depth++;
        List<Syntax> inner = sequence();
        depth--;
        if (is(at, Token.Sign.Kind.CLOSE)) {
            at++;
        } else {
            remarks.tell("A parenthesis was not closed; it was taken to reach to the end.");
        }
        return inner;
    }

    private List<Syntax> stray(Token.Sign sign) {
        at++;
        remarks.tell("%s stands where it joins nothing and was left out.", sign.text());
        return List.of();
    }

    /** A field in front of a parenthesis holds for each word inside. */
    private List<Syntax> labelled(Token.Label label) {
        at++;
        Field around = context;
        context = label.field();
        List<Syntax> inner = group();
        context = around;
        return inner;
    }
}
