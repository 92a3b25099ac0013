package org.refractory.search.question;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References as BibTeX writes them, which programs that keep references copy. Its keys, and its pages and the like, are not asked for. */
final class Bibtex {
    /** What they say stands in a record here too. */
    private static final String TOLD = "title|author|journal|journaltitle|booktitle|year|keywords|abstract";

    /** The names of articles, which are read behind these words. */
    private static final Set<String> NAMES = Set.of("doi", "pmid", "pmcid");

    private static final String OTHERS =
            "eprint|date|urldate|volume|number|month|day|issn|isbn|publisher|address|institution|editor|series|edition"
                    + "|note|annote|type|language|langid|copyright|file|shorttitle|timestamp";

    private static final Pattern ENTRY =
            Pattern.compile("@[a-z]{3,20}\\s{0,3}\\{\\s{0,3}[^\\s,{}\"=]{0,80}\\s{0,3},", Pattern.CASE_INSENSITIVE);

    /** Others than these may be meant otherwise where no entry begins: {@code year=2019}, {@code type="predictive"}. */
    private static final Pattern KEY = key(TOLD + "|doi|pmid|pmcid|url|pages", "[{\"]");

    private static final Pattern KEY_IN_ENTRY =
            key(TOLD + "|doi|pmid|pmcid|url|pages|" + OTHERS, "[{\"]|[a-z0-9]{1,12}\\s{0,5}[,}]");

    private static final Set<String> KEPT = Set.of((TOLD + "|doi|pmid|pmcid").split("\\|", -1));

    private final String text;
    private final Tex words;
    private boolean hasEntry;
    private boolean leftOut;

    private Bibtex(String text) {
        this.text = text;
        this.words = new Tex(text);
    }

    private static Pattern key(String names, String value) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_-])(" + names + ")\\s{0,20}=\\s{0,5}(?=" + value + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Its words alone; empty where it is none. */
    static Optional<Translation.Text> translated(String text, Remarks remarks) {
        if (text.indexOf('=') < 0 && text.indexOf('@') < 0) {
            return Optional.empty();
        }
        Bibtex bibtex = new Bibtex(text);
        bibtex.read();
        // who writes an operator and no entry asks for what stands in quotation marks
        boolean isExpression = !bibtex.hasEntry && Signs.OPERATOR.matcher(text).find();
        if (bibtex.leftOut && !isExpression) {
            remarks.tell("This reads like a reference in BibTeX, so its pages and the like were left out.");
        }
        return isExpression || bibtex.words.isWhole() ? Optional.empty() : Optional.of(bibtex.words.left());
    }

    /** What a quotation holds that is no value is asked for as it stands. */
    private void read() {
        Matcher entry = ENTRY.matcher(text);
        Matcher key = KEY.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (Signs.isQuote(text.charAt(at))) {
                at = Math.max(Signs.closing(text, at), at) + 1;
            } else if (entry.region(at, text.length()).lookingAt()) {
                hasEntry = true;
                words.drop(at, entry.end());
                key.usePattern(KEY_IN_ENTRY);
                at = entry.end();
            } else if (key.region(at, text.length()).lookingAt()) {
                at = value(key);
            } else {
                at++;
            }
        }
    }

    /** Where it ends. */
    private int value(Matcher key) {
        String name = key.group(1).toLowerCase(Locale.ROOT);
        int open = key.end();
        int close = close(open);
        words.drop(NAMES.contains(name) ? key.end(1) : key.start(), open);
        if (key.start() > 0 && text.charAt(key.start() - 1) == ',') {
            words.drop(key.start() - 1, key.start());
        }
        if (name.equals("author")) {
            words.authors(open, close);
        } else if (KEPT.contains(name) || names(text.substring(open, close))) {
            words.value(open, close);
        } else {
            leftOut = true;
            words.drop(open, close);
        }
        return close;
    }

    /** Behind the sign that ends what begins at a place. */
    private int close(int open) {
        char begins = text.charAt(open);
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean ends = switch (begins) {
                case '{' -> depth == 0;
                case '"' -> i > open && c == '"' && depth <= 0 && text.charAt(i - 1) != '\\';
                default -> !Character.isLetterOrDigit(c);
            };
            if (ends) {
                return Signs.isBlank(c) || c == ',' ? i : i + 1;
            }
        }
        return text.length();
    }

    private static boolean names(String value) {
        return Pasted.read(value.replaceAll("^[{\"]+|[}\"]+$", "")).isPresent();
    }
}
