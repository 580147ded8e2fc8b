package id.kentongan.entrance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Somebody at an address wants to be an account, as it is counted: three keys, of the pair, of the address and of the account. A name that
 * nobody has counts like any other, so that trying tells nothing, but only its digest is kept.
 *
 * @param account the name of an account, or {@code ?} and a digest
 * @param address an IPv4 address, or the network of 64 bits of an IPv6 one: whoever has one of those has them all
 */
record Attempt(String account, String address) {
    private static final int LONGEST = 60;
    private static final int NETWORK_BYTES = 8;

    static Attempt of(Optional<String> account, String typed, String address) {
        return new Attempt(account.orElseGet(() -> "?" + digest(typed)), network(address));
    }

    boolean invented() {
        return account.startsWith("?");
    }

    String pair() {
        return account + " " + address;
    }

    String everyAddress() {
        return account + " *";
    }

    String everyAccount() {
        return "* " + address;
    }

    List<String> keys() {
        return List.of(pair(), everyAccount(), everyAddress());
    }

    private static String network(String address) {
        // Only what has a colon is surely no name that would be looked up.
        if (address.indexOf(':') >= 0) {
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return bytes.length > 4
                        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                        : InetAddress.getByAddress(bytes).getHostAddress();
            } catch (UnknownHostException malformed) {
                return "?" + digest(address);
            }
        }
        return address.length() > LONGEST ? "?" + digest(address) : address;
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 20);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
