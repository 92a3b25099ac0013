package org.refractory.account.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.EmailAddress;
import org.refractory.account.Role;
import org.refractory.account.invitation.Invitations;
import org.refractory.account.invitation.Link;
import org.refractory.account.session.Sessions;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** What administrators (and, from the command line, the operator) do to accounts. There is always an administrator left. */
@ApplicationScoped
public class Administration {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ActivityLog log;
    private final Clock clock;

    Administration(Accounts accounts, Invitations invitations, Sessions sessions, ActivityLog log, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Adds an account for somebody and makes the link by which its owner comes in.
     *
     * @throws Problem if the email has an account already
     */
    @Transactional
    public Link invite(Actor by, EmailAddress email, Role role) {
        accounts.holdMembership();
        if (accounts.withEmail(email).isPresent()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "There is an account with this email already. Make a new link for it, or reactivate it.");
        }
        Account account = accounts.add(email, role, clock.instant());
        log.record(change(by, Verb.INVITED, account).to(Map.of("role", role)));
        return invitations.to(account, by.accountId());
    }

    /**
     * Makes a link for the owner of an account: to join where they never came, else to set a new password.
     *
     * @throws Problem if the account is not active
     */
    @Transactional
    public Link link(Actor by, long id) {
        Account account = held(id);
        if (!account.active) {
            throw new Problem(ProblemType.CONFLICT, "This account is not active. Reactivate it first.");
        }
        log.record(change(by, Verb.INVITED, account).to(Map.of("link", account.isAwaited() ? "JOIN" : "RESET")));
        return invitations.to(account, by.accountId());
    }

    /** @throws Problem if nobody would be left to administrate */
    @Transactional
    public void changeRole(Actor by, long id, Role role) {
        accounts.holdMembership();
        Account account = held(id);
        if (account.role == role) {
            return;
        }
        if (role != Role.ADMIN) {
            keepAnAdministrator(account);
        }
        log.record(change(by, Verb.ROLE_CHANGED, account)
                .from(Map.of("role", account.role))
                .to(Map.of("role", role)));
        account.role = role;
        invitations.withdrawMadeBy(account);
    }

    /**
     * Ends the account's sessions, tokens and links at once; its work stays.
     *
     * @throws Problem if nobody would be left to administrate
     */
    @Transactional
    public void deactivate(Actor by, long id) {
        accounts.holdMembership();
        Account account = held(id);
        if (!account.active) {
            return;
        }
        keepAnAdministrator(account);
        account.active = false;
        sessions.endAll(id);
        invitations.withdraw(account);
        log.record(change(by, Verb.DEACTIVATED, account));
    }

    /** Lets the account's owner sign in again, with the password they had. */
    @Transactional
    public void reactivate(Actor by, long id) {
        Account account = held(id);
        if (!account.active) {
            account.active = true;
            log.record(change(by, Verb.REACTIVATED, account));
        }
    }

    private Account held(long id) {
        return accounts.held(id)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND, "There is no account with this number. Look at the list of people."));
    }

    private void keepAnAdministrator(Account leaving) {
        if (leaving.canAdministrate() && accounts.administrators() == 1) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "This is the last active administrator. Make somebody else an administrator first.");
        }
    }

    private static Change change(Actor by, Verb verb, Account account) {
        return Change.of(by, verb, Subject.account(account.number()), false);
    }
}
