package org.refractory.article.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleStanding;
import org.refractory.article.Identifier;
import org.refractory.article.JustAdded;
import org.refractory.article.PublicationDate;
import org.refractory.article.Triage;

/** The rows of {@code article} as bulk intake writes them: JDBC batches of one statement each. */
final class ArticleRows {
    /** As Hibernate reads them: what jsonb columns hold does not follow how the REST interface happens to write JSON. */
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> TEXT = List.of("title", "vernacular_title", "kind");
    private static final List<String> JSON = List.of(
            "abstract",
            "authors",
            "journal",
            "languages",
            "publication_types",
            "mesh",
            "keywords",
            "registry_numbers",
            "notices");

    private static final String INSERT = "insert into article (" + String.join(", ", TEXT) + ", "
            + String.join(", ", JSON)
            + ", published, year, source_hash, source_version, source_revised, changed_at, id, state, state_reason, created_at, source)"
            + " values (?, ?, ?" + ", ?::jsonb".repeat(JSON.size())
            + ", ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PUBMED')";

    private static final String TAIL =
            ", source_hash = ?, source_version = ?, source_revised = ?, changed_at = ?, source = 'PUBMED',"
                    + " version = version + 1, deleted_at = null, deleted_reason = '' where id = ?";

    private static final String REPLACE = "update article set "
            + TEXT.stream().map("%s = ?"::formatted).collect(Collectors.joining(", "))
            + JSON.stream().map(", %s = ?::jsonb"::formatted).collect(Collectors.joining())
            + ", published = ?::jsonb, year = ?" + TAIL;

    /** What the record leaves empty stays as it was. */
    private static final String FILL = "update article set "
            + TEXT.stream()
                    .map(column -> "%1$s = coalesce(nullif(?, ''), %1$s)".formatted(column))
                    .collect(Collectors.joining(", "))
            + JSON.stream()
                    .map(column -> ", %1$s = coalesce(nullif(?::jsonb, '[]'), %1$s)".formatted(column))
                    .collect(Collectors.joining())
            + ", published = coalesce(?::jsonb, published), year = coalesce(?, year)" + TAIL;

    private final OffsetDateTime now;

    /** @param now is cut to microseconds, as the database keeps it */
    ArticleRows(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /**
     * @return those of the added articles of which it is known how they will be read from the database; none where a name of any was
     *     left out, because which one it was is not told
     */
    List<JustAdded.Added> insert(Connection connection, List<StoreTarget> added, Triage state) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoreTarget target : added) {
                int next = describe(insert, target);
                insert.setLong(next++, target.id);
                insert.setString(next++, state.name());
                insert.setString(next++, target.note());
                insert.setObject(next, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        int namesLeftOut = IdentifierRows.insert(connection, added);
        return namesLeftOut > 0
                ? List.of()
                : added.stream()
                        .flatMap(target -> foreseen(target, state).stream())
                        .toList();
    }

    /** In the order of kinds, as names are read; of several names of one kind the database knows the order. */
    private Optional<JustAdded.Added> foreseen(StoreTarget target, Triage state) {
        ArticleRecord record = target.required();
        List<Identifier> names = record.identifiers().stream()
                .sorted(Comparator.comparing(Identifier::kind))
                .toList();
        if (names.stream().map(Identifier::kind).distinct().count() < names.size()) {
            return Optional.empty();
        }
        ArticleStanding article = ArticleStanding.added(
                new ArticleId(target.id), record.named(names), state, target.note(), now.toInstant());
        return Optional.of(new JustAdded.Added(article, target.hash(), target.characters));
    }

    void update(Connection connection, List<StoreTarget> described) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(REPLACE);
                PreparedStatement fill = connection.prepareStatement(FILL)) {
            for (StoreTarget target : described) {
                boolean fills = target.known != null && target.known.isToBeFilledIn();
                PreparedStatement update = fills ? fill : replace;
                update.setLong(describe(update, target), target.id);
                update.addBatch();
            }
            replace.executeBatch();
            fill.executeBatch();
        }
        IdentifierRows.replace(connection, described);
    }

    void takeIntoScope(Connection connection, List<Long> articles) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update article set state = 'IN_SCOPE',"
                + " version = version + 1, changed_at = ? where id = any(?) and state = 'INBOX'")) {
            update.setObject(1, now);
            update.setArray(2, connection.createArrayOf("bigint", articles.toArray()));
            update.executeUpdate();
        }
    }

    /** Makes an article a tombstone and answers the state that it keeps. */
    Triage bury(Connection connection, long article, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update article set deleted_at = ?,"
                + " deleted_reason = ?, changed_at = ?, version = version + 1 where id = ? returning state")) {
            update.setObject(1, now);
            update.setString(2, reason);
            update.setObject(3, now);
            update.setLong(4, article);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return Triage.valueOf(row.getString(1));
            }
        }
    }

    /** Sets the parameters that both ways of writing begin with, and answers the number of the next one. */
    private int describe(PreparedStatement statement, StoreTarget target) throws SQLException {
        ArticleRecord record = target.required();
        int next = 1;
        target.characters = 0;
        for (String text :
                List.of(record.title(), record.vernacularTitle(), record.kind().name())) {
            target.characters += text.length();
            statement.setString(next++, text);
        }
        for (Object list : List.of(
                record.sections(),
                record.authors(),
                record.journal(),
                record.languages(),
                record.publicationTypes(),
                record.mesh(),
                record.keywords(),
                record.registryNumbers(),
                record.notices())) {
            String json = json(list);
            target.characters += json.length();
            statement.setString(next++, json);
        }
        PublicationDate published = record.published();
        String date = published == null ? null : json(published);
        target.characters += date == null ? 0 : date.length();
        statement.setString(next++, date);
        statement.setObject(next++, published == null ? null : published.year(), Types.INTEGER);
        statement.setBytes(next++, HexFormat.of().parseHex(target.hash()));
        statement.setInt(next++, record.version());
        statement.setObject(next++, record.revised(), Types.DATE);
        statement.setObject(next++, now);
        return next;
    }

    private String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A description is always expressible as JSON", e);
        }
    }
}
