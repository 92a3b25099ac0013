package org.refractory.doors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Role;
import org.refractory.account.Secret;
import org.refractory.account.session.SessionCookie;
import org.refractory.account.session.Sessions;
import org.refractory.evidence.workbench.Scene;

/** Everybody who may knock at a door. Those who must not be known any more were administrators before. */
enum Caller {
    NOBODY(null),
    READER(Role.READER),
    CURATOR(Role.CURATOR),
    REVIEWER(Role.REVIEWER),
    EDITOR(Role.EDITOR),
    ADMIN(Role.ADMIN),
    /** A program with an administrator's access token. */
    TOKEN(Role.ADMIN),
    /** A browser that was given an access token as its session. */
    TOKEN_AS_COOKIE(null),
    /** A program that was given a browser's session as its token. */
    SESSION_AS_TOKEN(null),
    DEACTIVATED(null),
    TOKEN_OF_DEACTIVATED(null),
    EXPIRED(null),
    EXPIRED_TOKEN(null),
    SIGNED_OUT(null),
    MADE_UP(null);

    private static final Map<Caller, Person> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Map<Caller, Secret> SECRETS = new ConcurrentHashMap<>();

    private final @Nullable Role role;

    Caller(@Nullable Role role) {
        this.role = role;
    }

    /** The status this caller must be answered at the door. */
    int expectedAt(Door door) {
        Role lowest = door.lowest();
        Role known = this == TOKEN && !door.isForPrograms() ? null : role;
        if (lowest == null) {
            return door.passed();
        }
        if (known == null) {
            return 401;
        }
        return known.includes(lowest) ? door.passed() : 403;
    }

    /** Everybody signs in anew at their next request, as is needed after one that ends sessions. */
    static void forgetSessions() {
        SECRETS.clear();
    }

    /** A new request from a page of the portal; redirections are not followed. */
    RequestSpecification asks() {
        if (this == NOBODY) {
            return program().header("Sec-Fetch-Site", "same-origin");
        }
        Secret secret = SECRETS.computeIfAbsent(this, Caller::secret);
        return switch (this) {
            case TOKEN, SESSION_AS_TOKEN, TOKEN_OF_DEACTIVATED, EXPIRED_TOKEN -> bearer(secret);
            default -> browser(secret);
        };
    }

    private static Secret secret(Caller caller) {
        return switch (caller) {
            case TOKEN, TOKEN_AS_COOKIE -> caller.token(_ -> {});
            case DEACTIVATED -> caller.session(Caller::deactivate);
            case TOKEN_OF_DEACTIVATED -> caller.token(Caller::deactivate);
            case EXPIRED -> expired(caller.session(_ -> {}));
            case EXPIRED_TOKEN -> expired(caller.token(_ -> {}));
            case SIGNED_OUT -> signedOut(caller.session(_ -> {}));
            case MADE_UP -> Secret.random();
            default -> caller.session(_ -> {});
        };
    }

    /** What a program of an administrator sends in {@code Authorization}. */
    static String adminsToken() {
        return "Bearer " + SECRETS.computeIfAbsent(TOKEN, Caller::secret).reveal();
    }

    private static RequestSpecification program() {
        return RestAssured.given().redirects().follow(false);
    }

    private static RequestSpecification browser(Secret session) {
        String cookie = Scene.bean(SessionCookie.class).name();
        return program().header("Sec-Fetch-Site", "same-origin").cookie(cookie, session.reveal());
    }

    private static RequestSpecification bearer(Secret token) {
        return program().header("Authorization", "Bearer " + token.reveal());
    }

    private Secret session(Consumer<Account> afterwards) {
        return opened(account -> Scene.bean(Sessions.class).open(account), afterwards);
    }

    private Secret token(Consumer<Account> afterwards) {
        return opened(account -> Scene.bean(Sessions.class).openToken(account, "doors"), afterwards);
    }

    private interface Opening {
        Secret open(Account account);
    }

    private Secret opened(Opening opening, Consumer<Account> afterwards) {
        Person person = ACCOUNTS.computeIfAbsent(this, Caller::person);
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = Scene.bean(Accounts.class).findById(person.id());
            Secret secret = opening.open(account);
            afterwards.accept(account);
            return secret;
        });
    }

    private static Person person(Caller caller) {
        String name = "Doors " + caller;
        return switch (caller) {
            case READER -> People.reader(name);
            case CURATOR -> People.curator(name);
            case REVIEWER -> People.reviewer(name);
            case EDITOR -> People.editor(name);
            default -> People.admin(name);
        };
    }

    private static void deactivate(Account account) {
        account.active = false;
    }

    private static Secret expired(Secret secret) {
        QuarkusTransaction.requiringNew()
                .run(() -> Scene.bean(Sessions.class)
                        .update("expiresAt = lastSeenAt - 1 second where secretHash = ?1", secret.hash()));
        return secret;
    }

    private static Secret signedOut(Secret secret) {
        browser(secret).post("/desk/sign-out").then().statusCode(303);
        return secret;
    }
}
