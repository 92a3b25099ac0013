package org.refractory.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.article.Doi;

/**
 * A name of an article as people paste it: a DOI, bare or in the address of a page; a PubMed number in the address of PubMed; a number
 * of PubMed Central.
 *
 * @param field one that {@link Field#namesArticle names an article}
 */
record Pasted(Field field, String name) {
    private static final String SITE = "(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,}";
    private static final String OPEN = "[<\\[{]*";
    private static final String BEFORE = OPEN + "(?:(?:doi|url)[:=])?" + OPEN;
    private static final String DOI = "(10\\.[0-9]{4,9}(?:\\.[0-9]+)*(?:/|%2F)\\S+)";
    private static final Pattern BARE = Pattern.compile(BEFORE + DOI, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS =
            Pattern.compile(BEFORE + SITE + "/(?:\\S*?[/=])?" + DOI, Pattern.CASE_INSENSITIVE);

    /** The publisher of Nature leaves its registrant out. */
    private static final Pattern NATURE = Pattern.compile(
            "(?:https?://)?(?:www\\.)?nature\\.com/articles/([a-z0-9][a-z0-9._-]*)(?:[/?#]\\S*)?[.,;:>\\]}]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBMED = Pattern.compile(
            OPEN
                    + "(?:https?://)?(?:(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pubmed)/(?:\\?term=)?"
                    + "|(?:www\\.)?europepmc\\.org/(?:article|abstract)/med/)([1-9][0-9]{0,7})"
                    + "(?:[/?#&%]\\S*)?[.,;:>\\]}]*",
            Pattern.CASE_INSENSITIVE);
    /** Other sites have addresses with it too. */
    private static final Pattern CENTRAL = Pattern.compile(
            OPEN + "(?:(?:pmcid:)?|" + SITE + "/(?:\\S*/)?)(PMC[1-9][0-9]{2,9})(?:[/?#]\\S*)?[.,;:>\\]}]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,7})[.,;:>\\]}]*");

    /** What an address adds to a DOI. */
    private static final Pattern VIEW = Pattern.compile(
            "([?#].*|&[a-z]+=.*|/(full|fulltext|full-text|abstract|pdf|epdf|html|meta|summary|references|tables)|[._](pdf(\\+html)?|full|full-text|abstract|html?))/?$",
            Pattern.CASE_INSENSITIVE);

    /** Of a sentence around, or of the address. */
    private static final Pattern END = Pattern.compile("[.,;:/>\\]}'\u2019]+$", Pattern.CASE_INSENSITIVE);

    /** Servers of preprints add it to the DOI, which has none. */
    private static final Pattern VERSION = Pattern.compile("(?<=^10\\.(?:1101|64898)/[0-9.]{1,40})v[0-9]{1,2}$");

    /** Between several that are listed without blanks. */
    private static final Pattern BETWEEN =
            Pattern.compile("[,;|](?=10\\.[0-9]{4,9}/|https?://)", Pattern.CASE_INSENSITIVE);

    /** What stands between blanks; empty where it is none. */
    static Optional<Pasted> read(String chunk) {
        boolean may = chunk.chars().anyMatch(c -> c == '/' || (c >= '0' && c <= '9'));
        return may ? named(chunk) : Optional.empty();
    }

    private static Optional<Pasted> named(String chunk) {
        return first(PUBMED, chunk)
                .map(number -> new Pasted(Field.PMID, number))
                .or(() -> pmcid(chunk).map(number -> new Pasted(Field.PMCID, number)))
                .or(() -> doi(chunk).map(doi -> new Pasted(Field.DOI, doi)));
    }

    /** Behind the name of its field a PubMed number needs no address. */
    static Optional<Pasted> behind(Field field, String chunk) {
        return field == Field.PMID
                ? pmid(chunk).map(number -> new Pasted(field, number)).or(() -> read(chunk))
                : read(chunk).filter(pasted -> pasted.field() == field);
    }

    /** As it is kept; empty where a text is no PubMed number. */
    static Optional<String> pmid(String typed) {
        return first(NUMBER, typed);
    }

    /** As it is kept; empty where a text is no number of PubMed Central. */
    static Optional<String> pmcid(String typed) {
        return first(CENTRAL, typed).map(number -> number.toUpperCase(Locale.ROOT));
    }

    /** As it is kept; empty where a text is no DOI. */
    static Optional<String> doi(String typed) {
        return first(IN_ADDRESS, typed)
                .map(Pasted::withoutView)
                .or(() -> first(NATURE, typed).map(name -> "10.1038/" + withoutView(name)))
                .or(() -> first(BARE, typed))
                .map(doi -> doi.replaceAll("(?i)%2f", "/"))
                .map(Pasted::withoutEnd)
                .map(doi -> VERSION.matcher(doi).replaceFirst(""))
                .flatMap(Pasted::valid);
    }

    /** Where the first of several ends that are listed without blanks; the end of the text where it is one. */
    static int firstEnd(String text, int from, int to) {
        Matcher between = BETWEEN.matcher(text).region(from, to);
        return between.find() ? between.end() : to;
    }

    /** Each of several that are listed without blanks. */
    static List<String> listed(String text) {
        return List.of(BETWEEN.split(text, -1));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String withoutView(String doi) {
        String bare = VIEW.matcher(withoutEnd(doi)).replaceFirst("");
        return bare.equals(doi) ? doi : withoutView(bare);
    }

    private static String withoutEnd(String doi) {
        return END.matcher(doi).replaceFirst("");
    }

    private static Optional<String> valid(String doi) {
        try {
            return Optional.of(new Doi(doi).value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
