package org.refractory.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. The email address is kept in lower case. */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", allocationSize = 50)
    public @Nullable Long id;

    @Version
    public int version;

    public String email;
    public String name;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** Null until the person has chosen a password. */
    public @Nullable String passwordHash;

    public boolean active = true;
    public Instant createdAt;

    /** @throws IllegalStateException if the account was never stored */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("This account has no number yet");
        }
        return id;
    }

    /** Whether this person was invited and has not come yet. */
    public boolean isAwaited() {
        return passwordHash == null;
    }

    /** Whether this person can sign in and administrate. */
    public boolean canAdministrate() {
        return active && !isAwaited() && role == Role.ADMIN;
    }
}
