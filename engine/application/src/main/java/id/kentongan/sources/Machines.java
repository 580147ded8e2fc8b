package id.kentongan.sources;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which machines may be asked: those with public addresses, and those that the office names as its own. A name is looked up before each
 * connection, and the runtime keeps what it found for half a minute, so that what was looked at is what is connected to.
 */
final class Machines {
    private final Set<String> own;

    Machines(Collection<String> own) {
        this.own = own.stream().map(Machines::plain).collect(Collectors.toSet());
    }

    /**
     * Lets a machine pass.
     *
     * @param host name or address
     * @throws IOException if it cannot be found, or one of its addresses lies in a network of somebody's own
     */
    void check(String host) throws IOException {
        String name = plain(host);
        if (own(name)) {
            return;
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            throw new UnknownHostException(Text.of("Mesin %s tidak ditemukan. Periksa namanya dan jaringannya.", name));
        }
        if (!Arrays.stream(addresses).allMatch(Machines::open)) {
            throw new Forbidden(Text.of(
                    "Mesin %s terletak di jaringan dalam. Bila memang milik kantor sendiri, admin menambahkannya ke kentongan.source.hosts.",
                    name));
        }
    }

    /** Whether the office named this machine as its own. */
    boolean own(String host) {
        return own.contains(plain(host));
    }

    /** A machine that nobody has said may be asked. */
    static final class Forbidden extends IOException {
        Forbidden(String sentence) {
            super(sentence);
        }
    }

    private static String plain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    /** Whether an address belongs to everybody's network. */
    static boolean open(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? openSix(bytes) : openFour(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
    }

    /** Without what RFC 6890 sets aside. */
    private static boolean openFour(int first, int second, int third) {
        return first != 0 && first != 10 && first != 127 && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && (second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99))
                && !(first == 198 && (second == 18 || second == 19 || second == 51 && third == 100))
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Only what is given out to be reached (2000::/3), without what carries an address of the older kind in it. */
    private static boolean openSix(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xDB8));
    }
}
