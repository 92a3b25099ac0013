package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;

/** Cuts the text of a question into tokens. Words that stand beside each other are cut into names, the longest first. */
final class Lexer {
    private static final int LONGEST_LABEL = 12;
    private static final int WIDEST = 50;
    private static final Pattern ENDS_WITH_NON =
            Pattern.compile("(^|.*[\\s\\p{Z}])non", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String text;
    private final Naming naming;
    private final Remarks remarks;

    /** In a sentence years and figures are what it tells of, and no symbol of several must be there. */
    private final boolean sentence;

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int runStart = -1;
    private int runEnd;

    private Lexer(String text, Naming naming, Remarks remarks) {
        this.text = text;
        this.naming = naming;
        this.remarks = remarks;
        this.sentence = Prose.isIn(text);
    }

    static List<Token> tokens(String text, Naming naming, Remarks remarks) {
        Lexer lexer = new Lexer(text, naming, remarks);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.endRun();
        return lexer.sentence ? Ways.apart(lexer.tokens) : lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Signs.isBlank(c) || c == '{' || c == '[') {
            at++;
        } else if (c == '(' || c == ')') {
            sign(c == '(' ? Token.Sign.Kind.OPEN : Token.Sign.Kind.CLOSE, 1);
        } else if (Signs.isQuote(c)) {
            quoted();
        } else if (!minus() && !label()) {
            chunk();
        }
    }

    private void sign(Token.Sign.Kind kind, int length) {
        add(new Token.Sign(kind, text.substring(at, at + length), at));
        at += length;
    }

    private void add(Token token) {
        endRun();
        tokens.add(token);
    }

    private void quoted() {
        int close = Signs.closing(text, at);
        if (close < 0) {
            remarks.tell(Signs.NO_PARTNER);
            endRun();
            at++;
            return;
        }
        int start = at;
        String inner = text.substring(at + 1, close);
        at = close + 1;
        add(new Token.Quoted(inner, start, distance()));
    }

    /** Reads {@code ~5} behind a phrase; -1 where there is none. */
    private int distance() {
        if (at >= text.length() || text.charAt(at) != '~') {
            return -1;
        }
        int digits = at + 1;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        String number = text.substring(at + 1, digits);
        at = digits;
        if (number.isEmpty()) {
            return -1;
        }
        int distance = number.length() > 4 ? WIDEST + 1 : Integer.parseInt(number);
        if (distance > WIDEST) {
            remarks.tell("Words can be asked for at most %d words apart; that distance was used.".formatted(WIDEST));
        }
        return Math.min(distance, WIDEST);
    }

    /** Reads a minus or dash that is no part of a word, if one stands here. */
    private boolean minus() {
        if (!Signs.isMinus(text.charAt(at))) {
            return false;
        }
        String next = text.substring(at + 1, chunkEnd(at + 1));
        switch (Minus.at(text, at, next, sentence)) {
            case EXCLUDES -> sign(Token.Sign.Kind.NOT, 1);
            case DASH -> leaveOut();
            case HYPHEN -> {
                remarks.tell(
                        "%s was searched as a word; write NOT in capitals before what must not be there.",
                        text.charAt(at) + next.replaceFirst("[,;.]+$", ""));
                leaveOut();
            }
            case OF_WORD -> {
                return false;
            }
        }
        return true;
    }

    private void leaveOut() {
        endRun();
        at++;
    }

    /** Reads a field with its value, if one stands here. */
    private boolean label() {
        int colon = at;
        while (colon < text.length() && colon - at <= LONGEST_LABEL && Signs.isAsciiLetter(text.charAt(colon))) {
            colon++;
        }
        if (colon == at || colon == text.length() || text.charAt(colon) != ':') {
            return false;
        }
        String typed = text.substring(at, colon);
        Optional<Field> field = Field.of(typed);
        if (field.isPresent() && take(Evident.behind(text, at, field.get(), colon + 1))) {
            return true;
        }
        if (colon + 1 == text.length() || Signs.isBlank(text.charAt(colon + 1)) || text.charAt(colon + 1) == ')') {
            field.ifPresent(each -> remarks.tell(
                    "%s has nothing right behind it, so it was searched as a word. What is asked of a field stands behind"
                            + " its colon without a blank, as in cancer:melanoma.",
                    typed + ":"));
            return false;
        }
        if (field.isEmpty()) {
            tellUnknown(colon);
            return false;
        }
        return value(field.get(), colon + 1);
    }

