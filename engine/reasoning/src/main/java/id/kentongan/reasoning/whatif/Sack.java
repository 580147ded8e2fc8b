package id.kentongan.reasoning.whatif;

import id.kentongan.reasoning.shard.Role;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Places in a journal, in order; one that came late is written as its complement. */
final class Sack {
    private int[] places = new int[16];
    private int size;

    void add(int place, Role role) {
        put(role == Role.LATE ? ~place : place);
    }

    private void put(int written) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = written;
    }

    /** Those of some places. */
    Sack only(IntPredicate wanted) {
        Sack some = new Sack();
        written().filter(written -> wanted.test(place(written))).forEach(some::put);
        return some;
    }

    int size() {
        return size;
    }

    IntStream written() {
        return Arrays.stream(places, 0, size);
    }

    static int place(int written) {
        return written < 0 ? ~written : written;
    }

    static Role role(int written) {
        return written < 0 ? Role.LATE : Role.COUNTS;
    }
}
