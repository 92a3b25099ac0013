package org.refractory.search.question;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PubMed wants behind a word to know where it must stand: {@code melanoma[tiab]}.
 *
 * @param name in small letters
 * @param behindWord whether it stands right behind one
 * @param typed with its brackets
 * @param apart how many other words may stand between those it is behind; -1 where nothing says so
 * @param end where it ends
 */
record Tag(Kind kind, String name, boolean behindWord, String typed, int apart, int end) {
    /** What it says of the words before it. */
    enum Kind {
        ANYWHERE(
                "tiab, title/abstract, ab, abstract, tw, text word, text words, all, all fields,"
                        + " ot, other term, nm, substance name, supplementary concept, rn, ec/rn number, si,"
                        + " secondary source id, pa, pharmacological action, ps, personal name as subject, tt, transliterated title"),
        HEADING("mh, mesh, mesh terms, mesh term, majr, mesh major topic"),
        TITLE("ti, title"),
        AUTHOR("au, author, 1au, author - first, first author, first author name, lastau, author - last, last author,"
                + " last author name, fau, full author name, author - full, cn, author - corporate, corporate author"),
        JOURNAL("ta, jour, journal, journal title abbreviation"),
        PUBLISHED("dp, pdat, date - publication, publication date, ppdat, epdat, date - print publication,"
                + " date - electronic publication, year"),
        PMID("pmid, uid"),
        PMCID("pmcid"),
        DOI("doi, aid, article identifier, lid, location id"),
        PUBLICATION_TYPE("pt, ptyp, publication type"),
        LANGUAGE("la, lang, language"),
        UNKNOWN(
                "filter, sb, subset, sh, mesh subheading, subheading, ad, affiliation, edat, date - entry, entry date, crdt,"
                        + " date - create, create date, date - completion, completion date, dcom, mhda, date - mesh, mesh date, lr,"
                        + " date - modification, modification date, vi, volume, ip, issue, pg, pagination, is, issn, isbn, gr, grants,"
                        + " grant number, grants and funding, ir, investigator, fir, investigator - full, full investigator name, auid,"
                        + " author - identifier, author identifier, ed, editor, cois, conflict of interest statements, jid, nlm unique id,"
                        + " pl, place of publication, pubn, publisher, book, page,"
                        + " vol, text"),
        NONE("");

        private final String names;

        Kind(String names) {
            this.names = names;
        }
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.NONE))) {
            for (String name : kind.names.split(", ", -1)) {
                KINDS.put(name, kind);
            }
        }
    }

    /** These mean nothing else, so a blank may stand before them; so may it before those of several words. */
    private static final Set<String> SURE = Set.of(
            "tiab",
            "tw",
            "title/abstract",
            "mh",
            "mesh",
            "majr",
            "dp",
            "pdat",
            "pt",
            "la",
            "sb",
            "pmid",
            "uid",
            "pmcid");

    /** In brackets these may be an editor's as well: {@code loss of CD8[pl]}. */
    private static final Set<String> DOUBTFUL = Set.of(
            "ab",
            "ad",
            "all",
            "book",
            "cn",
            "ed",
            "editor",
            "gr",
            "grants",
            "ip",
            "ir",
            "is",
            "issue",
            "lr",
            "ot",
            "pa",
            "pg",
            "pl",
            "page",
            "ps",
            "pubn",
            "publisher",
            "sh",
            "si",
            "text",
            "vi",
            "vol",
            "volume",
            "year");

    /** As a whole word ends: {@code respond[ed]}. */
    private static final Set<String> ENDINGS = Set.of("ed", "is");

    private static final Pattern TAG = Pattern.compile(
            "\\[([a-z0-9]{2,}(?:[ /-]{1,3}[a-z0-9]+){0,4})(?::noexp|:~([0-9]{1,4}))?\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTERS = Pattern.compile("[a-z]+([ /-]{1,3}[a-z]+)*");

    /** As chemists write an element: {@code gold [Au]}. */
    private static final Pattern ELEMENT = Pattern.compile("\\[[A-Z][a-z]\\]");

    /** The one that begins at a place, a word right before it or not; empty where none does. */
    static Optional<Tag> at(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '[') {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            return Optional.empty();
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        boolean ending = ENDINGS.contains(name) && at > 0 && Character.isLowerCase(text.charAt(at - 1));
        Kind kind = ending ? Kind.NONE : KINDS.getOrDefault(name, Kind.NONE);
        boolean behind = isBehindWord(text, at);
        if (kind == Kind.NONE && !(behind && LETTERS.matcher(name).matches() && isEndOfWord(text, tag.end()))) {
            return Optional.empty();
        }
        int apart = tag.group(2) == null ? -1 : Integer.parseInt(tag.group(2));
        return Optional.of(new Tag(kind, name, behind, tag.group(), apart, tag.end()));
    }

    private static boolean isBehindWord(String text, int at) {
        return at > 0 && !Signs.isBlank(text.charAt(at - 1)) && "([{".indexOf(text.charAt(at - 1)) < 0;
    }

    private static boolean isEndOfWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** Whether it shows by itself that it is a tag. */
    boolean isTelling() {
        if (isOfReference() || ELEMENT.matcher(typed).matches()) {
            return false;
        }
        return behindWord
                ? kind != Kind.NONE && !DOUBTFUL.contains(name)
                : SURE.contains(name) || name.indexOf(' ') > 0;
    }

    /** Where PubMed shows an article, a blank stands before it: {@code 10.1056/x [doi]}. */
    private boolean isOfReference() {
        return kind == Kind.DOI && !behindWord;
    }

    /** Whether it shows that it is a tag where an operator stands beside it. */
    boolean isTellingBeside() {
        return kind != Kind.NONE
                && !isOfReference()
                && (behindWord
                        || !(DOUBTFUL.contains(name) || ELEMENT.matcher(typed).matches()));
    }
}
