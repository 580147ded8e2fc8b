package id.kentongan.reasoning.oracle;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** Rule 5: ticks lie at whole multiples of the tick length since 1970 UTC. */
final class Moments {
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private Moments() {}

    /** The first tick at or after a moment. */
    static Instant tickOf(Instant moment, Duration tick) {
        BigInteger nanos = BigInteger.valueOf(moment.getEpochSecond()).multiply(BILLION)
                .add(BigInteger.valueOf(moment.getNano()));
        BigInteger length = BigInteger.valueOf(tick.toNanos());
        BigInteger ticks = nanos.add(length).subtract(BigInteger.ONE).divide(length);
        BigInteger[] split = ticks.multiply(length).divideAndRemainder(BILLION);
        return Instant.ofEpochSecond(split[0].longValueExact(), split[1].longValueExact());
    }
}
