package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates what a tag of PubMed holds for. What cannot be kept is left out, and told. */
final class Tagged {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z]{1,12}):.*", Pattern.DOTALL);
    private static final Pattern NUMBERS = Pattern.compile("[1-9][0-9]{0,7}(?:[,;\\s]{1,3}[1-9][0-9]{0,7})*");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+[*]?");
    private static final Pattern WITHOUT_BLANK = Pattern.compile("[^\\s\\p{Z}]+");

    private final Translation translation;
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> sayNothing = new ArrayList<>();
    private final List<String> noTags = new ArrayList<>();
    private final List<String> distances = new ArrayList<>();
    private final List<String> subheadings = new ArrayList<>();

    Tagged(Translation translation) {
        this.translation = translation;
    }

    void tell(Remarks remarks) {
        if (!sayNothing.isEmpty()) {
            remarks.tell(
                    "Tags of PubMed such as " + sayNothing.getFirst() + " say nothing here, so they were left out.");
        }
        if (!subheadings.isEmpty()) {
            remarks.tell("Records here have no subheadings of MeSH such as " + Quoted.of(subheadings.getFirst())
                    + ", so these were left out.");
        }
        if (!noTags.isEmpty()) {
            remarks.tell("Brackets such as " + Quoted.of(noTags.getFirst())
                    + " are no tags of PubMed that are known here, so they were left out.");
        }
        if (!distances.isEmpty()) {
            remarks.tell(
                    "The distance between the words of " + Quoted.any(distances)
                            + " was left out; only words in quotation marks that may stand in any text can have one, as in \"jak1 loss\"~3.");
        }
        if (!leftOut.isEmpty()) {
            remarks.tell("Records here cannot be narrowed by " + Quoted.any(leftOut) + ", so that was left out.");
        }
    }

    void leaveOut(String typed) {
        leftOut.add(typed);
        translation.leaveOut();
    }

    void leaveOut(Translation.Group closed, String typed) {
        leftOut.add(typed);
        translation.leaveOut(closed);
    }

    /** Leaves a tag out. */
    void nothing(Tag tag) {
        (tag.kind() == Tag.Kind.NONE ? noTags : sayNothing).add(tag.typed());
    }

    void dates(String typed, PubmedDates dates, Remarks remarks) {
        if (dates.tag().kind() == Tag.Kind.UNKNOWN) {
            leaveOut(typed);
            return;
        }
        String years = "year:" + dates.years();
        if (dates.exact()) {
            remarks.tell("%s was read as \u201c" + years + "\u201d.", typed);
        }
        translation.written(" " + years + " ");
    }

    /** @param at where they were typed */
    void words(String typed, int at, Tag tag) {
        Matcher label = LABEL.matcher(typed);
        if (label.matches() && Field.of(label.group(1)).isPresent()) {
            nothing(tag);
            translation.typed(typed, at);
            return;
        }
        tellDistance(typed, tag);
        String bare = typed.replaceAll("[\"\u201c\u201d\u201e]", " ").strip();
        switch (tag.kind()) {
            case ANYWHERE, NONE -> anywhere(typed, at, tag);
            case HEADING -> heading(typed, at, tag);
            case TITLE -> in("title:", typed, at);
            case AUTHOR -> translation.written("author:\"" + bare + "\"");
            case JOURNAL -> translation.written("journal:\"" + bare + "\"");
            case PMID -> numbers(typed, at, bare);
            case PMCID -> name(Field.PMCID, Pasted.pmcid(bare), typed, at);
            case DOI -> name(Field.DOI, Pasted.doi(bare), typed, at);
            case PUBLICATION_TYPE -> publicationType(typed, at, tag);
            case LANGUAGE -> language(typed, at, tag);
            case PUBLISHED, UNKNOWN -> leaveOut(typed + tag.typed());
        }
    }

    private void tellDistance(String typed, Tag tag) {
        boolean kept = tag.kind() == Tag.Kind.ANYWHERE && Signs.isQuote(typed.charAt(0));
        if (tag.apart() >= 0 && !kept) {
            distances.add(typed + tag.typed());
        }
    }

    private void anywhere(String typed, int at, Tag tag) {
        nothing(tag);
        boolean near = tag.apart() >= 0 && Signs.isQuote(typed.charAt(0));
        in("", typed, at);
        translation.written(near ? "~" + tag.apart() + " " : "");
    }

    /** Records have no subheadings, as in {@code Melanoma/genetics}. */
    private void heading(String typed, int at, Tag tag) {
        int slash = typed.indexOf('/');
        boolean cut = slash > 0 && Character.isLetterOrDigit(typed.charAt(slash - 1));
        if (!cut) {
            anywhere(typed, at, tag);
            return;
        }
        nothing(tag);
        subheadings.add(typed.substring(slash).replaceFirst("[\"\u201c\u201d\u201e]$", ""));
        in("", typed.substring(0, slash), at);
        translation.written(Signs.isQuote(typed.charAt(0)) ? "\"" : "");
    }

    /** What is not one plain word in parentheses, so that an operator beside them joins them all. */
    private void in(String label, String typed, int at) {
        boolean several = !Signs.isQuote(typed.charAt(0))
                && !(label.isEmpty() ? PLAIN : WITHOUT_BLANK).matcher(typed).matches();
        translation.written(label + (several ? "(" : ""));
        translation.value(typed, at);
        translation.written(several ? ")" : "");
    }

    private void numbers(String typed, int at, String bare) {
        boolean all = NUMBERS.matcher(bare).matches();
        int last = typed.lastIndexOf(' ') + 1;
        if (!all && last > 0 && Pasted.pmid(typed.substring(last)).isPresent()) {
            translation.typed(typed.substring(0, last), at);
            translation.written("pmid:" + typed.substring(last) + " ");
        } else if (all) {
            translation.written("pmid:" + bare.replaceAll("[,;\\s]+", ",") + " ");
        } else {
            in("", typed, at);
        }
    }

    private void name(Field field, Optional<String> name, String typed, int at) {
        name.ifPresentOrElse(each -> translation.written(field.key() + ":\"" + each + "\""), () -> in("", typed, at));
    }

    /** It stands among the words of a record, but who writes of reviews writes no review for that. */
    private void publicationType(String typed, int at, Tag tag) {
        if (translation.excludes()) {
            leaveOut(typed + tag.typed());
        } else {
            in("", typed, at);
        }
    }

    /** Only the last word is one. */
    private void language(String typed, int at, Tag tag) {
        int last = Signs.isQuote(typed.charAt(0)) ? 0 : typed.lastIndexOf(' ') + 1;
        translation.typed(typed.substring(0, last), at);
        leaveOut(typed.substring(last) + tag.typed());
    }

    /** @param typed the group with its tag */
    void group(Translation.Group closed, String typed, Tag tag) {
        switch (tag.kind()) {
            case TITLE -> translation.label(Field.TITLE, closed);
            case AUTHOR -> translation.label(Field.AUTHOR, closed);
            case JOURNAL -> translation.label(Field.JOURNAL, closed);
            case PUBLISHED -> translation.label(Field.YEAR, closed);
            case PUBLICATION_TYPE, LANGUAGE, UNKNOWN -> leaveOut(closed, typed);
            case PMID -> translation.label(Field.PMID, closed);
            case PMCID -> translation.label(Field.PMCID, closed);
            case DOI -> translation.label(Field.DOI, closed);
            case ANYWHERE, HEADING, NONE -> nothing(tag);
        }
    }
}
