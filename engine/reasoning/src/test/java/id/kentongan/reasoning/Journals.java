package id.kentongan.reasoning;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Journals drawn from a seed: late reports, corrections, some of them of the same moment, withdrawals, zero reports, drills and handling, over a month in two provinces. */
final class Journals {
    static final Instant START = Instant.parse("2024-06-03T01:00:00Z");
    private static final String[] REGIONS = {"35.14", "35.14.01", "35.14.02", "35.73", "73.10", "73.10.01"};

    private Journals() {}

    static List<JournalEntry> random(int seed, int size) {
        return random(seed, size, List.of("KEA-01"));
    }

    static List<JournalEntry> random(int seed, int size, List<String> codes) {
        Random random = new Random(seed);
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean correction = random.nextInt(5) == 0;
            int number = correction ? random.nextInt(i + 1) : i;
            Instant received = number < i && random.nextBoolean()
                    ? entries.get(number).receivedAt()
                    : START.plusSeconds(random.nextInt(30 * 86_400));
            String region = REGIONS[random.nextInt(REGIONS.length)];
            if (random.nextInt(12) == 0) {
                entries.add(Act.of(new Handling(new EntryId("KESBANG", "h" + i, 0),
                        new AlertKey(codes.get(random.nextInt(codes.size())), RegionCode.of(region.substring(0, 5)), Kind.ACTUAL),
                        random.nextBoolean() ? Handling.Progress.DIMULAI : Handling.Progress.SELESAI, "Polres", received,
                        received, "")));
                continue;
            }
            Reports report = Reports.of(random.nextBoolean() ? "POLRES" : "MEDIA", "" + number,
                    random.nextInt(4) == 0 ? "NIHIL" : codes.get(i % codes.size()), region, received)
                    .value(random.nextInt(3)).occurred(received.minus(Duration.ofHours(random.nextInt(100))))
                    .graded((char) ('A' + random.nextInt(6)), 1 + random.nextInt(6));
            report = correction ? report.revised(1 + random.nextInt(2), random.nextInt(3) == 0) : report;
            entries.add((random.nextInt(15) == 0 ? report.drill() : report).build());
        }
        return entries;
    }
}
