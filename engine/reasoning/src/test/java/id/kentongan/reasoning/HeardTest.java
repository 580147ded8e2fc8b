package id.kentongan.reasoning;

import static id.kentongan.reasoning.Journals.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ticks tell of who is heard, one after the other, is what is heard. */
class HeardTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant END = START.plus(Duration.ofDays(40));
    private static final List<RegionCode> REGIONS = Stream
            .of("35", "35.14", "35.14.01", "35.14.02", "35.73", "73", "73.10", "73.10.01").map(RegionCode::of).toList();
    private static final RuleBook BOOK = new Pages().read();
    private static final RuleBook OTHER = new Pages().with("sumber.csv", """
            kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
            POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,,-
            MEDIA,Media massa,-,C,BIASA,KECAMATAN,48,-
            """).read();

    /** A reader of the ticks alone. */
    private static final class Listener {
        final Map<RegionCode, Heard> known = new HashMap<>();
        int told;

        void take(TickOutcome outcome) {
            assertThat(outcome.heard()).isSortedAccordingTo((one, other) -> one.region().compareTo(other.region()));
            outcome.heard().forEach(heard -> {
                assertThat(heard).as("told twice at %s", outcome.at()).isNotEqualTo(of(heard.region()));
                known.put(heard.region(), heard);
                told++;
            });
        }

        Heard of(RegionCode region) {
            return known.getOrDefault(region, new Heard(region, false, false));
        }

        boolean blind(RegionCode region) {
            return of(region).overdue() || region.level().compareTo(RegionLevel.KABUPATEN) > 0
                    && region.parent().map(this::blind).orElse(false);
        }

        void assertHears(Reasoning reasoning, Instant at, int seed) {
            for (RegionCode region : REGIONS) {
                assertThat(blind(region)).as("%s blind at %s, seed %d", region, at, seed).isEqualTo(reasoning.blind(region));
                assertThat(of(region).live()).as("%s live at %s, seed %d", region, at, seed).isEqualTo(reasoning.live(region));
            }
        }
    }

    /** Seeds 0 to 29: thrown away and filled anew at one moment, under another book with other duties from another on. */
    @Test
    void theTicksTellEveryTurnAndNothingElse() {
        int told = 0;
        for (int seed = 0; seed < 30; seed++) {
            told += play(seed);
        }
        assertThat(told).isGreaterThan(1_000);
    }

    private static int play(int seed) {
        Random random = new Random(seed);
        List<JournalEntry> entries = new ArrayList<>(Journals.random(seed, 100));
        entries.sort(JournalEntry.ARRIVAL);
        Past past = Past.of(entries);
        Address address = new Address(BOOK, past);
        List<Delivery> deliveries = entries.stream().map(address::toWhole).toList();
        Instant restart = START.plusSeconds(random.nextInt(30 * 86_400));
        Instant change = START.plusSeconds(60L * random.nextInt(30 * 1_440));
        Listener listener = new Listener();
        Instant beginning = Replay.beginning(BOOK, entries);
        Reasoning reasoning = new Reasoning(BOOK, MINUTE, Scope.WHOLE, beginning, past);
        try {
            boolean restarted = false;
            boolean changed = false;
            int taken = 0;
            while (true) {
                Optional<Instant> receipt = entries.stream().skip(taken).findFirst()
                        .map(entry -> entry.receivedAt().plus(MINUTE).minusNanos(1)).map(HeardTest::minute);
                Instant tick = Stream.of(receipt, reasoning.nextTick(), changed ? Optional.<Instant>empty() : Optional.of(change))
                        .flatMap(Optional::stream).min(Instant::compareTo).orElse(Instant.MAX);
                if (tick.isAfter(END)) {
                    return listener.told;
                }
                if (tick.equals(change)) {
                    List<Delivery> before = deliveries.subList(0, taken);
                    reasoning.adopt(OTHER, tick, before::stream);
                    changed = true;
                }
                int from = taken;
                while (taken < entries.size() && !entries.get(taken).receivedAt().isAfter(tick)) {
                    taken++;
                }
                listener.take(reasoning.judge(tick, deliveries.subList(from, taken)));
                listener.assertHears(reasoning, tick, seed);
                if (!restarted && !tick.isBefore(restart)) {
                    Reasoning again = new Reasoning(changed ? OTHER : BOOK, MINUTE, Scope.WHOLE, beginning, past);
                    again.restore(deliveries.subList(0, taken).stream(), reasoning.open(), reasoning.dismissed(), tick);
                    reasoning.close();
                    reasoning = again;
                    assertThat(reasoning.heard()).containsExactlyInAnyOrderElementsOf(
                            listener.known.values().stream().filter(heard -> heard.overdue() || heard.live()).toList());
                    restarted = true;
                }
            }
        } finally {
            reasoning.close();
        }
    }

    private static Instant minute(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), 60) * 60);
    }

    @Test
    void aTickAtWhichOnlySilenceTurnedHasSomethingToRecord() {
        List<JournalEntry> entries = List.of(Reports.report("POLRES", "1", "NIHIL", "35.14.01", START));
        List<TickOutcome> outcomes = new ArrayList<>();
        Replay.play(BOOK, BOOK.regions(), MINUTE, entries, Optional.of(END), outcomes::add).close();
        assertThat(outcomes).filteredOn(outcome -> !outcome.changedNothing()).extracting(TickOutcome::at)
                .containsExactly(START, START.plus(Duration.ofHours(24)));
        assertThat(outcomes.stream().flatMap(outcome -> outcome.heard().stream())).containsExactly(
                heard("35", false, true), heard("35.14", false, true), heard("35", false, false), heard("35.14", true, false));
    }

    private static Heard heard(String region, boolean overdue, boolean live) {
        return new Heard(RegionCode.of(region), overdue, live);
    }

    @Test
    void theNationTellsNothingOfWhatItsProvincesTell() {
        JournalEntry report = Reports.report("POLRES", "1", "NIHIL", "35.14.01", START);
        Past past = Past.of(List.of(report));
        Map<Scope, Integer> told = new HashMap<>();
        for (Scope scope : List.of(Scope.NATION, new Scope("35"))) {
            try (Reasoning reasoning = new Reasoning(BOOK, MINUTE, scope, START, past)) {
                TickOutcome outcome = reasoning.judge(START, List.of(new Address(BOOK, past).toWhole(report)));
                assertThat(reasoning.live(RegionCode.of("35.14"))).isTrue();
                told.put(scope, outcome.heard().size() + reasoning.heard().size());
            }
        }
        assertThat(told).containsEntry(Scope.NATION, 0).containsEntry(new Scope("35"), 4);
    }
}
