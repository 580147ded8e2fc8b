package id.kentongan.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * An open alert as the rules see it, and all that must survive a restart besides the journal.
 *
 * @param roseAt when it last went up, by being raised or escalated; handling counts only if it occurred after that
 * @param calmSince the first judged moment since which the concern has been calm without a break, counted anew from each step down
 */
public record Standing(AlertKey key, Level level, Instant raisedAt, Instant roseAt,
        Optional<Instant> calmSince) {

    /** @throws IllegalArgumentException for HIJAU: an alert at HIJAU is closed */
    public Standing {
        if (level == Level.HIJAU) {
            throw new IllegalArgumentException("%s cannot stand at HIJAU.".formatted(key));
        }
    }

    public String code() {
        return key.code();
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }

    public String alert() {
        return key.alertRaisedAt(raisedAt);
    }
}
