package id.kentongan.tables;

import id.kentongan.tables.TextLine.Soundness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream of UTF-8, one at a time. Never holds more than one line and never reads a longer one into memory. A stream whose
 * first {@value #BLOCK} bytes hold carriage returns and no line feed ends its lines with the former.
 */
public final class TextLines implements Iterator<TextLine> {
    /** Longest line in bytes. */
    public static final int LONGEST = 64 * 1024;
    /** How many bytes of a broken line are kept to show it. */
    private static final int LONGEST_SHOWN = 8 * 1024;
    private static final int BLOCK = 16 * 1024;
    private static final int FIRST_GUESS = 1024;
    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private byte[] line = new byte[FIRST_GUESS];
    private int at;
    private int end;
    private int length;
    private int number;
    private boolean begun;
    private boolean returnsOnly;
    private boolean ended = true;

    public TextLines(InputStream in) {
        this.in = in;
    }

    /** @throws UncheckedIOException if the stream cannot be read */
    @Override
    public boolean hasNext() {
        return at < end || fill();
    }

    @Override
    public TextLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        length = 0;
        number++;
        boolean complete = false;
        while (!complete && hasNext()) {
            int stop = at;
            while (stop < end && block[stop] != '\n' && !(returnsOnly && block[stop] == '\r')) {
                stop++;
            }
            keep(at, stop);
            complete = stop < end;
            at = complete ? stop + 1 : stop;
        }
        ended = complete;
        return decoded();
    }

    /** Whether a line break followed the line that was handed out last. */
    boolean ended() {
        return ended;
    }

    private void keep(int from, int to) {
        int room = Math.min(to - from, LONGEST + 1 - length);
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST + 1, Math.max(2 * line.length, length + room)));
        }
        System.arraycopy(block, from, line, length, room);
        length += room;
    }

    private TextLine decoded() {
        if (length > LONGEST) {
            return new TextLine(number, lenient(), Soundness.TOO_LONG);
        }
        int from = number == 1 && length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF
                ? 3
                : 0;
        int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
        for (int i = from; i < to; i++) {
            if (line[i] < 0) {
                return strictly(from, to);
            }
        }
        return new TextLine(number, new String(line, from, to - from, StandardCharsets.ISO_8859_1), Soundness.SOUND);
    }

    private TextLine strictly(int from, int to) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(line, from, to - from)).toString();
            return new TextLine(number, text, Soundness.SOUND);
        } catch (CharacterCodingException notUtf8) {
            return new TextLine(number, lenient(), Soundness.NOT_UTF8);
        }
    }

    /** A return at the end of the block may be followed by a line feed. */
    private boolean returnsOnly() {
        boolean returns = false;
        for (int i = 0; i < end; i++) {
            if (block[i] == '\n') {
                return false;
            }
            returns |= block[i] == '\r' && (i < end - 1 || end < BLOCK);
        }
        return returns;
    }

    /** Enough of a broken line to recognise it. */
    private String lenient() {
        return new String(Arrays.copyOf(line, Math.min(length, LONGEST_SHOWN)), StandardCharsets.UTF_8);
    }

    private boolean fill() {
        try {
            end = Math.max(0, begun ? in.read(block) : in.readNBytes(block, 0, BLOCK));
            at = 0;
            returnsOnly = begun ? returnsOnly : returnsOnly();
            begun = true;
            return end > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
