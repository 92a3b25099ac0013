package org.refractory.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refractory.system.Rows;

/** The log as a follower of its tail needs it: which subjects were touched after a position, and where the tail is. */
@ApplicationScoped
public class ActivityTail {
    private final Rows rows;

    ActivityTail(Rows rows) {
        this.rows = rows;
    }

    /** A place in the log: position 0 stands before everything. */
    public record Mark(long position, Instant at) {
        public static final Mark START = new Mark(0, Instant.EPOCH);
    }

    /**
     * A subject that was touched at a place.
     *
     * @param hash of the description that an article got, or empty
     */
    public record Touched(Mark mark, Subject subject, Verb verb, String hash) {
        /** Whether it says that an article was described, which is mostly an import's doing. */
        public boolean isImported() {
            return subject.kind() == Subject.Kind.ARTICLE && (verb == Verb.ADDED || verb == Verb.UPDATED);
        }
    }

    /**
     * The next rows in commit order.
     *
     * @param publicOnly whether to pass over rows that change nothing the public can see
     */
    public List<Touched> after(long position, boolean publicOnly, int limit) throws SQLException {
        return rows.all(
                "select position, at, subject_kind, subject_id, verb, coalesce(after ->> 'hash', '') as hash"
                        + " from activity where position > ?"
                        + only(publicOnly)
                        + " order by position limit ?",
                row -> new Touched(
                        mark(row),
                        new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getLong("subject_id")),
                        Verb.valueOf(row.getString("verb")),
                        row.getString("hash")),
                position,
                limit);
    }

    /** The newest row, or the start where there is none. */
    public Mark newest(boolean publicOnly) throws SQLException {
        List<Mark> newest = rows.all(
                "select position, at from activity where position > ?" + only(publicOnly)
                        + " order by position desc limit 1",
                ActivityTail::mark,
                0L);
        return newest.isEmpty() ? Mark.START : newest.getFirst();
    }

    /** How many rows stand after a position. */
    public long behind(long position, boolean publicOnly) throws SQLException {
        return between(position, Long.MAX_VALUE, publicOnly);
    }

    /** How many rows stand after a position, up to another and with it. */
    public long between(long position, long end, boolean publicOnly) throws SQLException {
        return rows.ids(
                        "select count(*) from activity where position > ? and position <= ?" + only(publicOnly),
                        position,
                        end)
                .getFirst();
    }

    /** The newest position that has so many rows after it that the public can see; 0 where there are fewer. */
    public long publicBefore(int rows) throws SQLException {
        List<Long> found = this.rows.ids(
                "select position from activity where is_public order by position desc offset ? limit 1", rows);
        return found.isEmpty() ? 0 : found.getFirst();
    }

    /** When the row at a position was recorded, if there is one. */
    public Optional<Instant> at(long position) throws SQLException {
        return rows.all("select position, at from activity where position = ?", ActivityTail::mark, position).stream()
                .map(Mark::at)
                .findFirst();
    }

    /** When those of the subjects that ever were public last changed before the public's eyes. */
    public Map<Long, Instant> lastPublic(Subject.Kind kind, Collection<Long> ids) throws SQLException {
        record Last(long id, Instant at) {}
        Map<Long, Instant> last = new HashMap<>();
        rows.all(
                        "select distinct on (subject_id) subject_id, at from activity"
                                + " where is_public and subject_kind = ? and subject_id = any(?)"
                                + " order by subject_id, position desc",
                        row -> new Last(row.getLong("subject_id"), instant(row)),
                        kind.name(),
                        ids)
                .forEach(each -> last.put(each.id(), each.at()));
        return last;
    }

    /** The next subjects of a kind that ever were public, in the order of their numbers. */
    public List<Long> everPublic(Subject.Kind kind, long after, int limit) throws SQLException {
        return rows.ids(
                "select distinct subject_id from activity where is_public and subject_kind = ? and subject_id > ?"
                        + " order by 1 limit ?",
                kind.name(),
                after,
                limit);
    }

    private static String only(boolean publicOnly) {
        return publicOnly ? " and is_public" : "";
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getLong("position"), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
