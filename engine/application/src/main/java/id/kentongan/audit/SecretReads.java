package id.kentongan.audit;

import id.kentongan.facts.Classification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes down who was shown what is RAHASIA or above, before it is shown. A page that renews itself shows the same again and again: that is
 * written down once an hour for each reader.
 */
@Component
public class SecretReads {
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, Instant> written = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    SecretReads(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param reader name of the account
     * @param alert its id
     * @param version what changes when the alert does
     */
    public synchronized void shown(String reader, String alert, Classification classification, Instant version) {
        if (classification.compareTo(Classification.RAHASIA) >= 0) {
            Instant now = clock.instant();
            String read = reader + "\n" + alert + "\n" + version;
            if (written.getOrDefault(read, Instant.MIN).isBefore(now.minus(AGAIN))) {
                trail.record(Trace.of(reader, AuditedAct.SECRET_READ, alert));
                written.put(read, now);
            }
        }
    }
}
