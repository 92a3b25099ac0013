package org.refractory.index.projection;

import java.time.Instant;
import org.refractory.article.ArticleStanding;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;

/** What the public is told of a record that was public once. Only reasons given for that very step are told. */
final class Departures {
    private Departures() {}

    static Departed article(ArticleStanding article, Instant at) {
        String key = article.view().id().toString();
        if (article.mergedInto() != null) {
            return new Departed(
                    key,
                    "It was joined to %s.".formatted(article.mergedInto()),
                    at,
                    article.mergedInto().toString());
        }
        return new Departed(key, reason(article), at, null);
    }

    private static String reason(ArticleStanding article) {
        if (article.deletedAt() != null) {
            return because("The article was deleted", article.deletedReason());
        }
        return switch (article.view().state()) {
            case OUT_OF_SCOPE -> because("The article was taken out of scope", article.stateReason());
            default -> "The article went back to the curators to be looked at again.";
        };
    }

    static Departed evidence(EvidenceView evidence, Instant at) {
        String key = evidence.id().toString();
        if (evidence.status().isPublic()) {
            return new Departed(key, "The article it rests on is no longer public.", at, null);
        }
        return new Departed(
                key,
                evidence.status() == EvidenceStatus.WITHDRAWN
                        ? because("The evidence was withdrawn", evidence.statusReason())
                        : "The evidence is no longer accepted.",
                at,
                null);
    }

    private static String because(String what, String reason) {
        return reason.isBlank() ? what + "." : "%s: %s".formatted(what, reason.strip());
    }
}
