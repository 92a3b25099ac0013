package org.refractory.account.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;

/** That a browser or a program may act as an account, until it expires or is ended. */
@Entity
public class Session {
    /** Who holds the secret: a browser in its cookie, or a program in its access token. */
    public enum Kind {
        BROWSER,
        TOKEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "session_seq")
    @SequenceGenerator(name = "session_seq", allocationSize = 50)
    public @Nullable Long id;

    public String secretHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** What its owner calls a token; empty for a browser. */
    public String label = "";

    public Instant createdAt;
    public Instant lastSeenAt;
    public Instant expiresAt;

    /** @throws IllegalStateException if the session was never stored */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("This session has no number yet");
        }
        return id;
    }
}
