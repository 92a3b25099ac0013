package org.refractory.content.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refractory.article.ArticleView;
import org.refractory.article.Author;
import org.refractory.content.load.ContentRecord;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;

/** The names of records in {@code content/}: those they were loaded under, and new ones for what people added. */
final class Names {
    private final Map<Long, String> articles = new HashMap<>();
    private final Map<Long, String> evidence = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<ContentRecord> fresh = new ArrayList<>();

    Names(Collection<ContentRecord> loaded) {
        for (ContentRecord record : loaded) {
            taken.add(record.key());
            switch (record.kind()) {
                case ARTICLE -> articles.put(record.subjectId(), record.key());
                case EVIDENCE -> evidence.put(record.subjectId(), record.key());
                case SET, TERM, PAGE -> {}
            }
        }
    }

    /** {@code zaretsky2016}, with a letter behind it where two would be called so. */
    String of(ArticleView article) {
        return articles.computeIfAbsent(article.id().number(), number -> {
            String plain = plain(article);
            String name = plain;
            for (char letter = 'b'; !taken.add(name); letter++) {
                name = letter <= 'z' ? plain + letter : plain + number;
            }
            fresh.add(new ContentRecord(name, ContentRecord.Kind.ARTICLE, number, Map.of()));
            return name;
        });
    }

    private static String plain(ArticleView article) {
        List<Author> authors = article.description().authors();
        String family = authors.isEmpty() ? "" : authors.getFirst().family();
        String letters = Normalizer.normalize(family, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
        String year = article.year() == null ? "" : article.year().toString();
        return letters.isEmpty() ? "article" + article.id().number() : letters + year;
    }

    /** {@code zaretsky2016/2}. */
    String of(EvidenceView piece, ArticleView article) {
        String owner = of(article);
        return evidence.computeIfAbsent(piece.id().number(), number -> {
            int place = 1;
            while (!taken.add(owner + "/" + place)) {
                place++;
            }
            String name = owner + "/" + place;
            fresh.add(new ContentRecord(name, ContentRecord.Kind.EVIDENCE, number, Map.of()));
            return name;
        });
    }

    /** The names that were given just now, to be remembered, so that the next export gives the same. */
    List<ContentRecord> fresh() {
        return List.copyOf(fresh);
    }

    /** The name under which a piece of evidence is written, if it is. */
    Optional<String> of(EvidenceId id) {
        return Optional.ofNullable(evidence.get(id.number()));
    }
}
