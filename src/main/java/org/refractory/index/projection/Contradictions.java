package org.refractory.index.projection;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Claim;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Labels;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;

/**
 * Finds claims of different studies that contradict each other. They are about the same thing if they name the same biomarkers in
 * the same state, and share a therapy and a cancer:
 *
 * <ul>
 *   <li>One study that says both draws a distinction: <em>antibiotics before</em> and <em>during</em> treatment.
 *   <li>What is high is also present, and what is absent also low.
 *   <li>A further biomarker makes it another claim: <em>STK11</em> and <em>STK11 with KRAS</em>.
 *   <li>Where neither names a biomarker, they are about a mechanism that they share, and name the same therapies.
 *   <li>A class is the same as what belongs to it: {@code anti-PD-1} and {@code nivolumab}, but not {@code nivolumab} and
 *       {@code pembrolizumab}.
 *   <li>Where both name biomarkers and neither a therapy, or a cancer, they do not differ in it.
 *   <li>Resistance from the start is not resistance after benefit; where one does not state the time, they do not differ in it.
 * </ul>
 */
final class Contradictions {
    private final TermTree tree;
    private final Set<Long> articles;

    /** @param articles of whose claims the contradictions are looked for */
    Contradictions(TermTree tree, Collection<Long> articles) {
        this.tree = tree;
        this.articles = Set.copyOf(articles);
    }

    /** Between a claim of the articles and any other; each once, in the order of their keys. */
    Collection<Contradiction> among(List<Claim> claims) {
        Map<Subject, List<Claim>> bySubject = claims.stream().collect(Collectors.groupingBy(Subject::of));
        Map<String, Contradiction> found = new TreeMap<>();
        claims.stream()
                .filter(this::isOurs)
                .forEach(claim -> bySubject.getOrDefault(Subject.of(claim), List.of()).stream()
                        .filter(other -> oppose(claim, other))
                        .forEach(other -> pair(claim, other, found)));
        return Collections.unmodifiableCollection(found.values());
    }

    /**
     * What a claim must have exactly alike with another one.
     *
     * @param therapies their slugs, where no biomarker is named
     */
    private record Subject(Set<EvidenceView.Biomarker> markers, Set<String> therapies) {
        static Subject of(Claim claim) {
            Set<EvidenceView.Biomarker> markers =
                    claim.biomarkers().stream().map(Contradictions::unnamed).collect(Collectors.toSet());
            return new Subject(
                    markers,
                    markers.isEmpty()
                            ? claim.therapies().stream().map(TermRef::slug).collect(Collectors.toSet())
                            : Set.of());
        }
    }

    private static boolean oppose(Claim one, Claim other) {
        return one.stance().opposes(other.stance())
                && !one.article().equals(other.article())
                && (one.timing() == other.timing()
                        || one.timing() == Timing.NOT_STATED
                        || other.timing() == Timing.NOT_STATED);
    }

    /** Those whose first claim is one of the articles': over portions of all articles, each once. */
    Collection<Contradiction> beginningAmong(List<Claim> claims) {
        Set<EvidenceId> ours =
                claims.stream().filter(this::isOurs).map(Claim::id).collect(Collectors.toSet());
        return among(claims).stream()
                .filter(pair -> ours.contains(pair.first().id()))
                .toList();
    }

    private boolean isOurs(Claim claim) {
        return articles.contains(claim.article().number());
    }

    private static EvidenceView.Biomarker unnamed(EvidenceView.Biomarker marker) {
        BiomarkerState state = marker.state();
        return new EvidenceView.Biomarker(
                new TermRef(TermKind.BIOMARKER, marker.term().slug(), ""),
                state == null ? null : state.withoutDegree());
    }

    private void pair(Claim one, Claim other, Map<String, Contradiction> found) {
        boolean ordered = one.id().number() < other.id().number();
        Claim first = ordered ? one : other;
        Claim second = ordered ? other : one;
        boolean marked = !first.biomarkers().isEmpty();
        List<String> subject = marked ? markers(first, second) : mechanisms(first, second);
        List<String> therapies = shared(first.therapies(), second.therapies());
        List<String> cancers = shared(first.cancers(), second.cancers());
        boolean areTreatedAlike =
                marked ? areSame(first.therapies(), second.therapies(), therapies) : !therapies.isEmpty();
        if (!subject.isEmpty() && areTreatedAlike && areSame(first.cancers(), second.cancers(), cancers)) {
            List<String> about =
                    Stream.of(subject, therapies, cancers).flatMap(List::stream).toList();
            Contradiction pair = new Contradiction(side(first), side(second), about);
            found.put(pair.key(), pair);
        }
    }

    private static boolean areSame(List<TermRef> one, List<TermRef> other, List<String> shared) {
        return !shared.isEmpty() || (one.isEmpty() && other.isEmpty());
    }

    /** The names of the narrower of two terms of which one is the other or stands above it. */
    private List<String> shared(List<TermRef> some, List<TermRef> others) {
        Set<String> names = new LinkedHashSet<>();
        for (TermRef one : some) {
            for (TermRef other : others) {
                if (isWithin(one, other)) {
                    names.add(one.name());
                } else if (isWithin(other, one)) {
                    names.add(other.name());
                }
            }
        }
        return List.copyOf(names);
    }

    private boolean isWithin(TermRef term, TermRef other) {
        return tree.withAncestors(term.kind(), term.slug()).contains(other.slug());
    }

    private static List<String> mechanisms(Claim first, Claim second) {
        Set<String> others = second.mechanisms().stream().map(TermRef::slug).collect(Collectors.toSet());
        return first.mechanisms().stream()
                .filter(mechanism -> others.contains(mechanism.slug()))
                .map(TermRef::name)
                .toList();
    }

    private static List<String> markers(Claim first, Claim second) {
        Map<EvidenceView.Biomarker, @Nullable BiomarkerState> others = new HashMap<>();
        second.biomarkers().forEach(marker -> others.put(unnamed(marker), marker.state()));
        return first.biomarkers().stream()
                .map(marker -> marker.state() == null || marker.state() != others.get(unnamed(marker))
                        ? marker.term().name()
                        : marker.term().name() + " " + Labels.label(marker.state()))
                .distinct()
                .toList();
    }

    private static Contradiction.Side side(Claim claim) {
        return new Contradiction.Side(claim.id(), claim.level(), claim.stance());
    }
}
