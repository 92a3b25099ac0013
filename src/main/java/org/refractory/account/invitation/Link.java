package org.refractory.account.invitation;

import java.net.URI;
import java.time.Instant;

/**
 * A one-time link, to be shown once.
 *
 * @param url absolute
 * @param expires from when on it works no longer
 */
public record Link(URI url, Instant expires) {
    /** The address without its secret, so that no log can keep it. */
    @Override
    public String toString() {
        return "(link until " + expires + ")";
    }
}
