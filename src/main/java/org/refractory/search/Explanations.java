package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Keys;
import org.refractory.search.question.Syntax;
import org.refractory.vocabulary.TermRef;

/** Says of each result which words were found where in it, and which of them put it in its place. */
final class Explanations {
    private final IndexSearcher searcher;
    private final SearchRequest request;
    private final Asking asking;
    private final Sort sort;
    private final List<Asked> asked = new ArrayList<>();

    /** A thing that ranks, with its query. */
    private record Asked(Syntax part, Weight weight) {}

    /** How much a thing adds to the score of a record. */
    private record Share(Syntax part, float score) {}

    Explanations(IndexSearcher searcher, Prepared prepared, Finder finder) throws IOException {
        this.searcher = searcher;
        this.request = finder.request();
        this.asking = finder.searched();
        this.sort = finder.sort();
        for (Syntax part : asking.question().seen().distinct().toList()) {
            if (asking.applies(part)) {
                asked.add(new Asked(part, weight(asking.part(part), ScoreMode.COMPLETE)));
            }
        }
    }

    private Weight weight(Query query, ScoreMode mode) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), mode, 1f);
    }

    Why of(Hit hit) throws IOException {
        String key = switch (hit) {
            case Hit.OfEvidence found -> found.evidence().id().toString();
            case Hit.OfArticle found -> found.article().id().toString();
        };
        int document = Keys.document(searcher.getIndexReader(), key);
        List<String> sentences = new ArrayList<>();
        if (document >= 0) {
            List<Share> shares = shares(document);
            Places places = new Places(hit);
            for (Share share : shares) {
                sentences.add(found(share.part(), document, places));
            }
            sentences.addAll(order(shares));
        }
        sentences.addAll(standing(hit));
        return new Why(sentences);
    }

    private List<Share> shares(int document) throws IOException {
        List<Share> shares = new ArrayList<>();
        for (Asked each : asked) {
            float score = score(each.weight(), document);
            if (score >= 0) {
                shares.add(new Share(each.part(), score));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::score).reversed());
        return shares;
    }

    /** The score of a document, or -1 where it does not match. */
    private float score(Weight weight, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Scorer scorer = weight.scorer(leaf);
        int wanted = document - leaf.docBase;
        return scorer != null && scorer.iterator().advance(wanted) == wanted ? scorer.score() : -1f;
    }

    private String found(Syntax part, int document, Places parts) throws IOException {
        if (part instanceof Syntax.In in) {
            return "%s holds.".formatted(in.written());
        }
        Set<String> places = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (String place : parts.names()) {
            if (isIn(part, place, parts::hold, names)) {
                places.add(place);
            }
        }
        if (isIn(part, source(), query -> holds(query, document), names)) {
            places.add("its authors, journal or numbers");
        }
        if (places.isEmpty()) {
            return filed(part);
        }
        String where = "in " + RelatedEvidence.joined(List.copyOf(places));
        String as = names.isEmpty() ? "" : ", as " + RelatedEvidence.joined(List.copyOf(names)) + ",";
        return "“%s” stands%s %s.".formatted(part.written(), as, where);
    }

    /** It was not found by its words. */
    private String filed(Syntax part) {
        List<String> terms = asking.question()
                .clause(part)
                .map(clause -> clause.terms().stream().map(TermRef::name).toList())
                .orElse(List.of());
        return terms.isEmpty()
                ? "“%s” holds.".formatted(part.written())
                : "“%s” is not named, but this is filed under %s."
                        .formatted(part.written(), RelatedEvidence.joined(terms));
    }

    private String source() {
        return request.kind() == Kind.EVIDENCE ? Fields.EVIDENCE_SOURCE : Fields.ARTICLE_SOURCE;
    }

    /** Whether a record holds what a query asks for. */
    private interface Holding {
        boolean holds(Query query) throws IOException;
    }

    /** @param names collects the other names by which it is there */
    private boolean isIn(Syntax part, String field, Holding record, Set<String> names) throws IOException {
        return switch (part) {
            case Syntax.Near near -> record.holds(InField.near(field, near.words(), near.within()));
            case Syntax.Beginning beginning -> record.holds(InField.beginning(field, beginning.word()));
            default -> {
                Question.Clause clause = asking.question().clause(part).orElseThrow();
                boolean typed = record.holds(InField.together(field, clause.words(), 0));
                boolean other = false;
                for (int i = 0; i < clause.otherNames().size(); i++) {
                    if (record.holds(InField.together(field, clause.otherNames().get(i), 0))) {
                        other = true;
                        if (!typed) {
                            names.add(clause.added().get(i));
                        }
                    }
                }
                yield typed || other;
            }
        };
    }

    private boolean holds(Query query, int document) throws IOException {
        return score(weight(query, ScoreMode.COMPLETE_NO_SCORES), document) >= 0;
    }

    private List<String> order(List<Share> shares) {
        double all = shares.stream().mapToDouble(Share::score).sum();
        if (sort != Sort.RELEVANCE) {
            return List.of(
                    sort == Sort.LEVEL
                            ? "The results are sorted by level, then by date."
                            : "The results are sorted by date%s."
                                    .formatted(isForWords(shares) ? ", so the words only decide what is here" : ""));
        }
        if (shares.size() < 2 || all <= 0) {
            return List.of();
        }
        List<String> parts = shares.stream()
                .map(share -> "“%s” %d %%".formatted(share.part().written(), Math.round(100 * share.score() / all)))
                .toList();
        return List.of("Of its match, %s. Words weigh more the rarer they are and the more prominent their place."
                .formatted(RelatedEvidence.joined(parts)));
    }

    private static boolean isForWords(List<Share> shares) {
        return shares.stream().anyMatch(share -> !(share.part() instanceof Syntax.In));
    }

    private List<String> standing(Hit hit) {
        if (!(hit instanceof Hit.OfEvidence(EvidenceView evidence, var _, var _))) {
            return List.of();
        }
        if (evidence.status() != EvidenceStatus.ACCEPTED) {
            return List.of("It is %s, so it stands behind all sound evidence."
                    .formatted(evidence.status().name().toLowerCase(Locale.ROOT)));
        }
        Level level = evidence.level();
        return level == null || sort != Sort.RELEVANCE
                ? List.of()
                : List.of("Where two match alike the stronger level stands first; this is level %s.".formatted(level));
    }
}