    /** {@code HLA-A*02:01} and addresses are no mistaken fields. */
    private void tellUnknown(int colon) {
        String name = text.substring(at, colon);
        char next = text.charAt(colon + 1);
        if (name.length() > 2
                && name.chars().allMatch(Character::isLowerCase)
                && (Signs.isQuote(next) || next == '(' || Character.isLetterOrDigit(next))) {
            remarks.tell(
                    "There is no field %s, so this was searched as words. There are " + Field.all() + ".", name + ":");
        }
    }

    private boolean value(Field field, int from) {
        if (text.charAt(from) == '(') {
            add(new Token.Label(field, at));
            at = from;
            return true;
        }
        if (Signs.isQuote(text.charAt(from))) {
            int close = Signs.closing(text, from);
            if (close < 0) {
                at = from + 1;
                boolean isLast = at == text.length() || Signs.isBlank(text.charAt(at));
                remarks.tell(
                        isLast
                                ? Signs.NO_PARTNER
                                : "A quotation mark has no partner, so only the word behind it was searched in that field.");
                return isLast || value(field, at);
            }
            add(new Token.Labelled(field, text.substring(from + 1, close).strip(), true, from));
            at = close + 1;
            return true;
        }
        int to = Signs.valueEnd(text, from);
        add(new Token.Labelled(field, text.substring(from, to).replaceFirst("[,;]+$", ""), false, from));
        at = to;
        return true;
    }

    /** Whether there is one, and takes it. */
    private boolean take(Optional<Evident> evident) {
        evident.ifPresent(each -> {
            add(each.token());
            at = each.end();
        });
        return evident.isPresent();
    }

    private void chunk() {
        int start = at;
        if (take(Evident.at(text, at, sentence, naming, remarks))) {
            return;
        }
        at = chunkEnd(start);
        String chunk = text.substring(start, at);
        switch (chunk) {
            case "AND", "&&" -> add(new Token.Sign(Token.Sign.Kind.AND, chunk, start));
            case "OR", "||", "AND/OR" -> add(new Token.Sign(Token.Sign.Kind.OR, chunk, start));
            case "NOT" -> add(new Token.Sign(Token.Sign.Kind.NOT, chunk, start));
            default -> word(chunk, start);
        }
    }

    private int chunkEnd(int from) {
        int to = from;
        while (to < text.length()
                && !Signs.isBlank(text.charAt(to))
                && !Signs.isQuote(text.charAt(to))
                && !Signs.isParenthesis(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private void word(String chunk, int start) {
        if (chunk.startsWith("*") && !Analysis.words(chunk).isEmpty()) {
            remarks.tell(
                    "An asterisk stands for letters at the end of a word only; that before %s was left out.",
                    chunk.substring(1));
        }
        if (chunk.endsWith("*") && !Analysis.words(chunk).isEmpty()) {
            int from = withNon(start);
            add(new Token.Stem(text.substring(from, at).replaceFirst("[*]+$", ""), from));
            return;
        }
        if (runStart < 0) {
            runStart = start;
        }
        runEnd = at;
    }

    /** {@code non small*} begins like {@code non-small}: takes the {@code non} from the words before, if it is their last. */
    private int withNon(int start) {
        if (runStart < 0
                || !ENDS_WITH_NON.matcher(text.substring(runStart, runEnd)).matches()) {
            return start;
        }
        int non = runEnd - "non".length();
        runEnd = non;
        runStart = non == runStart ? -1 : runStart;
        return non;
    }

    /** The words since the last token of another kind, cut into names. */
    private void endRun() {
        if (runStart < 0) {
            return;
        }
        int offset = runStart;
        runStart = -1;
        boolean goesOn = runEnd < text.length() && (text.charAt(runEnd) == '(' || Signs.isQuote(text.charAt(runEnd)));
        String run = text.substring(offset, runEnd);
        Units.of(goesOn ? run.replaceFirst("\\p{Pd}$", "") : run, offset, naming, remarks)
                .forEach(tokens::add);
    }
}
