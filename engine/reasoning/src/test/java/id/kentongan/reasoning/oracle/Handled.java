package id.kentongan.reasoning.oracle;

import java.util.Optional;
import id.kentongan.facts.Level;
import id.kentongan.facts.Deed;
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

/** Random journals of a few districts, together with what units say that they have done, corrected now and then to name another alert. */
final class Handled {
    static final List<String> PLACES = List.of("35.14", "35.75", "35.14.01", "35.14.01.2001", "35", "73.10", "73.71", "31.71");
    private static final List<String> CODES = List.of("UJI-01", "UJI-02", "KBJ-01", "KBJ-02", "KBJ-03", "KBJ-04");

    private Handled() {}

    static List<JournalEntry> journal(long seed) {
        Random random = new Random(seed);
        List<String> reported = new ArrayList<>(List.of("NIHIL", "NIHIL"));
        reported.addAll(Bundle.INDICATORS);
        Duration span = Duration.ofDays(5 + random.nextInt(10));
        List<JournalEntry> journal = new ArrayList<>(Bundle.classified(seed,
                new Journals(random, reported, List.of("POLRES", "CAMAT", "BINDA", "DESA"), PLACES, Journals.SMALL_VALUES,
                        Bundle.START,
                        span).next("h", 30 + random.nextInt(40))));
        for (int number = 0; number < 30; number++) {
            Instant at = Bundle.START.plusSeconds((long) (random.nextDouble() * span.getSeconds() * 1.5));
            for (int revision = 0; revision <= random.nextInt(3); revision++) {
                at = at.plusSeconds(random.nextInt(60_000));
                journal.add(number < 14
                        ? handling(random, new EntryId("KESBANG", "t" + number, revision), at)
                        : order(random, Act.id("analis", "t" + number, revision), at));
            }
        }
        return journal;
    }

    /** What changes levels, of what rules know and of what they do not; now and then withdrawn. */
    private static Act order(Random random, EntryId id, Instant at) {
        boolean manual = random.nextInt(3) == 0;
        AlertKey alert = new AlertKey(manual ? "MANUAL-1" : CODES.get(random.nextInt(CODES.size())),
                RegionCode.of(PLACES.get(random.nextInt(PLACES.size()))), random.nextInt(9) == 0 ? Kind.EXERCISE : Kind.ACTUAL);
        Deed deed = manual && random.nextInt(3) > 0
                ? new Deed.Raise(random.nextBoolean() ? Level.KUNING : Level.MERAH)
                : random.nextInt(3) == 0 ? new Deed.Escalate() : new Deed.Clear();
        return new Act(id, random.nextInt(5) == 0, deed, alert, Optional.empty(), "uji", at, at);
    }

    private static Act handling(Random random, EntryId id, Instant at) {
        AlertKey alert = new AlertKey(CODES.get(random.nextInt(CODES.size())),
                RegionCode.of(PLACES.get(random.nextInt(PLACES.size()))), Kind.ACTUAL);
        Instant occurred = random.nextInt(4) == 0 ? at.plusSeconds(40_000) : at.minusSeconds(random.nextInt(90_000));
        return Act.of(
                new Handling(id, alert, random.nextInt(4) == 0 ? Handling.Progress.DIMULAI : Handling.Progress.SELESAI, "Polres",
                        occurred, at, ""));
    }
}
