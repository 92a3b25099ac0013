package org.refractory.account;

import org.refractory.activity.Actor;

/**
 * The signed-in person of this request, as the database knew them when the request came in.
 *
 * @param id the account's number
 */
public record Me(long id, String name, String email, Role role) {
    public Actor actor() {
        return Actor.person(id);
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
