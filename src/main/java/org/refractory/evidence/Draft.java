package org.refractory.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.vocabulary.TermRef;

/** What a piece of evidence says, whoever wrote it and wherever it stands. It may be incomplete: nothing chosen is null. */
public record Draft(
        String statement,
        @Nullable EvidenceType type,
        @Nullable Direction direction,
        @Nullable Significance significance,
        @Nullable Level level,
        String levelReason,
        @Nullable Timing timing,
        List<TermRef> mechanisms,
        List<TermRef> cancers,
        List<TermRef> therapies,
        @Nullable Interaction interaction,
        List<EvidenceView.Biomarker> biomarkers,
        @Nullable StudyDesign design,
        String setting,
        @Nullable Integer n,
        List<RatingItem> ratingItems,
        List<Outcome> outcomes,
        List<Quote> quotes) {
    public Draft {
        mechanisms = List.copyOf(mechanisms);
        cancers = List.copyOf(cancers);
        therapies = List.copyOf(therapies);
        biomarkers = List.copyOf(biomarkers);
        ratingItems = List.copyOf(ratingItems);
        outcomes = List.copyOf(outcomes);
        quotes = List.copyOf(quotes);
    }

    public static Draft of(EvidenceView view) {
        return new Draft(
                view.statement(),
                view.type(),
                view.direction(),
                view.significance(),
                view.level(),
                view.levelReason(),
                view.timing(),
                view.mechanisms(),
                view.cancers(),
                view.therapies(),
                view.interaction(),
                view.biomarkers(),
                view.design(),
                view.setting(),
                view.n(),
                view.ratingItems(),
                view.outcomes(),
                view.quotes());
    }

    public Draft withQuotes(List<Quote> anchored) {
        return new Draft(
                statement,
                type,
                direction,
                significance,
                level,
                levelReason,
                timing,
                mechanisms,
                cancers,
                therapies,
                interaction,
                biomarkers,
                design,
                setting,
                n,
                ratingItems,
                outcomes,
                anchored);
    }

    /** Every field by its name, for the log; terms by their slugs. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("statement", statement);
        values.put("type", type);
        values.put("direction", direction);
        values.put("significance", significance);
        values.put("level", level);
        values.put("levelReason", levelReason);
        values.put("timing", timing);
        values.put("mechanisms", slugs(mechanisms));
        values.put("cancers", slugs(cancers));
        values.put("therapies", slugs(therapies));
        values.put("interaction", interaction);
        values.put("biomarkers", biomarkers.stream().map(Draft::slugAndState).toList());
        values.put("design", design);
        values.put("setting", setting);
        values.put("n", n);
        values.put("ratingItems", ratingItems);
        values.put("outcomes", outcomes);
        values.put("quotes", quotes);
        return values;
    }

    private static List<String> slugs(List<TermRef> terms) {
        return terms.stream().map(TermRef::slug).toList();
    }

    private static String slugAndState(EvidenceView.Biomarker biomarker) {
        String slug = biomarker.term().slug();
        return biomarker.state() == null ? slug : slug + " " + biomarker.state();
    }
}
