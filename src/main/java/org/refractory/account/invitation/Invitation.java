package org.refractory.account.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;

/** A one-time link somebody was given, until it is used or runs out. */
@Entity
public class Invitation {
    @Id
    public String secretHash;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    /** Whose link it is; null for the first administrator, who has no account yet. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public @Nullable Account account;

    /** The account that made it; null where the operator did. */
    public @Nullable Long invitedBy;

    public Instant createdAt;
    public Instant expiresAt;
    public @Nullable Instant usedAt;

    /** @throws IllegalStateException for the first administrator's link */
    Account owner() {
        if (account == null) {
            throw new IllegalStateException("The first administrator's link belongs to no account yet");
        }
        return account;
    }
}
