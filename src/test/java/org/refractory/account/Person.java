package org.refractory.account;

import io.restassured.specification.RequestSpecification;

/**
 * Somebody whom {@link People} signed in.
 *
 * @param password what this person would type, for tests with a browser
 * @param cookieName under which a browser sends {@code session}
 * @param session the secret of an open session
 */
public record Person(long id, String name, String email, String password, String cookieName, String session) {
    /** A new request of this person's browser, from a page of the portal; redirects are not followed. */
    public RequestSpecification asks() {
        return asksForData().accept("text/html");
    }

    /** As {@link #asks}, but without a word about wanting a page. */
    public RequestSpecification asksForData() {
        return People.stranger().cookie(cookieName, session);
    }

    @Override
    public String toString() {
        return email;
    }
}
