package org.refractory.evidence.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.account.Me;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.Articles;
import org.refractory.evidence.Draft;
import org.refractory.evidence.Evidence;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceRules;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceStore;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.EvidenceViews;
import org.refractory.evidence.Quote;
import org.refractory.evidence.QuoteMatcher;
import org.refractory.evidence.Stage;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** What an author does with evidence, from the first draft until it is handed in; everything else is refused with a Problem. */
@ApplicationScoped
public class Workbench {
    private static final Set<EvidenceStatus> WITHDRAWABLE =
            Set.of(EvidenceStatus.DRAFT, EvidenceStatus.RETURNED, EvidenceStatus.SUBMITTED);

    private final EvidenceStore store;
    private final EvidenceViews views;
    private final Articles articles;
    private final DraftWriter writer;
    private final ActivityLog log;
    private final Clock clock;

    Workbench(
            EvidenceStore store,
            EvidenceViews views,
            Articles articles,
            DraftWriter writer,
            ActivityLog log,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.articles = articles;
        this.writer = writer;
        this.log = log;
        this.clock = clock;
    }

    /** Begins evidence on an article. */
    @Transactional
    public EvidenceId draft(Me me, ArticleId on, Draft draft) {
        Article article = articles.there(on);
        Evidence evidence = new Evidence();
        evidence.articleId = article.number();
        evidence.authorId = me.id();
        evidence.createdAt = clock.instant();
        writer.write(anchored(draft, article), evidence);
        store.persist(evidence);
        log.record(change(me, Verb.DRAFTED, evidence).to(Map.of("article", on.toString())));
        return new EvidenceId(evidence.number());
    }

    /**
     * Saves what the author wrote. A draft equal to what is stored changes nothing.
     *
     * @param base the version on which the author began
     */
    @Transactional(rollbackOn = SQLException.class)
    public void edit(Me me, EvidenceId id, int base, Draft draft) throws SQLException {
        Evidence evidence = own(me, id);
        open(evidence);
        current(evidence, base);
        Draft fresh = anchored(draft, articles.there(new ArticleId(evidence.articleId)));
        DraftWriter.Difference difference = DraftWriter.Difference.between(Draft.of(view(id)), fresh);
        if (!difference.isNone()) {
            writer.write(fresh, evidence);
            log.record(
                    change(me, Verb.EDITED, evidence).from(difference.before()).to(difference.after()));
        }
    }

    private static Draft anchored(Draft draft, Article article) {
        List<Quote> anchored = draft.quotes().stream()
                .map(quote -> QuoteMatcher.anchor(quote.exact(), article.sections))
                .distinct()
                .toList();
        return draft.withQuotes(anchored);
    }

    /** Hands it in, if it breaks no rule. */
    @Transactional(rollbackOn = SQLException.class)
    public void submit(Me me, EvidenceId id, int base) throws SQLException {
        Evidence evidence = own(me, id);
        open(evidence);
        current(evidence, base);
        Article article = articles.there(new ArticleId(evidence.articleId));
        List<Problem.FieldProblem> broken =
                EvidenceRules.broken(Draft.of(view(id)), new Stage.Curation(article.state, article.sections));
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID,
                    "This cannot be submitted yet; it stays your draft. Mend what is named, then submit again.",
                    broken,
                    Map.of());
        }
        evidence.submittedAt = clock.instant();
        move(me, evidence, EvidenceStatus.SUBMITTED, Verb.SUBMITTED);
    }

    /** Takes it back for good; nobody else sees it from then on. */
    @Transactional
    public void withdraw(Me me, EvidenceId id, int base) {
        Evidence evidence = own(me, id);
        if (!WITHDRAWABLE.contains(evidence.status)) {
            throw conflict(evidence, "Only a draft or what waits for review can be withdrawn.");
        }
        current(evidence, base);
        move(me, evidence, EvidenceStatus.WITHDRAWN, Verb.WITHDRAWN);
    }

    private void move(Me me, Evidence evidence, EvidenceStatus to, Verb verb) {
        log.record(change(me, verb, evidence)
                .from(Map.of("status", evidence.status))
                .to(Map.of("status", to)));
        evidence.status = to;
        evidence.changedAt = clock.instant();
    }

    private Evidence own(Me me, EvidenceId id) {
        Evidence evidence = store.held(me, id);
        if (!evidence.isBy(me)) {
            throw new Problem(
                    ProblemType.FORBIDDEN, "Only its author changes %s. Write evidence of your own.".formatted(id));
        }
        return evidence;
    }

    private static void open(Evidence evidence) {
        if (!evidence.status.isOpen()) {
            throw conflict(evidence, "Only a draft or what a reviewer returned can be changed.");
        }
    }

    private static Problem conflict(Evidence evidence, String sentence) {
        return new Problem(
                ProblemType.CONFLICT,
                "E%d is %s. %s"
                        .formatted(evidence.number(), org.refractory.evidence.Words.of(evidence.status), sentence));
    }

    private static void current(Evidence evidence, int base) {
        if (evidence.version != base) {
            throw new Problem(
                    ProblemType.STALE,
                    "You began on version %d of E%d; it is at version %d now. Look at what changed, then save again."
                            .formatted(base, evidence.number(), evidence.version));
        }
    }

    private EvidenceView view(EvidenceId id) throws SQLException {
        return views.of(List.of(id.number())).getFirst();
    }

    private static Change change(Me me, Verb verb, Evidence evidence) {
        return Change.of(me.actor(), verb, Subject.evidence(evidence.number()), false);
    }
}
