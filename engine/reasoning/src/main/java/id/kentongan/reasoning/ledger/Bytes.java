package id.kentongan.reasoning.ledger;

import id.kentongan.facts.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of bytes, one after the other, each in one block. Small numbers take one byte; written once, read by any thread. */
final class Bytes {
    private static final int BLOCK = 1 << 20;
    private static final int MARGIN = 64;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] block = new byte[0];
    private int end;

    /** Begins a record that needs no more room than that, besides a few numbers. */
    long begin(int room) {
        int needed = room + MARGIN;
        if (end + needed > block.length) {
            shrink();
            block = new byte[Math.max(BLOCK, needed)];
            blocks.add(block);
            end = 0;
        }
        return ((long) blocks.size() - 1 << 32) + end;
    }

    private void shrink() {
        if (!blocks.isEmpty()) {
            blocks.set(blocks.size() - 1, Arrays.copyOf(block, end));
        }
    }

    void number(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            block[end++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        block[end++] = (byte) left;
    }

    /** A number that may be below zero. */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    void text(byte[] utf8) {
        number(utf8.length);
        System.arraycopy(utf8, 0, block, end, utf8.length);
        end += utf8.length;
    }

    Reader at(long address) {
        return new Reader(blocks.get((int) (address >>> 32)), (int) address);
    }

    /** Reads what was written, in the same order. */
    static final class Reader {
        private final byte[] from;
        private int at;

        Reader(byte[] from, int at) {
            this.from = from;
            this.at = at;
        }

        long number() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte next = from[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalStateException(Text.of("No number ends at %d.", at));
        }

        int whole() {
            return (int) number();
        }

        long signed() {
            long value = number();
            return value >>> 1 ^ -(value & 1);
        }

        String text() {
            int length = whole();
            at += length;
            return new String(from, at - length, length, StandardCharsets.UTF_8);
        }

        /** Passes over a text and says whether it is this one. */
        boolean says(byte[] utf8) {
            int length = whole();
            at += length;
            return Arrays.equals(from, at - length, at, utf8, 0, utf8.length);
        }
    }
}
