package org.refractory.evidence.workbench;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads the form of the evidence page; repeated fields make rows. */
final class PostedForm {
    private final MultivaluedMap<String, String> posted;

    private PostedForm(MultivaluedMap<String, String> posted) {
        this.posted = posted;
    }

    static DraftForm read(MultivaluedMap<String, String> posted) {
        return new PostedForm(posted).draft();
    }

    private DraftForm draft() {
        return new DraftForm(
                version(),
                one("statement"),
                one("type"),
                one("direction"),
                one("significance"),
                one("level"),
                one("levelReason"),
                one("timing"),
                all("mechanisms"),
                all("cancers"),
                all("therapies"),
                one("interaction"),
                rows(
                        "biomarkers",
                        "biomarkerStates",
                        i -> new DraftForm.TypedBiomarker(at("biomarkers", i), at("biomarkerStates", i))),
                one("design"),
                one("setting"),
                one("n"),
                all("ratingItems"),
                rows("outcomeEndpoints", "outcomeValues", this::outcome),
                all("quotes"));
    }

    private DraftForm.TypedOutcome outcome(int row) {
        return new DraftForm.TypedOutcome(
                at("outcomeEndpoints", row),
                at("outcomeMeasures", row),
                at("outcomeValues", row),
                at("outcomeLows", row),
                at("outcomeHighs", row),
                at("outcomePs", row),
                at("outcomeComparators", row));
    }

    private Integer version() {
        try {
            return Integer.valueOf(one("version"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private <T> List<T> rows(String first, String second, IntFunction<T> row) {
        int rows = Math.max(all(first).size(), all(second).size());
        return IntStream.range(0, rows).mapToObj(row).toList();
    }

    private String one(String field) {
        return at(field, 0);
    }

    private String at(String field, int row) {
        List<String> values = all(field);
        return row < values.size() ? values.get(row) : "";
    }

    private List<String> all(String field) {
        return posted.getOrDefault(field, List.of());
    }
}
