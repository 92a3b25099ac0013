package org.refractory.web.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as the network tells.
 *
 * @param place the IPv4 address, or the /48 of an IPv6 address: what one customer of a provider has at most alone
 * @param operator whether it is one of the machines from which the portal is run
 */
public record Client(String place, boolean operator) {
    private static final int CUSTOMER_BYTES = 6;

    /** What cannot be told: all of these are one. */
    static final Client UNKNOWN = new Client("unknown", false);

    static Client at(InetAddress address, boolean operator) {
        String place = address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), CUSTOMER_BYTES)) + "/48"
                : address.getHostAddress();
        return new Client(place, operator);
    }
}
