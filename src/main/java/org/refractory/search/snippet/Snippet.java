package org.refractory.search.snippet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses what is shown of a text: the sentences that hold most of what is sought, shortened around it. */
final class Snippet {
    private static final int SENTENCES = 2;

    private final String text;
    private final Cut cut;

    /** @param longest characters at most, apart from signs of omission */
    Snippet(String text, int longest) {
        this.text = text;
        this.cut = new Cut(text, longest);
    }

    /** A sentence, or several that one mark connects, with the marks in it. */
    private record Passage(int start, int end, List<Mark> marks) {}

    /** @param marks in their order; if there are none, the first two sentences are shown */
    Highlighted of(List<Mark> marks) {
        if (marks.isEmpty()) {
            Sentences sentences = new Sentences(text);
            int first = sentences.end(0);
            cut.passage(0, first < text.length() ? sentences.end(first) : first, List.of());
        } else {
            best(passages(marks), marks).forEach(each -> cut.passage(each.start(), each.end(), each.marks()));
        }
        return cut.shown();
    }

    private List<Passage> passages(List<Mark> marks) {
        Sentences sentences = new Sentences(text);
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        while (at < marks.size()) {
            int start = sentences.start(marks.get(at).start());
            int end =
                    sentences.end(Math.max(marks.get(at).start(), marks.get(at).end() - 1));
            int last = at;
            while (last < marks.size() && marks.get(last).start() < end) {
                if (marks.get(last).end() > end) {
                    end = sentences.end(marks.get(last).end() - 1);
                }
                last++;
            }
            passages.add(new Passage(start, end, marks.subList(at, last)));
            at = last;
        }
        return passages;
    }

    /** Those with the most different things in them, of which those that stand here seldom tell most; in their order. */
    private static List<Passage> best(List<Passage> passages, List<Mark> marks) {
        Map<Integer, Integer> times = new HashMap<>();
        marks.forEach(mark -> times.merge(mark.part(), 1, Integer::sum));
        Map<Passage, Double> worth = new HashMap<>();
        for (Passage each : passages) {
            double sum = each.marks().stream()
                    .mapToInt(Mark::part)
                    .distinct()
                    .mapToDouble(part -> 1 / (1 + Math.log(times.getOrDefault(part, 1))))
                    .sum();
            worth.put(each, sum + 0.05 * each.marks().size());
        }
        return passages.stream()
                .sorted(Comparator.comparingDouble((Passage each) -> worth.getOrDefault(each, 0.0))
                        .reversed())
                .limit(SENTENCES)
                .sorted(Comparator.comparingInt(Passage::start))
                .toList();
    }
}
