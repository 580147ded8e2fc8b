package id.kentongan.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Text in UTF-16, as Excel ("Unicode text") and the shells of Windows write it, handed on in UTF-8. Halves of surrogate pairs become a byte
 * that UTF-8 does not know, so that the line that holds one is refused like any other that is broken.
 */
public final class Utf16 extends InputStream {
    private static final int LOOKED_AT = 512;
    private static final int BROKEN = 0xFF;
    private final InputStream in;
    private final boolean bigEndian;
    private final int[] bytes = new int[4];
    private int held;
    private int given;
    private int ahead = -1;

    private Utf16(InputStream in, ByteOrder order) {
        this.in = in;
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
    }

    /** The stream in UTF-8; itself where its beginning is not in UTF-16. */
    public static InputStream utf8(byte[] beginning, InputStream in) {
        return order(beginning).<InputStream>map(order -> new Utf16(in, order)).orElse(in);
    }

    /** The content in UTF-8; itself where it is not in UTF-16. */
    public static byte[] utf8(byte[] content) {
        try (InputStream in = new ByteArrayInputStream(content)) {
            return order(content).isEmpty() ? content : utf8(content, in).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** By its mark; without one where nearly every other byte is zero, as in any text of Latin letters, and no other is. */
    private static Optional<ByteOrder> order(byte[] beginning) {
        int pairs = Math.min(beginning.length, LOOKED_AT) / 2;
        if (pairs == 0) {
            return Optional.empty();
        }
        if (beginning[0] == (byte) 0xFE && beginning[1] == (byte) 0xFF) {
            return Optional.of(ByteOrder.BIG_ENDIAN);
        }
        if (beginning[0] == (byte) 0xFF && beginning[1] == (byte) 0xFE) {
            return Optional.of(ByteOrder.LITTLE_ENDIAN);
        }
        int first = 0;
        int second = 0;
        for (int pair = 0; pair < pairs; pair++) {
            first += beginning[2 * pair] == 0 ? 1 : 0;
            second += beginning[2 * pair + 1] == 0 ? 1 : 0;
        }
        boolean enough = pairs >= 4 && Math.max(first, second) * 10 >= pairs * 9 && Math.min(first, second) == 0;
        return enough ? Optional.of(first > second ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN) : Optional.empty();
    }

    @Override
    public int read() throws IOException {
        return given < held || fill() ? bytes[given++] : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = 0;
        while (read < most && (given < held || fill())) {
            into[from + read++] = (byte) bytes[given++];
        }
        return read == 0 && most > 0 ? -1 : read;
    }

    private boolean fill() throws IOException {
        int unit = unit();
        if (unit < 0) {
            return false;
        }
        given = 0;
        held = 0;
        if (unit > 0xFFFF) {
            put(BROKEN);
        } else if (Character.isSurrogate((char) unit)) {
            pair((char) unit);
        } else {
            encode(unit);
        }
        return true;
    }

    private void pair(char high) throws IOException {
        int low = Character.isHighSurrogate(high) ? unit() : -1;
        if (low >= 0 && low <= 0xFFFF && Character.isLowSurrogate((char) low)) {
            encode(Character.toCodePoint(high, (char) low));
        } else {
            put(BROKEN);
            ahead = low;
        }
    }

    /** One unit; -1 at the end; more than any where half of it is missing. */
    private int unit() throws IOException {
        if (ahead >= 0) {
            int unit = ahead;
            ahead = -1;
            return unit;
        }
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        int second = in.read();
        if (second < 0) {
            return 0x10000;
        }
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    private void encode(int letter) {
        if (letter < 0x80) {
            put(letter);
            return;
        }
        int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
        put(0xFF00 >> more + 1 & 0xFF | letter >> 6 * more);
        for (int at = more - 1; at >= 0; at--) {
            put(0x80 | letter >> 6 * at & 0x3F);
        }
    }

    private void put(int one) {
        bytes[held++] = one;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
