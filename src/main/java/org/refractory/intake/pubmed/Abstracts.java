package org.refractory.intake.pubmed;

import java.util.List;
import java.util.stream.Stream;
import org.refractory.article.AbstractSection;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.PlainText;

/** Abstracts, in sections where they have some. Copyright lines are no part of them. */
final class Abstracts {
    /** What NLM writes where it may not show one. */
    private static final String ELSEWHERE = "Abstract available from the publisher.";

    private Abstracts() {}

    /**
     * The abstract, or where there is none another one that the record gives, in English if it has that.
     *
     * @param holder the element that holds {@code Abstract}
     * @param others the element that holds {@code OtherAbstract}
     */
    static List<AbstractSection> of(Node holder, Node others) {
        Stream<Node> translated = Stream.concat(
                others.all("OtherAbstract").filter(Abstracts::isEnglish),
                others.all("OtherAbstract").filter(other -> !isEnglish(other)));
        return Stream.concat(holder.all("Abstract"), translated)
                .map(Abstracts::sections)
                .filter(sections -> !sections.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isEnglish(Node other) {
        String language = other.attribute("Language");
        return language.isEmpty() || language.equals("eng");
    }

    private static List<AbstractSection> sections(Node node) {
        return node.all("AbstractText")
                .map(text -> new AbstractSection(label(text), PlainText.of(text)))
                .filter(section -> !section.text().isEmpty() && !section.text().equals(ELSEWHERE))
                .toList();
    }

    private static String label(Node text) {
        String label = text.attribute("Label").strip();
        String category = text.attribute("NlmCategory");
        if (!label.isEmpty()) {
            return label.equals("UNLABELLED") ? "" : label;
        }
        return category.equals("UNASSIGNED") ? "" : category;
    }
}
