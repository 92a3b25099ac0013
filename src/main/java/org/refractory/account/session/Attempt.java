package org.refractory.account.session;

import java.util.Locale;
import org.refractory.account.Secret;
import org.refractory.web.door.Client;

/**
 * Somebody trying a password.
 *
 * @param account the SHA-256 of the email typed, so that nothing typed is kept
 * @param address the client's {@link Client#place place} in the network
 */
record Attempt(String account, String address) {
    static Attempt of(String typedEmail, Client client) {
        return new Attempt(Secret.sha256(typedEmail.strip().toLowerCase(Locale.ROOT)), client.place());
    }
}
