package id.kentongan.entrance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many failures count until when.
 *
 * @param knownAt when the account last got in from the address, where that is what is counted
 */
record FailureCount(int failures, Instant until, Optional<Instant> knownAt) {
    static final FailureCount NONE = new FailureCount(0, Instant.EPOCH, Optional.empty());

    static FailureCount knownSince(Instant now) {
        return new FailureCount(0, now, Optional.of(now));
    }

    /** One more; the failure that reaches the limit starts the waiting, an earlier one the time within which they are counted. */
    FailureCount more(Instant now, int limit) {
        boolean over = over(now);
        int sum = over ? 1 : failures + 1;
        return new FailureCount(sum, over || sum >= limit ? now.plus(Attempts.WAIT) : until, knownAt);
    }

    FailureCount less() {
        return new FailureCount(Math.max(0, failures - 1), until, knownAt);
    }

    /** Zero where it is over. */
    Duration wait(Instant now, int limit) {
        return failures < limit || over(now) ? Duration.ZERO : Duration.between(now, until);
    }

    boolean knownAfter(Instant since) {
        return knownAt.filter(since::isBefore).isPresent();
    }

    /** A clock that was far ahead for a while must not make anybody wait for as long; one that is put right by seconds ends nothing. */
    private boolean over(Instant now) {
        return !now.isBefore(until) || until.isAfter(now.plus(Attempts.WAIT.multipliedBy(2)));
    }
}
