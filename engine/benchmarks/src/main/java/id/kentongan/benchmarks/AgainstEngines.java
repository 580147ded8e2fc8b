package id.kentongan.benchmarks;

import id.kentongan.benchmarks.DistrictEvents.Minor;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The workload on which engines of this kind are compared, against the loop that also says why; the bare loop stands beside it. */
final class AgainstEngines {
    /** Severe events of a district in a week: yellow from three, red from six, calm without any for a week. */
    static final String ROW = "UJI-01,Kejadian berat,UJI-01,jumlah,7,KABUPATEN,naik,3,6,0.5,7,,2024-01-01,,UU 7/2012 Pasal 5 huruf a,"
            + "kebijakan awal,uji coba,Hubungi Polres.,Laporan ganda.";
    private static final int WARM = 8;
    private static final int ROUNDS = 5;

    private final RuleBook book;
    private final Regions regions;
    private final long seed;
    private final Instant first;

    /** @param book with {@link #ROW} alone */
    AgainstEngines(RuleBook book, Regions regions, long seed, LocalDate first) {
        this.book = book;
        this.regions = regions;
        this.seed = seed;
        this.first = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Minor events as NIHIL, ticks of a second. */
    Figure seconds() {
        return figure("(f) F, ticks of 1 s: loop+why / rules", Minor.NIHIL, Duration.ofSeconds(1), 0.5);
    }

    /** Minor events as zeros of the judged indicator: every report reaches a row. */
    Figure everyReport() {
        return figure("(g) Z, ticks of 1 s: loop+why / rules", Minor.ZERO, Duration.ofSeconds(1), 0.7);
    }

    /** Minor events as NIHIL, ticks of a minute. */
    Figure minutes() {
        return figure("(h) F, ticks of 1 min: loop+why / rules", Minor.NIHIL, Duration.ofMinutes(1), 0.7);
    }

    private Figure figure(String name, Minor minor, Duration tick, double wanted) {
        DistrictEvents events = new DistrictEvents(regions.all(RegionLevel.KABUPATEN), first, minor);
        Comparison.Taken taken = new Comparison(book, tick, WARM, ROUNDS).over(events.reports(seed, DistrictEvents.EVENTS));
        return new Figure(name, Text.of("%.2f", taken.againstWhy()), Text.of(">= %.2f", wanted), taken.againstWhy() >= wanted,
                Text.of("bare loop / rules %.2f; %s", taken.againstBare(), taken));
    }
}
