package id.kentongan.reasoning;

import static id.kentongan.reasoning.Journals.START;
import static id.kentongan.reasoning.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.played.Written;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasoningTest {
    private static final Regions REGIONS = Regions.bundled().only(List.of(RegionCode.of("35"), RegionCode.of("73")));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant END = START.plus(Duration.ofDays(70));
    private static final RuleBook BOOK = new Pages().read();

    /** Seeds 0 to 39: thrown away at a random tick and filled anew, it goes on as if nothing had happened. */
    @Test
    void aRestoredMemoryGoesOnAsTheOldOneWould() {
        for (int seed = 0; seed < 40; seed++) {
            List<JournalEntry> entries = Journals.random(seed, 100);
            Instant cut = START.plusSeconds(new Random(seed).nextInt(40 * 86_400));
            List<Decided> whole = decisions(BOOK, entries, END);
            assertThat(decisionsCut(BOOK, entries, cut, END)).as("seed %d, cut at %s", seed, cut).isEqualTo(whole);
            assertThat(whole).as("seed %d", seed).isNotEmpty();
        }
    }

    /** Seeds 0 to 5, under the published rules with their policies. */
    @Test
    void aRestoredMemoryGoesOnUnderPoliciesToo() {
        RuleBook published = RuleBook.read(Path.of("../../rules"));
        List<String> codes = published.criteria().stream().map(row -> row.gauge().indicator()).distinct().toList();
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<JournalEntry> entries = Journals.random(seed, 150, codes);
            Instant until = START.plus(Duration.ofDays(40));
            Instant cut = START.plusSeconds(random.nextInt(30 * 86_400));
            List<Decided> whole = decisions(published, entries, until);
            assertThat(decisionsCut(published, entries, cut, until)).as("seed %d, cut at %s", seed, cut).isEqualTo(whole);
            assertThat(whole).as("seed %d", seed).anyMatch(one -> one.decision().key().code().startsWith("KBJ-"));
        }
    }

    /** Seeds 0 to 29: other thresholds, other windows or other duties, taken over in flight, decide as a memory built with them. */
    @Test
    void anAdoptedBookDecidesAsAMemoryBuiltWithIt() {
        List<RuleBook> others = List.of(new Pages().criterion(Map.of("kuning", "2", "merah", "4", "reda", "1")).read(),
                new Pages().criterion(Map.of("jendela_hari", "5", "tahan_hari", "2")).read(),
                new Pages().criterion(Map.of("ukuran", "total", "sumber_independen_merah", "")).read(),
                new Pages().with("sumber.csv", """
                        kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
                        POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,,-
                        MEDIA,Media massa,-,C,BIASA,KABUPATEN,48,-
                        """).read());
        int changed = 0;
        for (int seed = 0; seed < 30; seed++) {
            RuleBook next = others.get(seed % others.size());
            List<JournalEntry> entries = Journals.random(seed, 100);
            Instant cut = START.plusSeconds(new Random(seed).nextInt(40 * 86_400));
            Journal journal = Journal.of(entries);
            try (Reasoning flying = journal.reasoning(BOOK); Reasoning built = journal.reasoning(next)) {
                Instant cursor = journal.goOn(flying, BOOK, Instant.MIN, cut, new ArrayList<>());
                built.restore(journal.written(next).stream(), flying.open(), flying.dismissed(), cursor);
                flying.adopt(next, cursor.plus(MINUTE), () -> journal.written(next).stream());
                List<Decided> adopted = new ArrayList<>();
                List<Decided> fresh = new ArrayList<>();
                journal.goOn(flying, next, cursor, END, adopted);
                journal.goOn(built, next, cursor, END, fresh);
                assertThat(adopted).as("seed %d, cut at %s", seed, cursor).isEqualTo(fresh);
                assertThat(flying.facts()).as("seed %d", seed).isEqualTo(built.facts());
                changed += fresh.equals(decisions(BOOK, entries, END)) ? 0 : 1;
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void aThresholdPassedWithinItsOldBracketIsJudgedByTheValueOfNow() {
        AlertKey clash = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
        RuleBook before = new Pages().criterion(Map.of("merah", "9", "reda", "0.5")).read();
        RuleBook higher = new Pages().criterion(Map.of("kuning", "2", "merah", "9", "reda", "1.5")).read();
        try (Reasoning reasoning = empty(before)) {
            reasoning.judge(START, List.of(delivery(report("MEDIA", "1", "KEA-01", "35.14", START))));
            reasoning.judge(START.plusSeconds(60),
                    List.of(delivery(report("MEDIA", "2", "KEA-01", "35.14", START.plusSeconds(30)))));
            reasoning.adopt(higher, START.plusSeconds(120), Stream::empty);
            reasoning.judge(START.plusSeconds(120), List.of());
            assertThat(reasoning.open()).singleElement().satisfies(open -> {
                assertThat(open.key()).isEqualTo(clash);
                assertThat(open.calmSince()).isEmpty();
            });
        }
    }

    @Test
    void aChangedThresholdNeedsNoJournal() {
        RuleBook next = new Pages().criterion(Map.of("kuning", "2", "merah", "4")).read();
        try (Reasoning reasoning = empty(BOOK)) {
            reasoning.judge(START, List.of(delivery(report("POLRES", "1", "KEA-01", "35.14", START))));
            reasoning.adopt(next, START.plusSeconds(60), () -> {
                throw new AssertionError("asked for the journal");
            });
            assertThat(reasoning.judge(START.plusSeconds(60), List.of()).decisions()).isEmpty();
            assertThat(reasoning.judge(START.plusSeconds(120),
                    List.of(delivery(report("MEDIA", "2", "KEA-01", "73.10", START.plusSeconds(90))))).decisions()).isEmpty();
        }
    }

    @Test
    void aTickThatIsDueCannotBeSkipped() {
        try (Reasoning reasoning = empty(BOOK)) {
            reasoning.judge(START, List.of(delivery(report("POLRES", "1", "KEA-01", "35.14", START))));
            assertThat(reasoning.nextTick()).contains(START.plusSeconds(60));
            assertThatThrownBy(() -> reasoning.judge(START.plusSeconds(120), List.of()))
                    .hasMessageContaining("has to be judged before");
            assertThatThrownBy(() -> reasoning.judge(START.plusSeconds(61), List.of())).hasMessageContaining("is not a tick");
        }
    }

    @Test
    void silenceMakesARegionBlindAndAReportMakesItLiveAgain() {
        RegionCode pasuruan = RegionCode.of("35.14");
        Instant due = START.plus(Duration.ofHours(24));
        Instant heard = due.plus(Duration.ofHours(2));
        Journal journal = Journal.of(List.of(report("POLRES", "1", "NIHIL", "35.14.01", START),
                report("POLRES", "2", "NIHIL", "35.14.01", heard)));
        try (Reasoning reasoning = journal.reasoning(BOOK)) {
            Instant cursor = journal.goOn(reasoning, BOOK, Instant.MIN, due.minusSeconds(60), new ArrayList<>());
            assertThat(reasoning.blind(pasuruan)).isFalse();
            assertThat(reasoning.live(pasuruan)).isTrue();
            cursor = journal.goOn(reasoning, BOOK, cursor, due, new ArrayList<>());
            assertThat(cursor).isEqualTo(due);
            assertThat(reasoning.blind(pasuruan)).isTrue();
            assertThat(reasoning.live(pasuruan)).isFalse();
            journal.goOn(reasoning, BOOK, cursor, heard, new ArrayList<>());
            assertThat(reasoning.blind(pasuruan)).isFalse();
            assertThat(reasoning.live(pasuruan)).isTrue();
        }
    }

    @Test
    void factsStayBoundedHoweverManyReportsCome() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            entries.add(Reports.of("MEDIA", "" + i, "KEA-01", "35.14.01", START.plusSeconds(i * 60L)).build());
        }
        try (Reasoning reasoning = Replay.play(BOOK, REGIONS, MINUTE, entries, Optional.empty(), outcome -> {});
                Reasoning empty = empty(BOOK)) {
            empty.judge(START, List.of());
            // One concern: its measure, its finding, its standing, perhaps a decision.
            assertThat(reasoning.facts()).isBetween(empty.facts() + 3, empty.facts() + 4);
        }
    }

    @Test
    void whyNamesTheGapAndTheMissingSource() {
        try (Reasoning reasoning = empty(BOOK)) {
            reasoning.judge(START, List.of(delivery(report("MEDIA", "1", "KEA-01", "35.14", START))));
            Why.Answer answer = reasoning.why(RegionCode.of("35.14"), Optional.empty());
            assertThat(answer.concerns()).singleElement().satisfies(why -> {
                assertThat(why.stands()).isEqualTo(Level.KUNING);
                assertThat(why.measured()).isEqualTo("1 dalam 14 hari");
                assertThat(why.thresholds()).isEqualTo("KUNING ≥ 1, MERAH ≥ 3, reda < 0,5");
                assertThat(why.missing()).contains("kurang 2 dari ambang MERAH 3",
                        "kurang 1 sumber independen atau satu laporan bernilai A1, A2, B1 atau B2 untuk MERAH",
                        "belum di bawah batas reda 0,5");
                assertThat(why.evidence()).containsExactly("MEDIA/1@0");
            });
            assertThat(reasoning.why(RegionCode.of("73.10"), Optional.of("KEA-01")).concerns().get(0).missing())
                    .containsExactly("belum pernah ada laporan KEA-01 di wilayah ini");
            assertThatThrownBy(() -> reasoning.why(RegionCode.of("35"), Optional.of("KEA-01"))).hasMessageContaining("PROVINSI");
        }
    }

    @Test
    void anAlertThatOutlivesItsCriterionHasNoMeasureAndBreaksNothing() {
        AlertKey clash = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
        try (Reasoning reasoning = empty(BOOK)) {
            List<Delivery> one = List.of(delivery(report("MEDIA", "1", "KEA-01", "35.14", START)));
            reasoning.judge(START, one);
            assertThat(reasoning.measured(clash)).map(Why::measured).contains("1 dalam 14 hari");
            assertThat(reasoning.measured(new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.EXERCISE))).isEmpty();
            reasoning.adopt(new Pages().criteria(Pages.CLASHES.replace("KEA-01,Bentrok", "KEA-09,Bentrok")).read(),
                    START.plusSeconds(60), one::stream);
            assertThat(reasoning.open()).extracting(open -> open.key()).containsExactly(clash);
            assertThat(reasoning.measured(clash)).isEmpty();
        }
    }

    @Test
    void aHigherThresholdDropsAndMovesDecisions() {
        List<JournalEntry> entries = List.of(report("MEDIA", "1", "KEA-01", "35.14", START),
                report("MEDIA", "2", "KEA-01", "35.14", START.plusSeconds(600)), report("MEDIA", "3", "KEA-01", "73.10", START));
        Diff diff = Diff.between(decisions(BOOK, entries, START.plusSeconds(3_600)),
                decisions(new Pages().criterion(Map.of("kuning", "2", "reda", "1")).read(), entries, START.plusSeconds(3_600)));
        assertThat(diff.moved()).singleElement()
                .satisfies(pair -> assertThat(pair.after().at()).isEqualTo(START.plusSeconds(600)));
        assertThat(diff.dropped()).extracting(one -> one.decision().key().region().dotted()).containsExactly("73.10");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.perRegion()).containsOnlyKeys(RegionCode.of("35.14"), RegionCode.of("73.10"));
    }

    private static List<Decided> decisions(RuleBook book, List<JournalEntry> entries, Instant until) {
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, REGIONS, MINUTE, entries, Optional.of(until), decided::add);
        return decided;
    }

    /** The same with the memory thrown away at the last tick before the cut, and filled anew. */
    private static List<Decided> decisionsCut(RuleBook book, List<JournalEntry> entries, Instant cut, Instant until) {
        Journal journal = Journal.of(entries);
        try (Reasoning before = journal.reasoning(book); Reasoning after = journal.reasoning(book)) {
            List<Decided> parts = new ArrayList<>();
            Instant cursor = journal.goOn(before, book, Instant.MIN, cut, parts);
            after.restore(journal.written(book).stream(), before.open(), before.dismissed(), cursor);
            journal.goOn(after, book, cursor, until, parts);
            return parts;
        }
    }

    /** A reasoning that has judged nothing yet, as if the first entry had not come. */
    private static Reasoning empty(RuleBook book) {
        return Journal.of(List.of()).reasoning(book);
    }

    private static Delivery delivery(JournalEntry entry) {
        return new Delivery(entry, Role.COUNTS);
    }

    /** Entries in the order of receipt, each id and revision once. */
    private record Journal(List<JournalEntry> entries, Past past) {

        static Journal of(List<JournalEntry> drawn) {
            Set<EntryId> seen = new HashSet<>();
            List<JournalEntry> inOrder = drawn.stream().sorted(JournalEntry.ARRIVAL).filter(entry -> seen.add(entry.id()))
                    .toList();
            return new Journal(inOrder, Past.of(inOrder));
        }

        Reasoning reasoning(RuleBook book) {
            return new Reasoning(book, REGIONS, MINUTE, Scope.WHOLE, Replay.beginning(book, entries), past);
        }

        List<Delivery> deliveries(RuleBook book) {
            Address address = new Address(book, past);
            return entries.stream().map(address::toWhole).toList();
        }

        /** As a file may hold them: those of one moment in another order than that in which they count. */
        List<Delivery> written(RuleBook book) {
            return Written.backwards(deliveries(book));
        }

        /**
         * Plays what comes after the cursor, as {@link Replay} does from the start.
         *
         * @return the last tick judged; the start where there was none
         */
        Instant goOn(Reasoning reasoning, RuleBook book, Instant cursor, Instant until, List<Decided> decided) {
            List<Delivery> rest = deliveries(book).stream()
                    .filter(delivery -> delivery.entry().receivedAt().isAfter(cursor)).toList();
            Instant last = cursor.isAfter(START) ? cursor : START;
            int next = 0;
            while (true) {
                Optional<Instant> received = next < rest.size()
                        ? Optional.of(reasoning.tickOf(rest.get(next).entry().receivedAt()))
                        : Optional.empty();
                Instant tick = Stream.concat(received.stream(), reasoning.nextTick().stream()).min(Instant::compareTo)
                        .orElse(Instant.MAX);
                if (tick.isAfter(until)) {
                    return last;
                }
                int end = next;
                while (end < rest.size() && !rest.get(end).entry().receivedAt().isAfter(tick)) {
                    end++;
                }
                decided.addAll(reasoning.judge(tick, rest.subList(next, end)).decisions());
                last = tick;
                next = end;
            }
        }
    }
}
