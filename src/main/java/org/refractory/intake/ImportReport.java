package org.refractory.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.intake.xml.Failure;

/**
 * An import as its operator sees it.
 *
 * @param finishedAt null while it runs, and for ever if the portal was stopped meanwhile
 * @param startedBy the name of a person, or empty
 * @param refusals the first thousand; {@code counts.refused} has them all
 * @param notes what a person should look at, such as a DOI shared by two articles; the first thousand
 * @param failure why the file could not be read, or not to its end; null if it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        long id,
        String file,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        @JsonUnwrapped ImportCounts counts,
        List<Remark> refusals,
        List<Remark> notes,
        @Nullable Failure failure) {
    public ImportReport {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    /** One word for a list. */
    public String outcome() {
        if (failure != null) {
            return "broken off";
        }
        return finishedAt == null ? "not finished" : "finished";
    }

    /** Why the file could not be read to its end and what was kept of it, in sentences; empty if it could. */
    public String trouble() {
        if (failure == null) {
            return "";
        }
        int stored = counts.records() - counts.refused();
        String kept = stored == 0
                ? "Nothing was changed."
                : "%,d records before it were taken in and stay; import the mended file again, and they count as unchanged."
                        .formatted(stored);
        return "%s: %s. %s".formatted(file, failure.sentence().replaceFirst("\\.$", ""), kept);
    }

    /** Whether the file was read to its end. */
    public boolean isWhole() {
        return failure == null && finishedAt != null;
    }
}
