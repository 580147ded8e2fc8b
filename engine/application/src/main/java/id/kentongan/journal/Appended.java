package id.kentongan.journal;

import java.util.List;

/**
 * What an attempt to append became.
 *
 * @param after place of the last entry before
 * @param fresh for each entry, in order, whether it is new
 * @param sent the new ones, and to whom they go
 */
record Appended(long after, List<Boolean> fresh, List<Addressed> sent) {
    static final Appended NOTHING = new Appended(0, List.of(), List.of());
}
