package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refractory.article.ArticleId;
import org.refractory.article.Doi;
import org.refractory.article.Identifier;
import org.refractory.article.Pmid;
import org.refractory.evidence.EvidenceId;
import org.refractory.search.question.Field;
import org.refractory.search.question.Naming;
import org.refractory.search.question.Parser;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;

/**
 * Reads a pasted name of a record: {@code A17}, {@code E42}, a PMID, PMCID or DOI, bare, with its prefix or as an address.
 *
 * @param key the key of a record of ours, or empty
 * @param identifiers what else the text may name, most likely first
 */
record Jump(String key, List<Identifier> identifiers) {
    private static final int LONGEST = 400;
    private static final Pattern OWN = Pattern.compile("[AaEe][1-9][0-9]{0,17}");
    private static final Pattern PMID = Pattern.compile(
            "(?i)(?:pmid:?\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/|https?://(?:www\\.)?ncbi\\.nlm\\.nih\\.gov/pubmed/)?([1-9][0-9]{0,7})(?:/|/?[?#].*)?");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.[0-9]{4,9}[./]\\S+)");

    static Jump read(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return new Jump("", List.of());
        }
        if (OWN.matcher(text).matches()) {
            boolean article = Character.toUpperCase(text.charAt(0)) == 'A';
            return new Jump(
                    article
                            ? ArticleId.parse(text).toString()
                            : EvidenceId.parse(text).toString(),
                    List.of());
        }
        List<Identifier> identifiers = new ArrayList<>();
        group(PMID, text).ifPresent(digits -> identifiers.add(Identifier.of(new Pmid(digits))));
        group(DOI, text).ifPresent(doi -> dois(doi, identifiers));
        asked(text).filter(each -> !identifiers.contains(each)).ifPresent(identifiers::add);
        return new Jump("", List.copyOf(identifiers));
    }

    /** What the text asks for as a question, if that is a single article and nothing else. */
    private static Optional<Identifier> asked(String text) {
        List<Syntax> parts = Parser.parse(text, Naming.NONE).parts();
        return parts.size() == 1
                        && parts.getFirst() instanceof Syntax.In(Field field, Value.Keys(List<String> keys))
                        && keys.size() == 1
                        && field.namesArticle()
                ? Optional.of(Conditions.identifier(field, keys.getFirst()))
                : Optional.empty();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As pasted, and without the punctuation of a sentence around it. */
    private static void dois(String text, List<Identifier> identifiers) {
        String bare = text.replaceFirst("[.,;:)\\]}>\"']+$", "");
        Stream.of(text, bare).distinct().flatMap(each -> doi(each).stream()).forEach(identifiers::add);
    }

    private static Optional<Identifier> doi(String text) {
        try {
            return Optional.of(Identifier.of(new Doi(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
