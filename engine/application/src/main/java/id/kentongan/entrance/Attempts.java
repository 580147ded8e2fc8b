package id.kentongan.entrance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Failed sign-ins, reserved before a password is looked at, so that none of many at once goes uncounted, and kept in the database, so that
 * no restart forgets them. Fifteen minutes wait: an account at an address after {@value #OF_A_PAIR} failures; an address after
 * {@value #OF_AN_ADDRESS} and an account after {@value #OF_AN_ACCOUNT}, except where that account has got in from that address within the
 * last thirty days: nobody is locked out of where he usually is by what others do elsewhere.
 */
@Component
class Attempts {
    static final int OF_A_PAIR = 5;
    static final int OF_AN_ADDRESS = 100;
    static final int OF_AN_ACCOUNT = 50;
    static final Duration WAIT = Duration.ofMinutes(15);
    static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final Counts counts;
    private final TransactionTemplate transaction;
    /** For what is told after another transaction was committed, whose connection commits nothing more. */
    private final TransactionTemplate apart;
    private final Clock clock;
    private Instant cleaned = Instant.MIN;

    Attempts(Counts counts, PlatformTransactionManager transactions, Clock clock) {
        this.counts = counts;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** How long this attempt must still wait; zero where it may try. Counts nothing. */
    Duration wait(Attempt attempt) {
        return wait(attempt, counts.of(attempt), clock.instant());
    }

    /**
     * Counts a failure before the password is looked at; {@link #succeeded} or {@link #release} takes it back. One at a time, and kept
     * before it returns.
     *
     * @return how long to wait; zero: go on, it is counted
     */
    synchronized Duration reserve(Attempt attempt) {
        Instant now = clock.instant();
        Duration wait = within(() -> {
            Map<String, FailureCount> known = counts.of(attempt);
            Duration left = wait(attempt, known, now);
            if (left.isZero()) {
                counts.keep(attempt, attempt.pair(), one(known, attempt.pair()).more(now, OF_A_PAIR));
                counts.keep(attempt, attempt.everyAccount(), one(known, attempt.everyAccount()).more(now, OF_AN_ADDRESS));
                counts.keep(attempt, attempt.everyAddress(), one(known, attempt.everyAddress()).more(now, OF_AN_ACCOUNT));
            }
            return left;
        });
        if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(now) || cleaned.isAfter(now)) {
            cleaned = now;
            counts.clean(now, now.minus(KNOWN_FOR));
        }
        return wait;
    }

    /** The password was right: this account is known at this address, and its failures there are forgotten. */
    synchronized void succeeded(Attempt attempt) {
        Instant now = clock.instant();
        within(() -> {
            giveBack(attempt, now);
            counts.keep(attempt, attempt.pair(), FailureCount.knownSince(now));
            counts.forgetOldPlaces(attempt.account());
            return true;
        });
    }

    /** The password was not looked at after all. */
    synchronized void release(Attempt attempt) {
        within(() -> {
            Map<String, FailureCount> known = giveBack(attempt, clock.instant());
            counts.keep(attempt, attempt.pair(), one(known, attempt.pair()).less());
            return true;
        });
    }

    /** The account is another than before: what was counted for it is void. */
    void forget(String account) {
        apart.executeWithoutResult(status -> counts.forget(account));
    }

    private Map<String, FailureCount> giveBack(Attempt attempt, Instant now) {
        Map<String, FailureCount> known = counts.of(attempt);
        counts.keep(attempt, attempt.everyAccount(), one(known, attempt.everyAccount()).less());
        counts.keep(attempt, attempt.everyAddress(), one(known, attempt.everyAddress()).less());
        return known;
    }

    private static Duration wait(Attempt attempt, Map<String, FailureCount> known, Instant now) {
        FailureCount pair = one(known, attempt.pair());
        Duration wait = pair.wait(now, OF_A_PAIR);
        if (!wait.isZero() || pair.knownAfter(now.minus(KNOWN_FOR))) {
            return wait;
        }
        Duration ofAddress = one(known, attempt.everyAccount()).wait(now, OF_AN_ADDRESS);
        Duration ofAccount = one(known, attempt.everyAddress()).wait(now, OF_AN_ACCOUNT);
        return ofAddress.compareTo(ofAccount) > 0 ? ofAddress : ofAccount;
    }

    private static FailureCount one(Map<String, FailureCount> known, String key) {
        return known.getOrDefault(key, FailureCount.NONE);
    }

    /** Committed before it returns, while the lock is held. */
    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
