package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** What a report may tell of: one of some indicators, with values from 1 up to a bound. */
enum Happening {
    NOTHING(1, Observation.NIHIL), IN_A_VILLAGE(2, "SOS-06", "SOS-06", "KEA-01", "POL-06", "KEA-04"),
    IN_A_SUBDISTRICT(3, "POL-06",
            "KEA-01", "SOS-06", "SOS-01", "KON-07", "KEA-09",
            "SDA-02"),
    IN_A_DISTRICT(4, "POL-01", "POL-01", "POL-03", "KEA-01", "KON-03", "KON-04", "SIB-01", "PAR-02", "SAR-01",
            "PEM-08", "PEM-11", "EKO-01", "SOS-03"),
    UNREST(3, "POL-01", "POL-03", "SIB-01", "KEA-05"), WEATHER(4,
            "CUA-01", "CUA-01", "CUA-02"),
    THREAT(5, "KEA-08");

    private final int highest;
    private final List<String> indicators;

    Happening(int highest, String... indicators) {
        this.highest = highest;
        this.indicators = List.of(indicators);
    }

    NationalDraft draft(Random random, String source, RegionCode region, Instant moment) {
        String indicator = indicators.get(random.nextInt(indicators.size()));
        int value = this == NOTHING ? 0 : this == WEATHER ? random.nextInt(highest) : 1 + random.nextInt(highest);
        return new NationalDraft(random.nextLong(), source, indicator, region, value, moment, 1 + random.nextInt(5));
    }
}
