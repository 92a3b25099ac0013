package org.refractory.account;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refractory.account.session.SessionCookie;
import org.refractory.account.session.Sessions;

/**
 * Signs people in for a {@code @QuarkusTest}: {@code People.curator("Ada").asks().get("/desk")}. The same name and role
 * give the same account, with a new session; passwords are made at random for each run.
 */
public final class People {
    private static final Map<String, Known> PASSWORDS = new ConcurrentHashMap<>();

    /** Hashed once: that alone takes a tenth of a second, and tests sign people in by the thousand. */
    private record Known(String password, String hash) {
        static Known random() {
            String password = Secret.random().reveal();
            return new Known(password, Passwords.hash(password));
        }
    }

    private People() {}

    public static Person reader(String name) {
        return signedIn(name, Role.READER);
    }

    public static Person curator(String name) {
        return signedIn(name, Role.CURATOR);
    }

    public static Person reviewer(String name) {
        return signedIn(name, Role.REVIEWER);
    }

    public static Person editor(String name) {
        return signedIn(name, Role.EDITOR);
    }

    public static Person admin(String name) {
        return signedIn(name, Role.ADMIN);
    }

    /** A request of a browser in which nobody is signed in, from a page of the portal; redirects are not followed. */
    public static RequestSpecification stranger() {
        return RestAssured.given()
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static Person signedIn(String name, Role role) {
        String email = (name.replaceAll("[^A-Za-z0-9]+", ".") + "." + role + "@example.org").toLowerCase(Locale.ROOT);
        Known known = PASSWORDS.computeIfAbsent(email, _ -> Known.random());
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = account(new EmailAddress(email));
            account.name = name;
            account.role = role;
            account.active = true;
            account.passwordHash = known.hash();
            bean(Accounts.class).persistAndFlush(account);
            Secret session = bean(Sessions.class).open(account);
            String cookie = bean(SessionCookie.class).name();
            return new Person(account.number(), name, email, known.password(), cookie, session.reveal());
        });
    }

    private static Account account(EmailAddress email) {
        return bean(Accounts.class).withEmail(email).orElseGet(() -> {
            Account fresh = new Account();
            fresh.email = email.value();
            fresh.createdAt = bean(Clock.class).instant();
            return fresh;
        });
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
