package org.refractory.account.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.Me;
import org.refractory.account.PersonName;
import org.refractory.account.Secret;
import org.refractory.account.session.Sessions;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** What people do to their own accounts. */
@ApplicationScoped
class OwnAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final ActivityLog log;

    OwnAccount(Accounts accounts, Sessions sessions, ActivityLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    @Transactional
    void rename(Me me, PersonName name) {
        Account account = held(me);
        if (!account.name.equals(name.value())) {
            log.record(
                    change(me, Verb.EDITED).from(Map.of("name", account.name)).to(Map.of("name", name.value())));
            account.name = name.value();
        }
    }

    /**
     * Sets another password and signs every other browser out.
     *
     * @param here the session that goes on, if the request came with one
     */
    @Transactional
    void changePassword(Me me, String hash, Optional<Secret> here) {
        held(me).passwordHash = hash;
        here.ifPresentOrElse(kept -> sessions.endOtherBrowsers(me.id(), kept), () -> sessions.endBrowsers(me.id()));
        log.record(change(me, Verb.PASSWORD_CHANGED));
    }

    @Transactional
    void signOutEverywhere(Me me) {
        sessions.endBrowsers(me.id());
    }

    /** @throws Problem if the account has as many as anybody may have */
    @Transactional
    Secret addToken(Me me, String label) {
        Account account = held(me);
        if (sessions.tokens(me.id()).size() >= Sessions.MOST_TOKENS) {
            throw new Problem(ProblemType.CONFLICT, "You have many access tokens. Revoke one that is not used first.");
        }
        log.record(change(me, Verb.EDITED).to(Map.of("accessToken", "made")));
        return sessions.openToken(account, label);
    }

    @Transactional
    void revokeToken(Me me, long id) {
        if (!sessions.endToken(me.id(), id)) {
            throw new Problem(ProblemType.NOT_FOUND, "You have no such access token. It may be revoked already.");
        }
        log.record(change(me, Verb.EDITED).to(Map.of("accessToken", "revoked")));
    }

    private Account held(Me me) {
        return accounts.held(me.id()).orElseThrow();
    }

    private static Change change(Me me, Verb verb) {
        return Change.of(me.actor(), verb, Subject.account(me.id()), false);
    }
}
