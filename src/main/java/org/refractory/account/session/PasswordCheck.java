package org.refractory.account.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.EmailAddress;
import org.refractory.account.Passwords;
import org.refractory.web.door.Clients;

/** Whether a password is somebody's, asked no faster than the throttle allows. */
@ApplicationScoped
public class PasswordCheck {
    /** What came of it; a wrong password, an unknown account and an inactive one cannot be told apart. */
    public sealed interface Outcome {
        record Right(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Duration pause) implements Outcome {
            /** Whole seconds, at least one, as {@code Retry-After} wants them. */
            public long seconds() {
                return Math.max(1, pause.plusMillis(999).toSeconds());
            }

            /** A sentence for the person who has to wait. */
            public String sentence() {
                return seconds() < 120
                        ? "Too many attempts. Wait %d seconds, then try again.".formatted(seconds())
                        : "Too many attempts. Wait %d minutes, then try again.".formatted((seconds() + 59) / 60);
            }
        }
    }

    private final Accounts accounts;
    private final Throttle throttle;
    private final Clients clients;

    PasswordCheck(Accounts accounts, Throttle throttle, Clients clients) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.clients = clients;
    }

    /**
     * Takes as long for an unknown account as for a known one, and holds no database connection meanwhile.
     *
     * @param request with which the password came
     */
    public Outcome check(String email, String password, HttpServerRequest request) {
        return check(Attempt.of(email, clients.of(request)), email, password);
    }

    private Outcome check(Attempt attempt, String email, String password) {
        Optional<Duration> wait = throttle.ask(attempt);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<Account> account = EmailAddress.parse(email).flatMap(accounts::withEmail);
        String hash = account.map(known -> known.passwordHash).orElse(null);
        if (Passwords.matches(password, hash) && account.isPresent() && account.get().active) {
            throttle.succeeded(attempt);
            return new Outcome.Right(account.get());
        }
        return new Outcome.Wrong();
    }
}
