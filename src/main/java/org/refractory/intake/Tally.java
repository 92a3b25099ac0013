package org.refractory.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.article.store.StoreOutcome;
import org.refractory.intake.pubmed.PubmedItem;
import org.refractory.intake.xml.Failure;

/** What a running import has counted and wants to tell. */
final class Tally {
    private static final int MOST_REMARKS = 1_000;

    private ImportCounts counts = ImportCounts.NONE;
    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private @Nullable Failure failure;

    void take(PubmedItem.Place place, String pmid, StoreOutcome outcome) {
        counts = counts.plus(outcome);
        if (outcome instanceof StoreOutcome.Refused refused) {
            remark(refusals, new Remark(place.number(), place.line(), pmid, refused.reason()));
        } else if (outcome instanceof StoreOutcome.Added added && !added.note().isEmpty()) {
            remark(notes, new Remark(place.number(), place.line(), pmid, added.note()));
        }
    }

    private static void remark(List<Remark> remarks, Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    void fail(Failure reason) {
        failure = reason;
    }

    ImportCounts counts() {
        return counts;
    }

    List<Remark> refusals() {
        return refusals;
    }

    List<Remark> notes() {
        return notes;
    }

    @Nullable
    Failure failure() {
        return failure;
    }
}
