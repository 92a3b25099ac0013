package org.refractory.article.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Identifier;

/**
 * Which article each record of a batch belongs to: by PMID; else by another name (PMCID, Bookshelf, DOI) of an article that
 * has no PMID. A record whose DOI belongs to an article with another PMID becomes an article of its own.
 */
final class StorePlan {
    /** The kinds of names by which records are joined, the most telling first. */
    static final List<Identifier.Kind> JOINING =
            List.of(Identifier.Kind.PMID, Identifier.Kind.PMCID, Identifier.Kind.BOOKSHELF, Identifier.Kind.DOI);

    private static final Set<Identifier.Kind> JOINING_SET = EnumSet.copyOf(JOINING);

    private final Map<Identifier, StoreTarget> byName = new HashMap<>();
    private final Map<Identifier, StoreTarget> survivors = new HashMap<>();
    private final Set<StoreTarget> touched = new LinkedHashSet<>();
    private final List<@Nullable StoreTarget> targets = new ArrayList<>();

    /** @param known the stored articles by every joining name that the batch uses */
    StorePlan(KnownArticles known) {
        Map<Long, StoreTarget> byId = new HashMap<>();
        known.byName().forEach((name, article) -> byName.put(name, target(byId, article)));
        known.survivors().forEach((name, article) -> survivors.put(name, target(byId, article)));
    }

    private static StoreTarget target(Map<Long, StoreTarget> byId, KnownArticle article) {
        return byId.computeIfAbsent(article.id(), id -> new StoreTarget(article, null));
    }

    /** Whether a name is one that records are joined by. */
    static boolean joins(Identifier name) {
        return JOINING_SET.contains(name.kind());
    }

    /** Takes the next record of the batch. */
    void add(ArticleRecord record) {
        int place = targets.size();
        if (pmids(record) > 1) {
            targets.add(null);
            return;
        }
        StoreTarget target = find(record);
        if (target == null) {
            target = new StoreTarget(null, twin(record));
        }
        if (!isDescribedByAnother(record, target)) {
            target.offer(record, place);
        }
        for (Identifier name : record.identifiers()) {
            if (joins(name)) {
                byName.putIfAbsent(name, target);
            }
        }
        touched.add(target);
        targets.add(target);
    }

    private static long pmids(ArticleRecord record) {
        return record.identifiers().stream()
                .filter(name -> name.kind() == Identifier.Kind.PMID)
                .distinct()
                .count();
    }

    private @Nullable StoreTarget find(ArticleRecord record) {
        boolean hasPmid = false;
        for (Identifier.Kind kind : JOINING) {
            for (Identifier name : record.identifiers()) {
                if (name.kind() == kind) {
                    hasPmid |= kind == Identifier.Kind.PMID;
                    StoreTarget target = survivors.getOrDefault(name, byName.get(name));
                    if (target != null && (kind == Identifier.Kind.PMID || !hasPmid || !target.hasPmid())) {
                        return target;
                    }
                }
            }
        }
        return null;
    }

    /** An article with a PMID is described by the record of that PMID only, not by one of a merged article or without any. */
    private boolean isDescribedByAnother(ArticleRecord record, StoreTarget target) {
        return target.hasPmid()
                && record.identifiers().stream()
                        .noneMatch(name -> name.kind() == Identifier.Kind.PMID && byName.get(name) == target);
    }

    private @Nullable StoreTarget twin(ArticleRecord record) {
        for (Identifier name : record.identifiers()) {
            StoreTarget other = name.kind() == Identifier.Kind.DOI ? byName.get(name) : null;
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** All articles that the batch speaks of. */
    Collection<StoreTarget> touched() {
        return touched;
    }

    /** For each record its article, in the order of the batch; null for a record that names two PMIDs. */
    List<@Nullable StoreTarget> targets() {
        return targets;
    }
}
