package id.kentongan.journal;

import id.kentongan.facts.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the clock of the machine is believed.
 *
 * @param largestLeap by how much it may be off and is followed all the same; after a larger leap nothing is judged until it is right, or
 *        {@code watch resume}
 */
@ConfigurationProperties("kentongan.clock")
record ClockTrust(@DefaultValue("10m") Duration largestLeap) {
    ClockTrust {
        if (largestLeap.isNegative()) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.clock.largest-leap %s negatif. Tulis 0s atau lebih, misalnya 10m.", largestLeap));
        }
    }
}
