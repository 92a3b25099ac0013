package org.refractory.account.invitation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final boolean serves;

    /** @param serves false while a command runs, which must not make a running portal's link void */
    FirstAdministrator(
            Accounts accounts,
            Invitations invitations,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.serves = serves;
    }

    void show(@Observes StartupEvent start) {
        if (serves) {
            offer().ifPresent(FirstAdministrator::print);
        }
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
