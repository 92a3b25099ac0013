package org.refractory.content.load;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;

/** One load under way: what was known before, and the bookkeeping that every kind of content shares. */
final class Loading {
    private final ActivityLog log;
    private final Map<String, ContentRecord> known;
    private final Map<String, ContentRecord> changed = new LinkedHashMap<>();
    private final LoadReport report = new LoadReport();

    Loading(ContentRecords records, ActivityLog log) throws SQLException {
        this.log = log;
        this.known = new HashMap<>(records.all());
    }

    Optional<ContentRecord> known(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** A merge for a record that is there already, or is being made. */
    Merge merge(String key, boolean fresh) {
        return new Merge(
                fresh,
                fresh ? Map.of() : known(key).map(ContentRecord::fingerprints).orElse(Map.of()));
    }

    /** Notes to be remembered, logs and counts what a merge did. */
    void done(ContentRecord.Kind kind, String key, Subject subject, Merge merge) {
        report.count(key, merge);
        ContentRecord record = new ContentRecord(key, kind, subject.id(), merge.fingerprints());
        if (!record.equals(known.get(key))) {
            changed.put(key, record);
            known.put(key, record);
        }
        if (merge.hasChanged()) {
            Verb verb = merge.isFresh() ? Verb.ADDED : Verb.UPDATED;
            log.record(Change.of(Actor.CONTENT, verb, subject, true)
                    .to(Map.of("content", key, "fields", merge.written())));
        }
    }

    /** What is to be remembered anew. */
    Collection<ContentRecord> changed() {
        return List.copyOf(changed.values());
    }

    LoadReport report() {
        return report;
    }
}
