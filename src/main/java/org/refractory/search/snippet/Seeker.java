package org.refractory.search.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.index.text.Analysis;

/** Finds what is sought in the texts of some records. */
final class Seeker {
    private final Occurrences occurrences;
    private final List<String> texts;

    Seeker(Occurrences occurrences, List<String> texts) {
        this.occurrences = occurrences;
        this.texts = texts;
    }

    /**
     * @param parts for each thing that is sought all the ways in which it may stand there
     * @return for each text, in their order, where something stands
     */
    List<List<Mark>> marks(List<List<Sought>> parts) throws IOException {
        List<List<Mark>> marks = new ArrayList<>();
        texts.forEach(_ -> marks.add(new ArrayList<>()));
        for (int part = 0; part < parts.size(); part++) {
            for (Sought way : parts.get(part)) {
                for (int text = 0; text < texts.size(); text++) {
                    find(way, text, part, marks.get(text));
                }
            }
        }
        marks.forEach(each -> each.sort(Mark.IN_TEXT));
        return marks;
    }

    private void find(Sought way, int text, int part, List<Mark> marks) throws IOException {
        switch (way) {
            case Sought.Sequence sequence -> sequence(sequence.forms(), text, part, marks);
            case Sought.Near near -> near(near, text, part, marks);
            case Sought.Beginning beginning ->
                Analysis.beginning(texts.get(text), beginning.letters())
                        .forEach(span -> marks.add(new Mark(span.start(), span.end(), part)));
        }
    }

    private void sequence(List<Set<String>> forms, int text, int part, List<Mark> marks) throws IOException {
        List<int[]> begun = of(forms.getFirst(), text);
        for (int i = 1; i < forms.size() && !begun.isEmpty(); i++) {
            begun = continued(begun, i, of(forms.get(i), text));
        }
        begun.forEach(each -> marks.add(new Mark(each[1], each[2], part)));
    }

    /** Those sequences that a term continues so many positions behind their first. */
    private static List<int[]> continued(List<int[]> begun, int behind, List<int[]> terms) {
        Map<Integer, Integer> ends = new HashMap<>();
        terms.forEach(term -> ends.put(term[0], term[2]));
        List<int[]> longer = new ArrayList<>();
        for (int[] each : begun) {
            Integer end = ends.get(each[0] + behind);
            if (end != null) {
                longer.add(new int[] {each[0], each[1], end});
            }
        }
        return longer;
    }

    /** From each place of the first word to the nearest of all others, if they are near enough. */
    private void near(Sought.Near near, int text, int part, List<Mark> marks) throws IOException {
        int most = near.within() + near.forms().size() - 1;
        for (int[] first : of(near.forms().getFirst(), text)) {
            int[] window = first.clone();
            int from = first[0];
            int to = first[0];
            boolean all = true;
            for (Set<String> forms : near.forms().subList(1, near.forms().size())) {
                int[] nearest = of(forms, text).stream()
                        .min(Comparator.comparingInt(each -> Math.abs(each[0] - first[0])))
                        .orElse(null);
                if (nearest == null) {
                    all = false;
                    break;
                }
                from = Math.min(from, nearest[0]);
                to = Math.max(to, nearest[0]);
                window[1] = Math.min(window[1], nearest[1]);
                window[2] = Math.max(window[2], nearest[2]);
            }
            if (all && to - from <= most) {
                marks.add(new Mark(window[1], window[2], part));
            }
        }
    }

    /** Position, start and end of each occurrence of any of the forms. */
    private List<int[]> of(Set<String> forms, int text) throws IOException {
        List<int[]> found = new ArrayList<>();
        for (String form : forms) {
            int[] places = occurrences.of(form)[text];
            for (int i = 0; i < places.length; i += Occurrences.WIDTH) {
                found.add(Arrays.copyOfRange(places, i, i + Occurrences.WIDTH));
            }
        }
        return found;
    }
}
