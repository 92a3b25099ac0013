package org.refractory.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.refractory.system.AdvisoryLock;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {
    private static final int LONGEST_NAME = 120;

    public Optional<Account> withEmail(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    /** The account as it is now; it stays so until this transaction ends. */
    public Optional<Account> held(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Account> everybody() {
        return list("order by name, id");
    }

    /** A new account of nobody yet: without a password, called by the first part of its email until its owner comes. */
    public Account add(EmailAddress email, Role role, Instant now) {
        Account account = new Account();
        account.email = email.value();
        account.name = email.value().substring(0, Math.min(email.value().indexOf('@'), LONGEST_NAME));
        account.role = role;
        account.createdAt = now;
        persistAndFlush(account);
        return account;
    }

    /** Administrators who can sign in: active, and with a password. */
    public long administrators() {
        return count("role = ?1 and active and passwordHash is not null", Role.ADMIN);
    }

    /**
     * Until this transaction ends no other one may add an account, or make or unmake an administrator, so that what
     * {@link #withEmail} and {@link #administrators} say stays true.
     */
    public void holdMembership() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", AdvisoryLock.MEMBERSHIP.number())
                .getSingleResult();
    }
}
