package org.refractory.search.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** Marks what matched in a field of the records on a page. */
public final class Highlighter {
    private static final int LONGEST = 320;

    private Highlighter() {}

    /**
     * The texts with what is sought marked in them.
     *
     * @param field as the texts were indexed, each at the beginning of it, with offsets
     * @param documents of the state of the index
     * @param texts of each document, in the same order
     * @param parts for each thing that is sought all the ways in which it may stand there
     * @param isSnippet whether no more is shown than some sentences
     */
    public static List<Highlighted> mark(
            IndexReader reader,
            String field,
            int[] documents,
            List<String> texts,
            List<List<Sought>> parts,
            boolean isSnippet)
            throws IOException {
        int[] lengths = texts.stream().mapToInt(String::length).toArray();
        List<List<Mark>> marks = new Seeker(new Occurrences(reader, field, documents, lengths), texts).marks(parts);
        List<Highlighted> shown = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            shown.add(
                    isSnippet
                            ? new Snippet(texts.get(i), LONGEST).of(marks.get(i))
                            : whole(texts.get(i), marks.get(i)));
        }
        return shown;
    }

    private static Highlighted whole(String text, List<Mark> marks) {
        Cut all = new Cut(text, Integer.MAX_VALUE);
        all.passage(0, text.length(), marks);
        return all.shown();
    }
}
