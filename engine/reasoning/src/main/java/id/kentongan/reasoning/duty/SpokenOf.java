package id.kentongan.reasoning.duty;

import java.util.Arrays;

/** A few moments in order, each as often as it was added. Most come at the end and leave at the beginning. */
final class SpokenOf {
    private static final long[] NONE = {};

    private long[] moments = NONE;
    private int size;

    /** @param outdated all up to and at this moment may be forgotten when room is needed */
    void add(long moment, long outdated) {
        if (size == moments.length) {
            forget(outdated);
        }
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, Math.max(2, size + size / 2));
        }
        int at = upTo(moment);
        System.arraycopy(moments, at, moments, at + 1, size - at);
        moments[at] = moment;
        size++;
    }

    /** Takes one of them away, if it is there. */
    void remove(long moment) {
        int at = upTo(moment) - 1;
        if (at >= 0 && moments[at] == moment) {
            size--;
            System.arraycopy(moments, at + 1, moments, at, size - at);
        }
    }

    /** Forgets all up to and at a moment. */
    void forget(long moment) {
        int gone = upTo(moment);
        if (gone > 0) {
            size -= gone;
            System.arraycopy(moments, gone, moments, 0, size);
        }
    }

    /** How many lie at or before a moment. */
    int upTo(long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return moments[place];
    }
}
