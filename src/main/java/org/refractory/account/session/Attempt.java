package org.refractory.account.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Secret;

/**
 * Somebody trying a password.
 *
 * @param account the SHA-256 of the email typed, so that nothing typed is kept
 * @param address the network address, for IPv6 its /64 network, which one customer of a provider has alone
 */
record Attempt(String account, String address) {
    private static final int NETWORK_BYTES = 8;

    static Attempt of(String typedEmail, @Nullable String remoteAddress) {
        return new Attempt(Secret.sha256(typedEmail.strip().toLowerCase(Locale.ROOT)), network(remoteAddress));
    }

    private static String network(@Nullable String remoteAddress) {
        if (remoteAddress == null || !remoteAddress.contains(":")) {
            return String.valueOf(remoteAddress);
        }
        try {
            InetAddress address = InetAddress.ofLiteral(remoteAddress);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return remoteAddress;
        }
    }
}
