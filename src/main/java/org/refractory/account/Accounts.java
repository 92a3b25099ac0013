package org.refractory.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {
    public Optional<Account> withEmail(String email) {
        return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    public List<Account> everybody() {
        return list("order by name, id");
    }

    public boolean anAdministratorExists() {
        return count("role = ?1 and active", Role.ADMIN) > 0;
    }
}
