package org.refractory.review;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.refractory.evidence.EvidenceId;

/** All verdicts. */
@ApplicationScoped
public class Reviews implements PanacheRepository<Review> {
    private static final String ROWS = "select r.verdict, a.name, r.comment, r.at"
            + " from Review r join Account a on a.id = r.reviewerId where r.evidenceId = :evidence order by r.at desc, r.id desc";

    private static final int MOST = 50;

    /** A verdict as people read it. */
    public record Said(Review.Verdict verdict, String reviewer, String comment, Instant at) {}

    /** What was said of it, newest first. */
    public List<Said> of(EvidenceId evidence) {
        return getEntityManager()
                .createQuery(ROWS, Said.class)
                .setParameter("evidence", evidence.number())
                .setMaxResults(MOST)
                .getResultList();
    }
}
