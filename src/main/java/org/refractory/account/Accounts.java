package org.refractory.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {
    /** Any number that nothing else in this database locks on. */
    private static final long ADMINISTRATORS_LOCK = 0x5265667261637402L;

    public Optional<Account> withEmail(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    public List<Account> everybody() {
        return list("order by name, id");
    }

    /** Administrators who can sign in: active, and with a password. */
    public long administrators() {
        return count("role = ?1 and active and passwordHash is not null", Role.ADMIN);
    }

    /**
     * Until this transaction ends no other one may make or unmake an administrator, so that what
     * {@link #administrators} says stays true.
     */
    public void holdAdministrators() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", ADMINISTRATORS_LOCK)
                .getSingleResult();
    }
}
