package id.kentongan.reasoning.book;

import id.kentongan.facts.Period;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.time.LocalDate;

/** One row of {@code wajib_lapor.csv}: a region from which a source owes reports from that day on, even if it never sent one. */
public record Enrolment(String source, RegionCode region, LocalDate since) {
    /** The moment from which the first report is awaited: midnight in Asia/Jakarta. */
    public Instant start() {
        return since.atStartOfDay(Period.ZONE).toInstant();
    }
}
