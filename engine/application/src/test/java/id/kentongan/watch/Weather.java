package id.kentongan.watch;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random reports that make alerts rise and fall often: few regions, corrections, withdrawals, copies, late ones. */
public final class Weather {
    private static final List<String> REGIONS = List.of("73.10.01", "73.10.02", "73.10.03", "35.14.01", "35.14.01.2001");

    private final Random random;
    private final Set<String> corrections = new HashSet<>();
    private int sent;

    public Weather(long seed) {
        random = new Random(seed);
    }

    public Observation report(Instant now) {
        int older = sent > 5 && random.nextInt(5) == 0 ? random.nextInt(sent) : sent;
        int later = older < sent ? 1 + random.nextInt(3) : 0;
        // A revision means one content for ever; one that was sent already is not sent with another.
        boolean correction = older < sent && corrections.add(older + "@" + later);
        int number = correction ? older : sent++;
        int revision = correction ? later : 0;
        // What belongs to the report itself must not change from one revision to the next by accident of the generator.
        Random own = new Random(number * 31L + revision);
        String source = number % 3 == 0 ? "POLRES" : "DESA";
        String indicator = List.of("KEA-01", "KEA-01", "SIB-01", "NIHIL").get(number % 4);
        Instant occurredAt = now.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(400_000) : random.nextInt(600));
        String origin = number % 7 == 0 ? "salinan/" + number / 21 : source + "/r" + number;
        return new Observation(new EntryId(source, "r" + number, revision), own.nextInt(8) == 0, indicator,
                RegionCode.of(REGIONS.get(number % REGIONS.size())),
                indicator.equals("NIHIL") ? BigDecimal.ZERO : BigDecimal.valueOf(own.nextInt(9)), occurredAt, now,
                new Grade(source.equals("POLRES") ? 'B' : 'C', 1 + own.nextInt(6)), Classification.BIASA, origin,
                number % 11 == 0 ? Kind.EXERCISE : Kind.ACTUAL, "");
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }
}
