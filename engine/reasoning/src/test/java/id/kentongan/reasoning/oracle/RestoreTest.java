package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.Decided;
import id.kentongan.reasoning.History;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestoreTest {
    private static final Regions REGIONS = Regions.bundled();

    @Test
    void aMemoryRestoredAtAnyTickDecidesAsTheOneThatWentOn() {
        int cuts = 0;
        for (int table = 100; table < 109; table++) {
            List<Criterion> rows = ReplayAgainstRecomputationTest.table(table);
            RuleBook book = BookPages.book(rows, Bundle.SOURCES, Bundle.ENROLMENTS);
            for (int number = 0; number < 6; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number);
                compare(book, bundle);
                cuts += bundle.journals().size();
            }
        }
        assertThat(cuts).isGreaterThan(1_000);
    }

    @Test
    void soDoesOneUnderTheRealRules() {
        RuleBook book = RuleBook.read(Path.of("../../rules"));
        List<String> sources = book.sources().values().stream().map(SourceRow::code).toList();
        for (long seed = 0; seed < 5; seed++) {
            List<String> indicators = new ArrayList<>(book.indicators().keySet());
            Collections.shuffle(indicators, new Random(seed));
            compare(book, Bundle.random(seed, indicators.subList(0, 10), sources, List.of("0", "1", "2", "5", "20", "500"),
                    Bundle.START, Duration.ofDays(20)));
        }
    }

    @Test
    void theOrderOfReportsInsideATickChangesNothing() {
        RuleBook book = BookPages.book(ReplayAgainstRecomputationTest.table(7), Bundle.SOURCES, Bundle.ENROLMENTS);
        for (long seed = 0; seed < 6; seed++) {
            List<Observation> journal = Bundle.random(seed).whole();
            journal.sort(Comparator.comparing((Observation report) -> report.receivedAt()));
            Set<String> histories = new HashSet<>();
            for (int order = 0; order < 3; order++) {
                List<Decided> decided = new ArrayList<>();
                try (Reasoning reasoning = new Reasoning(book, REGIONS, Duration.ofDays(1))) {
                    play(reasoning, journal, Instant.MIN, Bundle.START.plus(Duration.ofDays(20)), new Random(order), decided);
                }
                assertThat(decided).isNotEmpty();
                History history = new History();
                decided.forEach(history::add);
                histories.add(history.hash());
            }
            assertThat(histories).as("seed %d", seed).hasSize(1);
        }
    }

    private static void compare(RuleBook book, Bundle bundle) {
        Random random = new Random(bundle.seed());
        List<Observation> journal = bundle.whole();
        journal.sort(Comparator.comparing((Observation report) -> report.receivedAt()));
        Instant cut = journal.get(random.nextInt(journal.size())).receivedAt();
        List<Decided> went = new ArrayList<>();
        List<Decided> restored = new ArrayList<>();
        try (Reasoning first = new Reasoning(book, REGIONS, bundle.tick());
                Reasoning second = new Reasoning(book, REGIONS, bundle.tick())) {
            Instant cursor = play(first, journal, Instant.MIN, first.tickOf(cut), random, new ArrayList<>());
            List<Observation> received = new ArrayList<>(
                    journal.stream().filter(report -> !report.receivedAt().isAfter(cursor)).toList());
            Collections.shuffle(received, random);
            Collection<Standing> open = List.copyOf(first.open());
            second.restore(received.stream(), open, cursor);
            assertThat(second.open()).as("seed %d", bundle.seed()).containsExactlyInAnyOrderElementsOf(open);
            Instant end = first.tickOf(bundle.until().orElse(journal.get(journal.size() - 1).receivedAt()));
            play(first, journal, cursor, end, random, went);
            play(second, journal, cursor, end, random, restored);
            assertThat(restored).as("seed %d, cut at %s", bundle.seed(), cursor).isEqualTo(went);
            assertThat(second.open()).as("seed %d", bundle.seed()).containsExactlyInAnyOrderElementsOf(first.open());
        }
    }

    /** Judges every tick after one moment up to and at another, the reports of each in random order; tells the last one judged. */
    private static Instant play(Reasoning reasoning, List<Observation> journal, Instant after, Instant upTo, Random random,
            List<Decided> decided) {
        Instant judged = after;
        for (Optional<Instant> tick = next(reasoning, journal, judged); tick.isPresent()
                && !tick.get().isAfter(upTo); tick = next(
                        reasoning, journal, judged)) {
            Instant from = judged;
            Instant to = tick.get();
            List<Observation> received = new ArrayList<>(journal.stream()
                    .filter(report -> report.receivedAt().isAfter(from) && !report.receivedAt().isAfter(to)).toList());
            Collections.shuffle(received, random);
            decided.addAll(reasoning.judge(to, received).decisions());
            judged = to;
        }
        return judged;
    }

    private static Optional<Instant> next(Reasoning reasoning, List<Observation> journal, Instant after) {
        Optional<Instant> receipt = journal.stream().map(report -> report.receivedAt()).filter(moment -> moment.isAfter(after))
                .findFirst().map(reasoning::tickOf);
        Optional<Instant> passing = reasoning.nextTick();
        return receipt.isPresent() && passing.map(moment -> receipt.get().isBefore(moment)).orElse(true) ? receipt : passing;
    }
}
