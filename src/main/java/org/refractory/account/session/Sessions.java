package org.refractory.account.session;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.refractory.account.Account;
import org.refractory.account.Me;
import org.refractory.account.Secret;

/** All sessions and access tokens. */
@ApplicationScoped
public class Sessions implements PanacheRepository<Session> {
    /** A session's last use is written down at most so often, so that reading a page is rarely a write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** More than anybody needs, and few enough for one page. */
    public static final int MOST_TOKENS = 50;

    private final SessionConfig config;
    private final Clock clock;

    Sessions(SessionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Opens a session for somebody whose password was just checked; nothing where the account was deactivated or got
     * another password meanwhile.
     */
    @Transactional
    public Optional<Secret> openChecked(Account checked) {
        Account present = getEntityManager().find(Account.class, checked.id, LockModeType.PESSIMISTIC_WRITE);
        return present != null && present.active && Objects.equals(present.passwordHash, checked.passwordHash)
                ? Optional.of(open(present))
                : Optional.empty();
    }

    /** Opens a session for a browser: a new secret each time, so that nobody can prepare one for somebody else. */
    @Transactional
    public Secret open(Account account) {
        delete("expiresAt < ?1", clock.instant());
        return add(account, Session.Kind.BROWSER, "", config.idle());
    }

    /** Makes an access token for a program. */
    @Transactional
    public Secret openToken(Account account, String label) {
        return add(account, Session.Kind.TOKEN, label, config.token());
    }

    private Secret add(Account account, Session.Kind kind, String label, Duration lasting) {
        Secret secret = Secret.random();
        Session session = new Session();
        session.secretHash = secret.hash();
        session.account = account;
        session.kind = kind;
        session.label = label;
        session.createdAt = clock.instant();
        session.lastSeenAt = session.createdAt;
        session.expiresAt = session.createdAt.plus(lasting);
        persist(session);
        return secret;
    }

    /** Whose secret this is, as the database knows them now; nobody if it is unknown, expired or of an inactive account. */
    @Transactional
    public Optional<Me> identify(Secret secret, Session.Kind kind) {
        Instant now = clock.instant();
        Optional<Session> session = find(
                        "from Session s join fetch s.account a where s.secretHash = ?1 and s.kind = ?2"
                                + " and s.expiresAt > ?3 and a.active",
                        secret.hash(),
                        kind,
                        now)
                .firstResultOptional();
        session.ifPresent(seen -> note(seen, now));
        return session.map(seen -> Me.of(seen.account));
    }

    private void note(Session session, Instant now) {
        if (session.lastSeenAt.isAfter(now.minus(NOTED))) {
            return;
        }
        update(
                "lastSeenAt = ?1, expiresAt = ?2 where id = ?3 and lastSeenAt <= ?4",
                now,
                session.kind == Session.Kind.BROWSER ? prolonged(session, now) : session.expiresAt,
                session.id,
                now.minus(NOTED));
    }

    private Instant prolonged(Session session, Instant now) {
        Instant idle = now.plus(config.idle());
        Instant longest = session.createdAt.plus(config.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    @Transactional
    public void end(Secret secret) {
        delete("secretHash = ?1 and kind = ?2", secret.hash(), Session.Kind.BROWSER);
    }

    /** Signs the account out of every browser; its access tokens go on working. */
    public void endBrowsers(long accountId) {
        delete("account.id = ?1 and kind = ?2", accountId, Session.Kind.BROWSER);
    }

    /** Signs the account out of every browser but the one that holds this secret. */
    public void endOtherBrowsers(long accountId, Secret kept) {
        delete("account.id = ?1 and kind = ?2 and secretHash <> ?3", accountId, Session.Kind.BROWSER, kept.hash());
    }

    /** Ends everything that may act as the account: browsers and access tokens. */
    public void endAll(long accountId) {
        delete("account.id", accountId);
    }

    /** Whether this account had such a token, which works no longer. */
    public boolean endToken(long accountId, long id) {
        return delete("id = ?1 and account.id = ?2 and kind = ?3", id, accountId, Session.Kind.TOKEN) > 0;
    }

    /** The access tokens of an account that still work, newest first. */
    public List<Session> tokens(long accountId) {
        return find(
                        "account.id = ?1 and kind = ?2 and expiresAt > ?3 order by createdAt desc, id desc",
                        accountId,
                        Session.Kind.TOKEN,
                        clock.instant())
                .page(0, MOST_TOKENS)
                .list();
    }
}
