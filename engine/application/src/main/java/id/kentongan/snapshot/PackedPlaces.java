package id.kentongan.snapshot;

import id.kentongan.reasoning.shard.Role;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places of the journal, rising, each with what the entry there is to the shard. Packed: the distance to the one before in 7 bits a byte. */
final class PackedPlaces {
    private static final int PAGE = 4_000;
    private static final int MORE = 0x80;

    private long[] marks = new long[64];
    private int size;

    /** @param seq in any order; to be {@link #sort()}ed before anything is read */
    void add(long seq, Role role) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, 2 * size);
        }
        marks[size++] = seq << 1 | (role == Role.LATE ? 1 : 0);
    }

    void sort() {
        Arrays.sort(marks, 0, size);
    }

    int size() {
        return size;
    }

    long seq(int at) {
        return marks[at] >> 1;
    }

    Role role(int at) {
        return (marks[at] & 1) == 0 ? Role.COUNTS : Role.LATE;
    }

    /** So many places from one on, as far as there are. */
    long[] seqs(int from, int most) {
        return Arrays.stream(marks, from, Math.min(size, from + most)).map(mark -> mark >> 1).toArray();
    }

    /** Some thousands to a page, each readable by itself. */
    List<byte[]> pages() {
        List<byte[]> pages = new ArrayList<>();
        for (int from = 0; from < size; from += PAGE) {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            long before = 0;
            for (int at = from; at < Math.min(size, from + PAGE); at++) {
                write(page, marks[at] - before);
                before = marks[at];
            }
            pages.add(page.toByteArray());
        }
        return pages;
    }

    /** @throws IllegalArgumentException if those are no such pages */
    static PackedPlaces of(List<byte[]> pages) {
        PackedPlaces places = new PackedPlaces();
        try {
            for (byte[] page : pages) {
                long mark = 0;
                for (ByteBuffer bytes = ByteBuffer.wrap(page); bytes.hasRemaining();) {
                    mark += read(bytes);
                    places.add(mark >> 1, (mark & 1) == 0 ? Role.COUNTS : Role.LATE);
                }
            }
        } catch (BufferUnderflowException torn) {
            throw new IllegalArgumentException("A page ends in the middle of a place.", torn);
        }
        for (int at = 1; at < places.size; at++) {
            if (places.seq(at - 1) >= places.seq(at)) {
                throw new IllegalArgumentException("Places do not rise.");
            }
        }
        return places;
    }

    private static void write(ByteArrayOutputStream page, long number) {
        long rest = number;
        while (rest >= MORE) {
            page.write((int) (rest % MORE) | MORE);
            rest /= MORE;
        }
        page.write((int) rest);
    }

    private static long read(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        int next;
        do {
            next = bytes.get();
            number |= (long) (next & MORE - 1) << shift;
            shift += 7;
        } while ((next & MORE) != 0 && shift < Long.SIZE);
        return number;
    }
}
