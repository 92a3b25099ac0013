package org.refractory.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.refractory.article.store.StoreOutcome;

/** What became of the records of a file: each is counted exactly once. */
public record ImportCounts(int added, int updated, int unchanged, int refused, int deleted) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

    /** All records so far. */
    @JsonProperty
    public int records() {
        return added + updated + unchanged + refused + deleted;
    }

    ImportCounts plus(List<StoreOutcome> outcomes) {
        ImportCounts sum = this;
        for (StoreOutcome outcome : outcomes) {
            sum = sum.plus(outcome);
        }
        return sum;
    }

    ImportCounts plus(StoreOutcome outcome) {
        return switch (outcome) {
            case StoreOutcome.Added _ -> new ImportCounts(added + 1, updated, unchanged, refused, deleted);
            case StoreOutcome.Updated _ -> new ImportCounts(added, updated + 1, unchanged, refused, deleted);
            case StoreOutcome.Unchanged _ -> new ImportCounts(added, updated, unchanged + 1, refused, deleted);
            case StoreOutcome.Refused _ -> new ImportCounts(added, updated, unchanged, refused + 1, deleted);
            case StoreOutcome.Deleted _ -> new ImportCounts(added, updated, unchanged, refused, deleted + 1);
        };
    }
}
