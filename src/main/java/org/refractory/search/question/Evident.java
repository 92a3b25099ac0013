package org.refractory.search.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What says by itself what it is the name or number of, or stands for several.
 *
 * @param end where it ends in the text of the question
 */
record Evident(Token token, int end) {
    private static final String BETWEEN =
            "(?:[\\s\\p{Z}]*[,;/|&]{1,2}[\\s\\p{Z}]*(?:(?:and|or)[\\s\\p{Z}]+)?|[\\s\\p{Z}]+(?:and|or)[\\s\\p{Z}]+)";

    /** Several numbers of PubMed, none of which could be a year. */
    private static final Pattern NUMBERS = Pattern.compile(
            "[1-9][0-9]{4,7}(?:" + BETWEEN + "[1-9][0-9]{4,7}|[\\s\\p{Z}]+[1-9][0-9]{6,7})+"
                    + "(?![\\p{L}\\p{N}\\p{Pd}/*\\[]|,[0-9])",
            Pattern.CASE_INSENSITIVE);

    /** A question of nothing else; with fewer digits they may be other numbers. */
    private static final Pattern LIST = Pattern.compile(
            "[1-9][0-9]{6,7}(?:(?:" + BETWEEN + "|[\\s\\p{Z}]+)[1-9][0-9]{6,7})+[\\s\\p{Z},;.]*",
            Pattern.CASE_INSENSITIVE);

    /** As MEDLINE writes it before the name of an article. */
    private static final Pattern HYPHENATED =
            Pattern.compile("([a-z]{3,5})[\\s\\p{Z}]{0,9}-(?=[\\s\\p{Z}]{0,9}(?:PMC)?[0-9])", Pattern.CASE_INSENSITIVE);

    /** @param sentence whether figures are only what it tells of */
    static Optional<Evident> at(String text, int at, boolean sentence, Naming naming, Remarks remarks) {
        int to = Signs.valueEnd(text, at);
        String typed = text.substring(at, to);
        int first = Pasted.firstEnd(text, at, to);
        return Pasted.read(text.substring(at, first))
                .map(name -> of(name, at, first))
                .or(() -> list(text, at, remarks))
                .or(() -> sentence ? Optional.empty() : figure(text, at, to, remarks))
                .or(() -> either(text, at, naming, remarks))
                .or(() -> ofArticles(typed).flatMap(field -> behind(text, at, field, to)))
                .or(() -> hyphenated(text, at));
    }

    private static Optional<Evident> hyphenated(String text, int at) {
        Matcher field = HYPHENATED.matcher(text).region(at, text.length());
        return field.lookingAt()
                ? ofArticles(field.group(1)).flatMap(each -> behind(text, at, each, field.end()))
                : Optional.empty();
    }

    /**
     * {@code doi: 10.1056/x}, {@code PMID 27433843}, {@code PMID- 27433843}: the name of an article behind a blank or hyphen.
     *
     * @param at where the field begins
     * @param blank where the blank begins, or what stands behind the hyphen
     */
    static Optional<Evident> behind(String text, int at, Field field, int blank) {
        int from = blank;
        while (from < text.length() && Signs.isBlank(text.charAt(from))) {
            from++;
        }
        Matcher numbers = NUMBERS.matcher(text).region(from, text.length());
        if (field == Field.PMID && numbers.lookingAt()) {
            return Optional.of(new Evident(numbers(numbers.group(), at), numbers.end()));
        }
        if (from == blank && text.charAt(blank - 1) == ':') {
            return Optional.empty(); // what is asked of a field
        }
        int to = Pasted.firstEnd(text, from, Signs.valueEnd(text, from));
        return Pasted.behind(field, text.substring(from, to)).map(name -> of(name, at, to));
    }

    private static Optional<Evident> list(String text, int at, Remarks remarks) {
        Matcher list = LIST.matcher(text).region(at, text.length());
        if (!text.substring(0, at).isBlank() || !list.matches()) {
            return Optional.empty();
        }
        remarks.tell("%s was read as a list of PubMed numbers.", list.group().strip());
        return Optional.of(new Evident(numbers(list.group(), at), text.length()));
    }

    private static Token numbers(String typed, int at) {
        return new Token.Labelled(
                Field.PMID, typed.replaceAll("[^0-9]+", " ").strip().replace(' ', ','), true, at);
    }

    private static Evident of(Pasted name, int at, int to) {
        return new Evident(new Token.Labelled(name.field(), name.name(), true, at), to);
    }

    private static Optional<Evident> figure(String text, int at, int to, Remarks remarks) {
        String typed = text.substring(at, to);
        return Figures.read(typed)
                .filter(in -> in.field() != Field.YEAR || !Pages.stand(text, at, to))
                .map(in -> {
                    remarks.tell("%s was read as \u201c" + in.written() + "\u201d.", typed);
                    return new Evident(new Token.Labelled(in.field(), in.value().written(), true, at), to);
                });
    }

    private static Optional<Evident> either(String text, int at, Naming naming, Remarks remarks) {
        int to = Ways.end(text, at);
        List<String> symbols = to == at ? List.of() : Ways.of(text.substring(at, to));
        boolean several = !symbols.isEmpty()
                && symbols.stream()
                        .allMatch(symbol -> Units.of(symbol, 0, naming, remarks).size() == 1);
        return several ? Optional.of(new Evident(new Token.Either(symbols, at), to)) : Optional.empty();
    }

    private static Optional<Field> ofArticles(String typed) {
        return Field.of(typed).filter(Field::namesArticle);
    }
}
