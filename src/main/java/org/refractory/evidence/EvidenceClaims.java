package org.refractory.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refractory.article.Claims;
import org.refractory.system.Rows;
import org.refractory.vocabulary.TermRef;

/** What public evidence adds to its articles. */
@ApplicationScoped
class EvidenceClaims implements Claims {
    private static final TypeReference<List<TermRef>> TERMS = new TypeReference<>() {};

    private static final String ON = """
            with shown as (select id, article_id from evidence
              where article_id = any(?) and status in ('ACCEPTED', 'SUPERSEDED', 'SUSPENDED')),
            named as (select distinct s.article_id, t.kind, t.slug, t.name
              from shown s join evidence_term e on e.evidence_id = s.id join term t on t.id = e.term_id)
            select s.article_id, count(*) as count,
              coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'slug', n.slug, 'name', n.name)
                order by n.kind, n.name, n.slug) from named n where n.article_id = s.article_id), '[]') as terms
            from shown s group by s.article_id
            """;

    private final Rows rows;

    EvidenceClaims(Rows rows) {
        this.rows = rows;
    }

    private record Found(long article, OnArticle claims) {}

    @Override
    public Map<Long, OnArticle> on(Collection<Long> articles) throws SQLException {
        List<Found> found = rows.all(
                ON,
                row -> new Found(
                        row.getLong("article_id"), new OnArticle(row.getInt("count"), rows.json(row, "terms", TERMS))),
                articles);
        Map<Long, OnArticle> claims = new HashMap<>();
        found.forEach(each -> claims.put(each.article(), each.claims()));
        return claims;
    }
}
