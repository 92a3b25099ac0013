package org.refractory.account.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.EmailAddress;
import org.refractory.account.Passwords;
import org.refractory.account.PersonName;
import org.refractory.account.Role;
import org.refractory.account.Secret;
import org.refractory.account.session.Sessions;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;

/** People coming in by a one-time link. Of several who use one link, one comes in. */
@ApplicationScoped
class Arrivals {
    /** What came of it. */
    sealed interface Outcome {
        /** @param session the secret of a browser's new session */
        record In(Secret session) implements Outcome {}

        /** The link was used, withdrawn or run out meanwhile. */
        record Spent() implements Outcome {}

        record EmailTaken() implements Outcome {}
    }

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ActivityLog log;
    private final Clock clock;

    Arrivals(Accounts accounts, Invitations invitations, Sessions sessions, ActivityLog log, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** Makes the first administrator. */
    Outcome welcome(Invitation link, EmailAddress email, PersonName name, String password) {
        String hash = Passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            accounts.holdMembership();
            if (accounts.withEmail(email).isPresent()) {
                return new Outcome.EmailTaken();
            }
            if (accounts.administrators() > 0 || !invitations.use(link)) {
                return new Outcome.Spent();
            }
            Account account = accounts.add(email, Role.ADMIN, clock.instant());
            return in(account, name, hash);
        });
    }

    /** Gives an invited account its owner. */
    Outcome join(Invitation link, PersonName name, String password) {
        String hash = Passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = owner(link);
            return account.active && invitations.use(link) ? in(account, name, hash) : new Outcome.Spent();
        });
    }

    private Outcome in(Account account, PersonName name, String hash) {
        account.name = name.value();
        account.passwordHash = hash;
        log.record(change(account, Verb.JOINED).to(Map.of("name", account.name, "role", account.role)));
        return new Outcome.In(sessions.open(account));
    }

    /** Sets a new password, and ends all that could act as the account before. */
    Outcome reset(Invitation link, String password) {
        String hash = Passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = owner(link);
            if (!account.active || !invitations.use(link)) {
                return new Outcome.Spent();
            }
            account.passwordHash = hash;
            sessions.endAll(account.number());
            log.record(change(account, Verb.PASSWORD_CHANGED));
            return new Outcome.In(sessions.open(account));
        });
    }

    private Account owner(Invitation link) {
        return accounts.held(link.owner().number()).orElseThrow();
    }

    private static Change change(Account account, Verb verb) {
        return Change.of(Actor.person(account.number()), verb, Subject.account(account.number()), false);
    }
}
