package org.refractory.web.door;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses that begin alike, such as {@code 10.1.0.0/16}, {@code ::1} or {@code 2001:db8::/32}.
 *
 * @param start an address of it
 * @param bits how many leading bits all of it share
 */
public record Network(InetAddress start, int bits) {
    /** @throws IllegalArgumentException if there are not so many bits */
    public Network {
        if (bits < 0 || bits > start.getAddress().length * 8) {
            throw new IllegalArgumentException("An address like %s has no %d bits".formatted(start, bits));
        }
    }

    /** @throws IllegalArgumentException if the text is no network; the message quotes it and shows how to write one */
    public static Network parse(CharSequence text) {
        String[] parts = text.toString().strip().split("/", -1);
        try {
            InetAddress start = InetAddress.ofLiteral(parts[0]);
            int bits = parts.length == 1 ? start.getAddress().length * 8 : Integer.parseInt(parts[1]);
            if (parts.length <= 2) {
                return new Network(start, bits);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(notOne(text), e);
        }
        throw new IllegalArgumentException(notOne(text));
    }

    private static String notOne(CharSequence text) {
        return "'%s' is not a network; write it as 10.1.0.0/16, 192.0.2.7 or 2001:db8::/32".formatted(text);
    }

    /** The address that a text is, without asking any name server; an IPv4 address written as IPv6 is the IPv4 address. */
    static Optional<InetAddress> address(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] one = start.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
