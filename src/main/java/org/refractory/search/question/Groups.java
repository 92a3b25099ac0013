package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in parentheses beside an operator or behind a field, as it does in no sentence: a small {@code or}, {@code and}
 * or {@code not} between things in them is an operator, and other little words say nothing.
 */
final class Groups {
    private final List<Token> tokens;
    private final @Nullable Field field;
    private final IntPredicate words;
    private final Naming naming;
    private final Remarks remarks;

    /**
     * @param tokens from the parenthesis that opens to before its partner
     * @param field that stands before it
     */
    private Groups(List<Token> tokens, @Nullable Field field, IntPredicate words, Naming naming, Remarks remarks) {
        this.tokens = new ArrayList<>(tokens);
        this.field = field;
        this.words = words;
        this.naming = naming;
        this.remarks = remarks;
    }

    /**
     * The tokens of a question, those in such parentheses as they are meant.
     *
     * @param words whether what begins at a place is known to be no operator
     */
    static List<Token> read(List<Token> tokens, IntPredicate words, Naming naming, Remarks remarks) {
        List<Token> read = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = isSign(tokens.get(at), Token.Sign.Kind.OPEN) ? end(tokens, at) : at;
            if (end > at && (isAsked(tokens, at - 1) || isOperator(tokens, end + 1))) {
                read.addAll(new Groups(tokens.subList(at, end), field(tokens, at - 1), words, naming, remarks).meant());
                at = end;
            } else {
                read.add(tokens.get(at));
                at++;
            }
        }
        return read;
    }

    /** The place of the partner of a parenthesis; the end where it has none. */
    private static int end(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += isSign(tokens.get(i), Token.Sign.Kind.OPEN) ? 1 : 0;
            depth -= isSign(tokens.get(i), Token.Sign.Kind.CLOSE) ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean isAsked(List<Token> tokens, int before) {
        return isOperator(tokens, before) || field(tokens, before) != null;
    }

    private static @Nullable Field field(List<Token> tokens, int place) {
        return place >= 0 && tokens.get(place) instanceof Token.Label label ? label.field() : null;
    }

    private static boolean isOperator(List<Token> tokens, int place) {
        return place >= 0
                && place < tokens.size()
                && tokens.get(place) instanceof Token.Sign sign
                && sign.kind() != Token.Sign.Kind.OPEN
                && sign.kind() != Token.Sign.Kind.CLOSE;
    }

    private static boolean isSign(Token token, Token.Sign.Kind kind) {
        return token instanceof Token.Sign sign && sign.kind() == kind;
    }

    private List<Token> meant() {
        for (int i = tokens.size() - 2; i > 0; i--) {
            join(i);
        }
        List<Token> meant = new ArrayList<>();
        List<Token> beside = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Sign) {
                meant.addAll(telling(beside));
                meant.add(token);
                beside.clear();
            } else {
                beside.add(token);
            }
        }
        meant.addAll(telling(beside));
        return meant;
    }

    /** Little words are names of authors too: {@code An}, {@code Do}. */
    private List<Token> telling(List<Token> beside) {
        return field == Field.AUTHOR
                ? beside.stream().filter(token -> operator(token) == null).toList()
                : LittleWords.left(beside, Groups::word, remarks);
    }

    private void join(int place) {
        Token.Sign.Kind kind = operator(tokens.get(place));
        boolean joins = kind == Token.Sign.Kind.NOT ? excludes(place) : kind != null && isBetweenThings(place, kind);
        if (kind != null && joins && !words.test(tokens.get(place).start())) {
            String typed = ((Token.Unit) tokens.get(place)).typed();
            remarks.tell(
                    "%s in parentheses was read as " + kind + "; put it into quotation marks to search for the word.",
                    typed);
            tokens.set(place, new Token.Sign(kind, typed, tokens.get(place).start()));
        }
    }

    /** The operator that a word is between things; null for other words. No record has two numbers or years. */
    private Token.Sign.@Nullable Kind operator(Token token) {
        boolean single = field != null && (field.namesArticle() || field == Field.YEAR || field == Field.N);
        return !(token instanceof Token.Unit unit)
                ? null
                : switch (unit.typed().toLowerCase(Locale.ROOT)) {
                    case "or" -> Token.Sign.Kind.OR;
                    case "and" -> single ? Token.Sign.Kind.OR : Token.Sign.Kind.AND;
                    case "not" -> Token.Sign.Kind.NOT;
                    default -> null;
                };
    }

    /** Behind a thing, or as in {@code and/or}. */
    private boolean isBetweenThings(int place, Token.Sign.Kind kind) {
        return (isBehindThing(place) || (kind == Token.Sign.Kind.OR && operator(tokens.get(place - 1)) != null))
                && beginsThing(tokens.get(place + 1));
    }

    private boolean isBehindThing(int place) {
        return place > 0 && (isThing(tokens.get(place - 1)) || isSign(tokens.get(place - 1), Token.Sign.Kind.CLOSE));
    }

    /** Behind an operator between things, or at the beginning before a single thing; {@code whether or not} is none. */
    private boolean excludes(int place) {
        Token before = tokens.get(place - 1);
        boolean behindOperator =
                isOperator(tokens, place - 1) || (operator(before) != null && isBehindThing(place - 1));
        return (behindOperator || (isSign(before, Token.Sign.Kind.OPEN) && isSingle(place + 1)))
                && mayBeExcluded(tokens.get(place + 1));
    }

    private boolean mayBeExcluded(Token token) {
        return beginsThing(token) && (!(token instanceof Token.Unit unit) || Excluded.mayBe(unit, naming));
    }

    /** Whether nothing stands beside a thing but operators. */
    private boolean isSingle(int place) {
        int behind = (isSign(tokens.get(place), Token.Sign.Kind.OPEN) ? end(tokens, place) : place) + 1;
        return behind >= tokens.size()
                || isSign(tokens.get(behind), Token.Sign.Kind.CLOSE)
                || isOperator(tokens, behind)
                || operator(tokens.get(behind)) != null;
    }

    private boolean beginsThing(Token token) {
        return isThing(token) || isSign(token, Token.Sign.Kind.OPEN) || isSign(token, Token.Sign.Kind.NOT);
    }

    private boolean isThing(Token token) {
        return switch (token) {
            case Token.Unit unit ->
                field == Field.AUTHOR ? operator(token) == null : !LittleWords.isLittle(unit.words());
            case Token.Sign _ -> false;
            default -> true;
        };
    }

    private static Optional<Syntax.Words> word(Token token) {
        return token instanceof Token.Unit unit
                ? Optional.of(new Syntax.Words(unit.typed(), unit.start(), unit.words()))
                : Optional.empty();
    }
}
