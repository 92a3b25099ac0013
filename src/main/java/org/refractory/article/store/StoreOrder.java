package org.refractory.article.store;

import org.refractory.activity.Actor;
import org.refractory.article.Triage;

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
