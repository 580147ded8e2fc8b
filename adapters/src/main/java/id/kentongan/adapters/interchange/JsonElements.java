package id.kentongan.adapters.interchange;

import id.kentongan.tables.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream into the elements of the JSON array that it holds; what holds none is one element. Holds a block and one element. */
final class JsonElements {
    private static final int BLOCK = 16 * 1024;
    private static final int FIRST_GUESS = 1024;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private byte[] element = new byte[FIRST_GUESS];
    private int at;
    private int end;
    private int length;
    private State state = State.BEFORE;
    private Optional<String> fault = Optional.empty();

    private enum State {
        BEFORE, WITHIN, OVER
    }

    JsonElements(InputStream in) {
        this.in = in;
    }

    /**
     * The next element, its line breaks turned into tabs, cut where it is longer than the longest line; none at the end.
     *
     * @throws UncheckedIOException if the stream cannot be read
     */
    Optional<byte[]> next() {
        if (state == State.BEFORE && !opened()) {
            state = State.OVER;
            return Optional.of(upToTheEnd());
        }
        if (state == State.OVER) {
            return Optional.empty();
        }
        if (peek() == END) {
            state = State.OVER;
            fault = Optional.of("Daftar JSON terpotong: tanda ] penutup tidak ada. Kirim ulang berkas yang utuh.");
            return Optional.empty();
        }
        return Optional.of(upToItsEnd());
    }

    /** What is wrong with the array itself, told once, when it has no more elements. */
    Optional<String> fault() {
        Optional<String> told = fault;
        fault = Optional.empty();
        return told;
    }

    private boolean opened() {
        // A byte order mark; no JSON begins with any of its bytes.
        while (peek() == 0xEF || peek() == 0xBB || peek() == 0xBF) {
            at++;
        }
        skipBlank();
        if (peek() != '[') {
            return false;
        }
        at++;
        state = State.WITHIN;
        skipBlank();
        if (peek() == ']') {
            at++;
            close();
        }
        return true;
    }

    private void close() {
        state = State.OVER;
        skipBlank();
        if (peek() != END) {
            fault = Optional.of("Ada sisa setelah tanda ] penutup. Kirim satu daftar per berkas.");
        }
    }

    private byte[] upToTheEnd() {
        for (length = 0; peek() != END; at++) {
            keep(block[at]);
        }
        return Arrays.copyOf(element, length);
    }

    /** Takes the comma or bracket behind it away too. */
    private byte[] upToItsEnd() {
        length = 0;
        int depth = 0;
        boolean quoted = false;
        for (int b = peek(); b != END; b = peek()) {
            at++;
            if (quoted && b == '\\') {
                keep((byte) b);
                if (peek() != END) {
                    keep(block[at++]);
                }
                continue;
            }
            if (!quoted && depth == 0 && (b == ',' || b == ']')) {
                byte[] whole = Arrays.copyOf(element, length);
                if (b == ']') {
                    close();
                }
                return whole;
            }
            keep((byte) b);
            quoted = (b == '"') != quoted;
            if (!quoted) {
                depth = Math.max(0, depth + (b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0));
            }
        }
        return Arrays.copyOf(element, length);
    }

    /** A raw line break inside a JSON string is a fault; a tab, just as faulty there, keeps it one without ending the line. */
    private void keep(byte b) {
        if (length > TextLines.LONGEST) {
            return;
        }
        if (length == element.length) {
            element = Arrays.copyOf(element, Math.min(2 * length, TextLines.LONGEST + 1));
        }
        element[length++] = b == '\n' || b == '\r' ? (byte) '\t' : b;
    }

    private void skipBlank() {
        for (int b = peek(); b == ' ' || b == '\n' || b == '\r' || b == '\t'; b = peek()) {
            at++;
        }
    }

    private int peek() {
        if (at == end) {
            try {
                end = Math.max(0, in.read(block));
                at = 0;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return at < end ? block[at] & 0xFF : END;
    }
}
