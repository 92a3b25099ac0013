package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;

/**
 * Words of a question in which what a sign or an ending says of a symbol is a word: {@code CD19-} and {@code CD19neg} are
 * {@code CD19 negative}.
 *
 * @param text with those words
 * @param readings what was read otherwise than typed, and how
 */
record States(String text, List<Reading> readings) {
    private static final Pattern STATED =
            Pattern.compile("(?<![^\\s\\p{Z},;])((?=\\S*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}*:-]*[\\p{Lu}\\p{N}])"
                    + "([-\u2013\u2212\u207b]|neg|pos)(?=$|[\\s\\p{Z},;.])");

    /** Without one of these nothing is stated; most words have none. */
    private static final Pattern SIGN = Pattern.compile("[-\u2013\u2212\u207b]|neg|pos");

    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    /** The keys of lines in MEDLINE that are as long as a symbol: {@code STAT- MEDLINE}. */
    private static final Pattern KEY = Pattern.compile("PMID|STAT|DCOM|CRDT|EDAT|MHDA|PHST");

    /** Before it a hyphen lost its word, or stood at a line's end: {@code EGFR- TKI}, {@code TGF- β1}. */
    private static final Pattern REST = Pattern.compile(
            "[\\s\\p{Z}]*[,;]?[\\s\\p{Z}]*"
                    + "(?:[0-9]|L[0-9]|(?:mutant|high|low|positive|negative|null|specific|dependent|loss|like|based|to|alpha|beta|gamma"
                    + "|car|tkis?|inhibitors?|inhibition|blockade|antibody|antibodies|agonists?|antagonists?|vaccines?|therapy"
                    + "|\\p{IsGreek}[a-z0-9]*|[a-z][0-9]+[a-z]|v600|\\p{L}+ed)(?![\\p{L}\\p{N}]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Before it too, as in {@code CD4- and CD8-positive}; but a true minus is none of those hyphens. */
    private static final Pattern JOINING =
            Pattern.compile("[\\s\\p{Z}]*[,;]?[\\s\\p{Z}]*(?:and|or)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    /** {@code MSI- H}, {@code CAR- T}; behind a number it is another word: {@code CD8- T cells}. */
    private static final Pattern LETTER = Pattern.compile("[\\s\\p{Z}]+\\p{L}(?![\\p{L}\\p{N}])");

    /** Two symbols that a hyphen makes one; others side by side are two, as in {@code EGFR- ALK wild type}. */
    private static final Pattern JOINED =
            Pattern.compile("BCR-ABL1?|JAK-STAT[0-9]?|HLA-D[PQR]|PI3K-AKT|RAS-RAF|RAF-MEK|MEK-ERK|EML4-ALK");

    private static final Pattern WORD = Pattern.compile("[\\s\\p{Z}]+([\\p{L}\\p{N}]{2,})");

    /**
     * @param place where the word was put in
     * @param length how long it is, with the blank before it
     * @param typedLength how long what it stands for was
     */
    record Reading(String typed, String read, int place, int length, int typedLength) {}

    States {
        readings = List.copyOf(readings);
    }

    static States in(String typed, Naming naming) {
        return SIGN.matcher(typed).find() ? read(typed, naming) : new States(typed, List.of());
    }

    private static States read(String typed, Naming naming) {
        StringBuilder text = new StringBuilder();
        List<Reading> readings = new ArrayList<>();
        Matcher stated = STATED.matcher(typed);
        int from = 0;
        while (stated.find()) {
            if (isHyphen(stated, typed, naming)) {
                continue;
            }
            String word = stated.group(2).equals("pos") ? " positive" : " negative";
            text.append(typed, from, stated.end(1));
            readings.add(new Reading(
                    stated.group(),
                    stated.group(1) + word,
                    text.length(),
                    word.length(),
                    stated.group(2).length()));
            text.append(word);
            from = stated.end();
        }
        return new States(text.append(typed.substring(from)).toString(), readings);
    }

    /** Whether its sign belongs to the next word, or says nothing. */
    private static boolean isHyphen(Matcher stated, String text, Naming naming) {
        String symbol = stated.group(1);
        String sign = stated.group(2);
        if (sign.length() > 1 || sign.equals("\u207b")) {
            return false;
        }
        String behind = text.substring(stated.end());
        if (JOINING.matcher(behind).lookingAt()) {
            return !sign.equals("\u2212");
        }
        return ROMAN.matcher(symbol).matches()
                || KEY.matcher(symbol).matches()
                || REST.matcher(behind).lookingAt()
                || isOneWith(symbol, behind, naming)
                || (symbol.chars().noneMatch(Character::isDigit)
                        && LETTER.matcher(behind).lookingAt());
    }

    private static boolean isOneWith(String symbol, String behind, Naming naming) {
        Matcher word = WORD.matcher(behind);
        if (!word.lookingAt()) {
            return false;
        }
        String one = symbol + "-" + word.group(1);
        return JOINED.matcher(one).matches() || naming.isName(Analysis.words(one));
    }

    /** Where a part of the text stands in what was typed; -1 where it does not stand there like this. */
    int typedAt(int start, int end) {
        int typed = start;
        for (Reading reading : readings) {
            if (reading.place() < end && start < reading.place() + reading.length()) {
                return -1;
            }
            typed -= reading.place() < start ? reading.length() - reading.typedLength() : 0;
        }
        return typed;
    }
}
