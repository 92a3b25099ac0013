package org.refractory.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All terms. */
@ApplicationScoped
public class Terms implements PanacheRepository<Term> {
    public Optional<Term> of(TermKind kind, String slug) {
        return find("kind = ?1 and slug = ?2", kind, slug).firstResultOptional();
    }

    /** A whole vocabulary, parents fetched, in the order in which it is shown. */
    public List<Term> all(TermKind kind) {
        return list("from Term t left join fetch t.parent where t.kind = ?1 order by t.place, t.name, t.id", kind);
    }
}
