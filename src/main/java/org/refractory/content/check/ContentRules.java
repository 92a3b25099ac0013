package org.refractory.content.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.refractory.content.ContentArticle;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentPage;
import org.refractory.content.ContentProblem;
import org.refractory.content.ContentSet;
import org.refractory.content.ContentTerm;
import org.refractory.content.ContentWords;
import org.refractory.content.Place;
import org.refractory.evidence.EvidenceRules;
import org.refractory.evidence.Stage;
import org.refractory.vocabulary.TermKind;

/** What must hold between the files of {@code content/}: names are unique, what is referred to exists, links lead somewhere. */
final class ContentRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LINK = Pattern.compile("\\]\\((/[^)\\s]*)\\)");
    private static final Set<String> FIXED_ADDRESSES = Set.of("/", "/search", "/mechanisms", "/desk", "/about");

    private final ContentSet content;
    private final Map<String, ContentTerm> terms;
    private final Set<String> pages;
    private final List<ContentProblem> problems = new ArrayList<>();

    ContentRules(ContentSet content) {
        this.content = content;
        this.terms = content.terms().stream().collect(Collectors.toMap(ContentTerm::key, each -> each, (a, b) -> a));
        this.pages = content.pages().stream().map(ContentPage::slug).collect(Collectors.toSet());
    }

    List<ContentProblem> broken() {
        names();
        words();
        content.terms().forEach(this::term);
        content.pages().forEach(page -> links(page.where(), page.body()));
        Map<String, Place> known = new HashMap<>();
        content.articles().forEach(article -> article(article, known));
        content.articles().forEach(article -> new SeenRules(article, problems::add).check());
        new ExplainerRules(content, problems::add).check();
        return List.copyOf(problems);
    }

    private void names() {
        Map<String, Place> slugs = new HashMap<>();
        Map<String, ContentTerm> names = new HashMap<>();
        content.terms().forEach(term -> once(slugs, term.key(), term.where()));
        content.pages().forEach(page -> once(slugs, page.key(), page.where()));
        for (ContentTerm term : content.terms()) {
            Set<String> own = new HashSet<>();
            name(names, term, term.name());
            own.add(spelled(term.name()));
            for (String synonym : term.synonyms()) {
                if (own.add(spelled(synonym))) {
                    name(names, term, synonym);
                }
            }
        }
    }

    /** Were a word in two groups, nobody could say which it means. */
    private void words() {
        Map<String, Place> known = new HashMap<>();
        for (ContentWords group : content.words()) {
            if (group.words().isEmpty()
                    || group.words().size() + group.shorthand().size() < 2) {
                say(group.where(), "a group has at least two words, or a word and how it is shortened");
            }
            group.words().forEach(word -> once(known, spelled(word), group.where()));
            group.shorthand().forEach(word -> once(known, spelled(word), group.where()));
        }
    }

    private void once(Map<String, Place> known, String key, Place where) {
        Place first = known.putIfAbsent(key, where);
        if (first != null) {
            say(where, "'%s' stands already in %s:%d".formatted(key, first.file(), first.line()));
        }
    }

    private void name(Map<String, ContentTerm> names, ContentTerm term, String name) {
        ContentTerm other = names.putIfAbsent(term.kind() + " " + spelled(name), term);
        if (other != null) {
            say(term.where(), "'%s' names '%s' already: a name belongs to one term".formatted(name, other.slug()));
        }
    }

    private static String spelled(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]+", "");
    }

    private void term(ContentTerm term) {
        if (!SLUG.matcher(term.slug()).matches()) {
            say(term.where(), "the slug '%s' has other signs than a-z, 0-9 and single hyphens".formatted(term.slug()));
        }
        if (!term.parent().isEmpty()) {
            refer(term.where(), term.kind(), term.parent());
        }
        if (term.kind() == TermKind.MECHANISM
                && (term.definition().length() < 40 || term.definition().length() > 300)) {
            say(term.where(), "a mechanism's definition is one sentence of 40 to 300 characters");
        }
        if (term.kind() == TermKind.BIOMARKER && term.category().isEmpty()) {
            say(term.where(), "a biomarker says what 'kind' it is, such as GENE or CELL");
        }
        links(term.where(), term.explainer());
    }

    private void links(Place where, String markdown) {
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            String path = link.group(1).replaceFirst("[?#].*", "");
            if (!leadsSomewhere(path)) {
                say(where, "the link %s leads nowhere".formatted(path));
            }
        }
    }

    private boolean leadsSomewhere(String path) {
        if (FIXED_ADDRESSES.contains(path) || path.matches("/(latest|search)\\.(rss|atom|json)")) {
            return true;
        }
        if (path.startsWith("/pages/")) {
            return pages.contains(path.substring("/pages/".length()));
        }
        return path.startsWith("/mechanisms/")
                && terms.containsKey(
                        "mechanism/" + path.substring("/mechanisms/".length()).replaceFirst("\\.(rss|atom|json)$", ""));
    }

    private void article(ContentArticle article, Map<String, Place> known) {
        once(known, article.key(), article.where());
        if (!article.where().file().equals("articles/" + article.key() + ".yaml")) {
            say(article.where(), "the file of '%s' is called articles/%1$s.yaml".formatted(article.key()));
        }
        if (article.pmid() != null) {
            once(known, "PMID " + article.pmid().value(), article.where());
        }
        if (article.mechanisms().isEmpty()) {
            say(article.where(), "an article is tagged with at least one mechanism");
        }
        refer(article.where(), TermKind.MECHANISM, article.mechanisms());
        for (ContentEvidence evidence : article.evidence()) {
            once(known, evidence.key(), evidence.where());
            evidence(article, evidence);
        }
    }

    private void evidence(ContentArticle article, ContentEvidence evidence) {
        if (!evidence.key().matches(Pattern.quote(article.key()) + "/[1-9][0-9]?")) {
            say(evidence.where(), "the key is %s/1, %1$s/2 and so on".formatted(article.key()));
        }
        refer(evidence.where(), TermKind.MECHANISM, evidence.mechanisms());
        refer(evidence.where(), TermKind.CANCER, evidence.cancers());
        refer(evidence.where(), TermKind.THERAPY, evidence.therapies());
        evidence.biomarkers().forEach(each -> refer(each.where(), TermKind.BIOMARKER, each.slug()));
        EvidenceRules.broken(evidence.draft(), new Stage.StarterContent())
                .forEach(broken -> say(evidence.where(), broken.field() + ": " + broken.message()));
    }

    private void refer(Place where, TermKind kind, Collection<String> slugs) {
        slugs.forEach(slug -> refer(where, kind, slug));
    }

    private void refer(Place where, TermKind kind, String slug) {
        if (!terms.containsKey(kind.key() + "/" + slug)) {
            say(where, "there is no %s '%s'".formatted(kind.key(), slug));
        }
    }

    private void say(Place where, String message) {
        problems.add(where.problem(message));
    }
}
