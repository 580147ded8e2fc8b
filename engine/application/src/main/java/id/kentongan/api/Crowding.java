package id.kentongan.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may send at once, and how often.
 *
 * @param atOnce deliveries of all accounts that are read at the same time; each holds a thread of the server
 * @param atOnceEach those of one account
 * @param perSecond deliveries of one account a second in the long run; twice as many may come in a burst
 * @param patience how long a delivery waits for one before it to end; no more than twice as many wait as may be read at once
 */
@ConfigurationProperties("kentongan.intake")
record Crowding(@DefaultValue("96") int atOnce, @DefaultValue("64") int atOnceEach, @DefaultValue("2000") int perSecond,
        @DefaultValue("500ms") Duration patience) {
    public Crowding {
        if (atOnce < 1 || atOnceEach < 1 || perSecond < 1 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "kentongan.intake.at-once, at-once-each dan per-second harus 1 atau lebih, patience tidak boleh negatif.");
        }
    }
}
