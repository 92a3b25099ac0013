package org.refractory.article;

import org.refractory.activity.Actor;

/**
 * Who stores records, and whether new ones (and those still in the inbox) go straight into scope.
 *
 * @param inScope false: new articles go to the inbox
 */
public record StoreOrder(Actor actor, boolean inScope) {
    Triage stateOfNew() {
        return inScope ? Triage.IN_SCOPE : Triage.INBOX;
    }
}
