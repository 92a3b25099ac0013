package org.refractory.account.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;
import org.refractory.account.Secret;
import org.refractory.web.SiteConfig;

/** All one-time links. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, String> {
    private final SiteConfig site;
    private final Clock clock;

    Invitations(SiteConfig site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** A link for the first administrator; any made before works no longer. */
    Link toFirstAdministrator() {
        delete("purpose", Purpose.FIRST_ADMIN);
        return add(Purpose.FIRST_ADMIN, null, null);
    }

    /**
     * A link for the owner of an account: to join where they never came, else to set a new password. Any made before for
     * them works no longer.
     *
     * @param by the account that makes it; null for the operator
     */
    public Link to(Account account, @Nullable Long by) {
        delete("account", account);
        return add(account.isAwaited() ? Purpose.JOIN : Purpose.RESET, account, by);
    }

    private Link add(Purpose purpose, @Nullable Account account, @Nullable Long by) {
        Secret secret = Secret.random();
        Invitation invitation = new Invitation();
        invitation.secretHash = secret.hash();
        invitation.purpose = purpose;
        invitation.account = account;
        invitation.invitedBy = by;
        invitation.createdAt = clock.instant();
        invitation.expiresAt = invitation.createdAt.plus(purpose.valid());
        persist(invitation);
        URI url = URI.create("%s/desk/%s/%s".formatted(site.publicUrl(), purpose.path(), secret.reveal()));
        return new Link(url, invitation.expiresAt);
    }

    /** The invitation of a link that still works. */
    Optional<Invitation> open(Purpose purpose, @Nullable String presented) {
        return Secret.parse(presented)
                .flatMap(secret -> find(
                                "from Invitation i left join fetch i.account a where i.secretHash = ?1"
                                        + " and i.purpose = ?2 and i.usedAt is null and i.expiresAt > ?3"
                                        + " and (a is null or a.active)",
                                secret.hash(),
                                purpose,
                                clock.instant())
                        .firstResultOptional());
    }

    /** Marks the link as used; false where somebody else was faster, or it was withdrawn. */
    boolean use(Invitation invitation) {
        Instant now = clock.instant();
        return update(
                        "usedAt = ?1 where secretHash = ?2 and usedAt is null and expiresAt > ?1",
                        now,
                        invitation.secretHash)
                == 1;
    }

    /** Makes all links void that an account was given or made. */
    public void withdraw(Account account) {
        delete("account", account);
        withdrawMadeBy(account);
    }

    /** Makes all links void that an account made for others. */
    public void withdrawMadeBy(Account account) {
        delete("invitedBy", account.number());
    }
}
