package id.kentongan.benchmarks;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * The workload on which engines of this kind are compared: half a year of events in all districts, evenly spread over time and country,
 * in the order of receipt. Each is severe or minor by lot; every district has a share of severe events of its own, between none and twice
 * {@value #SEVERE}, so that some are quiet and some never. The same seed gives the same events.
 */
final class DistrictEvents {
    /** The one indicator that is judged. */
    static final String INDICATOR = "UJI-01";
    /** The share of severe events in the whole country. */
    static final double SEVERE = 0.1;
    static final int EVENTS = 500_000;
    static final int DAYS = 180;

    private static final List<String> SOURCES = List.of("POLRES", "KODIM", "FKDM", "MEDIA");
    private static final int LONGEST_DELAY = 600;

    /** What a minor event says. */
    enum Minor {
        /** The zero report that no row judges. */
        NIHIL,
        /** A zero of the judged indicator. */
        ZERO
    }

    private final List<RegionCode> districts;
    private final Instant first;
    private final Minor minor;

    DistrictEvents(Collection<RegionCode> districts, Instant first, Minor minor) {
        this.districts = List.copyOf(districts);
        this.first = first;
        this.minor = minor;
    }

    /** @param events how many, within {@value #DAYS} days */
    List<Observation> reports(long seed, int events) {
        Random random = new Random(seed);
        double[] severe = districts.stream().mapToDouble(district -> random.nextDouble() * 2 * SEVERE).toArray();
        long[] seconds = random.longs(events, 0, Duration.ofDays(DAYS).toSeconds()).sorted().toArray();
        List<Observation> reports = new ArrayList<>(events);
        for (int number = 0; number < events; number++) {
            int district = random.nextInt(districts.size());
            boolean happened = random.nextDouble() < severe[district];
            reports.add(report(random, number, districts.get(district), first.plusSeconds(seconds[number]), happened));
        }
        return reports;
    }

    private Observation report(Random random, int number, RegionCode district, Instant received, boolean happened) {
        EntryId id = new EntryId(SOURCES.get(random.nextInt(SOURCES.size())), Integer.toString(number), 0);
        return new Observation(id, false, happened || minor == Minor.ZERO ? INDICATOR : Observation.NIHIL, district,
                happened ? BigDecimal.ONE : BigDecimal.ZERO, received.minusSeconds(random.nextInt(LONGEST_DELAY)), received,
                new Grade('B', 1 + random.nextInt(4)), Classification.BIASA, id.lineage(), Kind.ACTUAL, "");
    }
}
