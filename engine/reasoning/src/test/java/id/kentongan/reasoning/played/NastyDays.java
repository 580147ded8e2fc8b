package id.kentongan.reasoning.played;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Days on which the whole country reports and nothing is as it should be: corrections that move to another province, first revisions
 * that come after higher ones, copies across provinces, handling that is corrected to name another alert; then two weeks in which
 * nobody says anything, and a last day.
 */
final class NastyDays {
    static final Instant START = Instant.parse("2024-11-18T00:00:00Z");
    static final Duration SILENCE = Duration.ofDays(14);
    static final Instant END = START.plus(Duration.ofDays(30));
    private static final List<String> PLACES = List.of("31.71", "31.75", "31.74", "32.75", "32.16", "36.71", "35.14", "35.75",
            "35.14.01", "35.14.02", "35.14.03", "35.14.01.2001", "73.10", "73.10.01", "73.71", "31", "35", "73", "12.71");
    private static final List<String> POLICIES = List.of("KBJ-01", "KBJ-02", "KBJ-07", "KBJ-11", "KBJ-12", "KBJ-13");

    private final Random random;
    private final List<String> indicators;
    private final List<String> sources;
    private final List<JournalEntry> entries = new ArrayList<>();

    /** @param indicators drawn from as often as they are named */
    NastyDays(long seed, List<String> indicators, List<String> sources) {
        this.random = new Random(seed);
        this.indicators = indicators;
        this.sources = sources;
    }

    List<JournalEntry> next(int size) {
        if (random.nextBoolean()) {
            entries.add(new BookTaken("uji", START.minus(Duration.ofDays(random.nextInt(5)))));
        }
        for (int entry = 0; entry < size; entry++) {
            Instant received = START.plusSeconds(random.nextInt(86_400) / 60 * 60)
                    .plus(random.nextInt(5) == 0 ? SILENCE : Duration.ZERO);
            if (random.nextInt(10) == 0) {
                handling(entry, received);
            } else {
                report(entry, received);
            }
        }
        return entries;
    }

    private void report(int number, Instant received) {
        String source = any(sources);
        Observation first = observation(new EntryId(source, "r" + number, random.nextInt(6) == 0 ? 1 : 0), received,
                source + "/r" + (random.nextInt(6) == 0 ? random.nextInt(number + 1) : number));
        entries.add(first);
        for (int more = random.nextInt(4) - 1; more > 0; more--) {
            // Sooner or later than the first; its revision below or above it.
            Instant again = received.plusSeconds(random.nextInt(40_000) - 10_000);
            int revision = random.nextInt(4) == 0 ? 0 : first.id().revision() + more;
            Observation other = observation(new EntryId(source, "r" + number, revision), again, first.origin());
            boolean moves = random.nextBoolean();
            entries.add(new Observation(other.id(), random.nextInt(5) == 0, first.indicator(),
                    moves ? other.region() : first.region(), other.value(), other.occurredAt(), other.receivedAt(), other.grade(),
                    Classification.BIASA, other.origin(), first.kind(), ""));
        }
    }

    private Observation observation(EntryId id, Instant received, String origin) {
        String indicator = random.nextInt(5) == 0 ? Observation.NIHIL : any(indicators);
        int credibility = 1 + random.nextInt(6);
        Grade grade = random.nextBoolean()
                ? Grade.ofSource(credibility)
                : new Grade((char) ('A' + random.nextInt(6)), credibility);
        int value = random.nextInt(12) == 0 ? 3_000 : random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
        return new Observation(id, false, indicator, RegionCode.of(any(PLACES)),
                BigDecimal.valueOf(indicator.equals(Observation.NIHIL) ? 0 : value),
                received.minusSeconds(random.nextInt(90_000) - 3_600), received, grade, Classification.BIASA, origin,
                random.nextInt(15) == 0 ? Kind.EXERCISE : Kind.ACTUAL, "");
    }

    /** About an alert of a criterion or of a policy, corrected now and then to be about another one. */
    private void handling(int number, Instant received) {
        for (int revision = 0; revision <= random.nextInt(2); revision++) {
            AlertKey alert = new AlertKey(any(random.nextBoolean() ? POLICIES : indicators),
                    RegionCode.of(any(PLACES.subList(0, 8))), Kind.ACTUAL);
            Instant at = received.plusSeconds(86_400L * random.nextInt(3) + revision * 60L);
            entries.add(Act.of(new Handling(new EntryId("KESBANGPOL-KAB", "h" + number, revision), alert,
                    random.nextInt(4) == 0 ? Handling.Progress.DIMULAI : Handling.Progress.SELESAI, "Polres",
                    at.minusSeconds(random.nextInt(20_000)), at, "")));
        }
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
