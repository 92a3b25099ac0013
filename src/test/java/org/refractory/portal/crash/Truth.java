package org.refractory.portal.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.portal.Visitor;
import org.refractory.system.Rows;

/** Holds the ledger against what the database says after a restart. */
final class Truth {
    private final Rows database;
    private final Ledger ledger;
    private final List<String> missing = new ArrayList<>();

    private Truth(Rows database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** What was acknowledged and is not there, in sentences. Afterwards nothing in the ledger is uncertain. */
    static List<String> missing(Rows database, Ledger ledger) throws SQLException {
        Truth truth = new Truth(database, ledger);
        truth.evidence();
        truth.tags();
        truth.imports();
        truth.sessions();
        return truth.missing;
    }

    private void evidence() throws SQLException {
        Map<String, Standing.Stored> stored = new HashMap<>();
        for (List<String> row : rows("""
                select 'E' || id, status, statement, version, (select count(*) from activity a
                    where a.subject_kind = 'EVIDENCE' and a.subject_id = e.id) from evidence e where origin = 'PERSON'""")) {
            Standing standing = new Standing(row.get(1), row.get(2));
            stored.put(
                    row.get(0),
                    new Standing.Stored(standing, Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4))));
        }
        for (Piece piece : ledger.pieces()) {
            Standing.Stored stands = stored.get(piece.id);
            if (!piece.settle(stands)) {
                missing.add("%s, but stands as %s".formatted(piece, stands));
            }
        }
        rows("""
                select e.id, e.status from evidence e where e.origin = 'PERSON' and e.status in ('ACCEPTED', 'RETURNED')
                    and not exists (select 1 from review r where r.evidence_id = e.id and r.verdict = e.status)""").forEach(row -> missing.add("E%s is %s without a verdict".formatted(row.get(0), row.get(1))));
    }

    private void tags() throws SQLException {
        Set<Ledger.TagKey> actual = new HashSet<>();
        for (List<String> row : rows("select 'A' || t.article_id, m.slug from tag t join term m on m.id = t.term_id")) {
            actual.add(new Ledger.TagKey(row.get(0), row.get(1)));
        }
        ledger.tags().replaceAll((key, wish) -> {
            boolean there = actual.contains(key);
            if (wish.certain() && there != wish.there()) {
                missing.add("%s should be there: %s".formatted(key, wish.there()));
            }
            return new Ledger.Wish(there, true);
        });
    }

    private void imports() throws SQLException {
        for (var entry : ledger.imports().entrySet()) {
            Ledger.Reported told = entry.getValue();
            List<String> run = rows("select records, finished_at is not null from import_run where id = "
                            + entry.getKey())
                    .getFirst();
            long taken = Long.parseLong(
                    rows("""
                    select count(*) from article_identifier i join article a on a.id = i.article_id where i.kind = 'PMID'
                        and i.value >= '%d' and i.value < '%d' and length(i.value) = 8 and a.source_version >= %d""".formatted(Importer.FIRST_PMID, Importer.FIRST_PMID + told.records(), told.edition()))
                            .getFirst()
                            .getFirst());
            boolean holds = Integer.parseInt(run.get(0)) >= told.records()
                    && (!told.finished() || run.get(1).equals("t"))
                    && taken == told.records();
            if (!holds) {
                missing.add("Import %d: told %s, but the run says %s and %d are there"
                        .formatted(entry.getKey(), told, run, taken));
            }
        }
        ledger.importsHeld();
    }

    private void sessions() {
        ledger.sessions().replaceAll((who, wish) -> {
            boolean there = isOpen(who);
            if (wish.certain() && there != wish.there()) {
                missing.add("A session should be open: " + wish.there());
            }
            return new Ledger.Wish(there, true);
        });
        ledger.sessions().values().removeIf(wish -> !wish.there());
    }

    private static boolean isOpen(Visitor who) {
        return who.page("/desk/account").status() == 200;
    }

    private List<List<String>> rows(String sql) throws SQLException {
        return database.all(sql, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values;
        });
    }
}
