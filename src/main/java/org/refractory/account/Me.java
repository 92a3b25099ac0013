package org.refractory.account;

import org.refractory.activity.Actor;

/**
 * The signed-in person of this request, as the database knew them when the request came in.
 *
 * @param id the account's number
 */
public record Me(long id, String name, String email, Role role) {
    /** @throws IllegalStateException if the account was never stored */
    public static Me of(Account account) {
        return new Me(account.number(), account.name, account.email, account.role);
    }

    public Actor actor() {
        return Actor.person(id);
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
