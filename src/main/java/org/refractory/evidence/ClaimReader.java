package org.refractory.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleId;
import org.refractory.system.Rows;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** Reads the accepted claims that may be about the same thing as those of some articles, a few columns of each. */
@ApplicationScoped
public class ClaimReader {
    private static final TypeReference<List<TermColumn>> TERMS = new TypeReference<>() {};

    private static final String COMPARABLE =
            """
            with ours as (
              select e.id from evidence e
              where e.article_id = any(?) and e.status = 'ACCEPTED' and e.direction <> 'INCONCLUSIVE'
            ), about as (
              select distinct x.term_id, %1$s as state from ours o
                join evidence_term x on x.evidence_id = o.id join term t on t.id = x.term_id and t.kind = 'BIOMARKER'
            ), unmarked as (
              select distinct x.term_id as therapy, y.term_id as mechanism from ours o
                join evidence_term x on x.evidence_id = o.id join term t on t.id = x.term_id and t.kind = 'THERAPY'
                join evidence_term y on y.evidence_id = o.id join term m on m.id = y.term_id and m.kind = 'MECHANISM'
              where not %2$s
            )
            select e.id, e.article_id, e.type, e.direction, e.significance, e.timing, e.level,
              (select jsonb_agg(jsonb_build_object('kind', t.kind, 'slug', t.slug, 'name', t.name, 'state', x.state)
                order by x.place) from evidence_term x join term t on t.id = x.term_id
                where x.evidence_id = e.id) as terms
            from evidence e join article a on a.id = e.article_id
            where e.status = 'ACCEPTED' and e.direction <> 'INCONCLUSIVE'
              and a.state in ('IN_SCOPE', 'CURATED') and a.deleted_at is null and a.merged_into is null
              and (e.id in (select x.evidence_id from about b
                  join evidence_term x on x.term_id = b.term_id and %1$s is not distinct from b.state)
                or (e.id in (select x.evidence_id from unmarked u join evidence_term x on x.term_id = u.therapy
                    join evidence_term y on y.evidence_id = x.evidence_id and y.term_id = u.mechanism)
                  and not %3$s))
            order by e.id
            """.formatted(withoutDegree("x.state"), hasBiomarker("o.id"), hasBiomarker("e.id"));

    private static String hasBiomarker(String evidence) {
        return """
                exists (select 1 from evidence_term z join term n on n.id = z.term_id
                  where z.evidence_id = %s and n.kind = 'BIOMARKER')""".formatted(evidence);
    }

    /** As {@link BiomarkerState#withoutDegree} has it, in the database. */
    private static String withoutDegree(String column) {
        return Arrays.stream(BiomarkerState.values())
                .filter(state -> state != state.withoutDegree())
                .map(state -> " when '%s' then '%s'".formatted(state, state.withoutDegree()))
                .collect(Collectors.joining("", "case " + column, " else " + column + " end"));
    }

    private final Rows rows;

    ClaimReader(Rows rows) {
        this.rows = rows;
    }

    /**
     * All that share a biomarker, in the same state or a degree of it, with a claim of one of these articles, and those without a
     * biomarker that share a therapy and a mechanism with such a claim. What of the articles can be compared is among them.
     */
    public List<Claim> comparable(Collection<Long> articles) throws SQLException {
        return rows.all(COMPARABLE, this::claim, articles);
    }

    private Claim claim(ResultSet row) throws SQLException {
        List<TermColumn> terms = rows.json(row, "terms", TERMS);
        return new Claim(
                new EvidenceId(row.getLong("id")),
                new ArticleId(row.getLong("article_id")),
                new Stance(
                        EvidenceType.valueOf(row.getString("type")),
                        Direction.valueOf(row.getString("direction")),
                        Significance.valueOf(row.getString("significance"))),
                Timing.valueOf(row.getString("timing")),
                Level.valueOf(row.getString("level")),
                terms.stream()
                        .filter(term -> term.kind() == TermKind.BIOMARKER)
                        .map(term -> new EvidenceView.Biomarker(term.ref(), term.state()))
                        .toList(),
                of(TermKind.MECHANISM, terms),
                of(TermKind.THERAPY, terms),
                of(TermKind.CANCER, terms));
    }

    private static List<TermRef> of(TermKind kind, List<TermColumn> terms) {
        return terms.stream()
                .filter(term -> term.kind() == kind)
                .map(TermColumn::ref)
                .toList();
    }

    private record TermColumn(
            TermKind kind,
            String slug,
            String name,
            @Nullable BiomarkerState state) {
        TermRef ref() {
            return new TermRef(kind, slug, name);
        }
    }
}
