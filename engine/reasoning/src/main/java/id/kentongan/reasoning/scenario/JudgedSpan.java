package id.kentongan.reasoning.scenario;

import java.time.Instant;

/** What one {@code Ketika dinilai sampai} sentence judged: everything after the one before it, up to its moment. */
record JudgedSpan(Instant after, Instant until) {
    boolean contains(Instant moment) {
        return moment.isAfter(after) && !moment.isAfter(until);
    }
}
