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
import java.util.Map;
import java.util.Random;

/** A report before it is sent off. */
record NationalDraft(String id, String source, String indicator, RegionCode region, int value, Instant moment, int credibility,
        String origin) {
    private static final Map<String, Character> RELIABILITY = Map.of("BMKG", 'A', "KPU", 'A', "BAWASLU", 'A', "DESA", 'C',
            "TRANTIB",
            'C', "FKDM", 'C', "MEDIA", 'D', "MEDSOS", 'E');

    NationalDraft(long number, String source, String indicator, RegionCode region, int value, Instant moment, int credibility) {
        this(Long.toHexString(number), source, indicator, region, value, moment, credibility,
                source + "/" + Long.toHexString(number));
    }

    /** The same story told by somebody else: another report of the same origin. */
    NationalDraft copyOf(NationalDraft first) {
        return new NationalDraft(id, source, first.indicator, first.region, first.value, moment, credibility, first.origin);
    }

    Observation receivedAfter(Duration delay) {
        return observation(0, false, value, moment.plus(delay));
    }

    /** The next revision: another value, or, one time in five, a withdrawal. */
    Observation corrected(Random random, Instant received) {
        boolean withdrawn = random.nextInt(5) == 0;
        return observation(1, withdrawn, value == 0 ? 0 : 1 + random.nextInt(3), received);
    }

    private Observation observation(int revision, boolean retracted, int reading, Instant received) {
        return new Observation(new EntryId(source, id, revision), retracted, indicator, region, BigDecimal.valueOf(reading),
                moment,
                received, new Grade(RELIABILITY.getOrDefault(source, 'B'), credibility), Classification.BIASA, origin,
                Kind.ACTUAL,
                "");
    }
}
