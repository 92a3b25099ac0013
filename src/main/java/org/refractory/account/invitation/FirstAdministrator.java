package org.refractory.account.invitation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.refractory.account.Accounts;

/**
 * While nobody administrates this portal, shows a one-time link on the console at each start: whoever reads the console
 * may become its first administrator. No account and no password is shipped.
 */
@ApplicationScoped
public class FirstAdministrator {
    private static final String RULE = "=".repeat(78);

    private final Accounts accounts;
    private final Invitations invitations;

    FirstAdministrator(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    void show(@Observes StartupEvent start) {
        offer().ifPresent(FirstAdministrator::print);
    }

    /** A new link, the only one that works; nothing where an administrator exists. */
    @Transactional
    public Optional<Link> offer() {
        accounts.holdMembership();
        return accounts.administrators() > 0 ? Optional.empty() : Optional.of(invitations.toFirstAdministrator());
    }

    /** To the console and not to the log, which others may read. */
    @SuppressWarnings("SystemOut")
    private static void print(Link link) {
        System.out.printf(
                "%n%s%n  This portal has no administrator yet. Open this link to become the first one%n"
                        + "  (it works once, for 7 days, until the next start):%n%n  %s%n%s%n%n",
                RULE, link.url(), RULE);
    }
}
