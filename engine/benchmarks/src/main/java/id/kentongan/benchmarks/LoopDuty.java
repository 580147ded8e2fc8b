package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one source owes from one region, the plain way: the reports that may speak of the time owed. */
final class LoopDuty {
    private final Instant since;
    private final Duration every;
    private final List<Observation> heard = new ArrayList<>(2);

    /** @param since the later of its enrolment and the beginning of time */
    LoopDuty(Instant since, Duration every) {
        this.since = since;
        this.every = every;
    }

    void hear(Observation report, Instant at) {
        Instant last = at.minus(every);
        heard.removeIf(before -> !before.occurredAt().isAfter(last));
        heard.add(report);
    }

    void withdraw(Observation report) {
        heard.removeIf(kept -> kept == report);
    }

    boolean overdue(Instant at) {
        Instant last = at.minus(every);
        if (since.isAfter(last)) {
            return false;
        }
        for (Observation report : heard) {
            if (report.occurredAt().isAfter(last) && !report.occurredAt().isAfter(at)) {
                return false;
            }
        }
        return true;
    }
}
