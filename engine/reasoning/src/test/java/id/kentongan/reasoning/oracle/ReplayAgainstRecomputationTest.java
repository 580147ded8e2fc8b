package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Decided;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.oracle.Recomputation.Step;
import id.kentongan.reasoning.region.Regions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayAgainstRecomputationTest {
    private static final Regions REGIONS = Regions.bundled();

    @Test
    void replayEqualsIndependentRecomputation() {
        int journals = 0;
        int decisions = 0;
        for (int table = 0; table < 18; table++) {
            List<Criterion> rows = table(table);
            RuleBook book = BookPages.book(rows, Bundle.SOURCES, Bundle.ENROLMENTS);
            for (int number = 0; number < 6; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number);
                List<Step> expected = bundle.recomputed(rows, Bundle.SOURCES, Bundle.ENROLMENTS);
                same(bundle, replayed(book, bundle), expected);
                journals += bundle.journals().size();
                decisions += expected.size();
            }
        }
        assertThat(journals).isGreaterThan(2_000);
        assertThat(decisions).isGreaterThan(10_000);
    }

    @Test
    void replayOfTheRealCriteriaEqualsIndependentRecomputation() {
        RuleBook book = RuleBook.read(Path.of("../../rules"));
        List<SourceRow> sources = List.copyOf(book.sources().values());
        int decisions = 0;
        for (long seed = 0; seed < 6; seed++) {
            List<Criterion> all = new ArrayList<>(book.criteria());
            Collections.shuffle(all, new Random(seed));
            List<String> reported = all.stream().map(row -> row.gauge().indicator()).distinct().limit(8).toList();
            List<Criterion> rows = book.criteria().stream().filter(row -> reported.contains(row.gauge().indicator())).toList();
            Set<String> codes = rows.stream().map(Criterion::code).collect(Collectors.toSet());
            Bundle bundle = Bundle.random(seed, reported, sources.stream().map(SourceRow::code).toList(), telling(rows),
                    Bundle.START, Duration.ofDays(30));
            List<Step> expected = bundle.recomputed(rows, sources, book.enrolments());
            List<Step> ofThese = replayed(book, bundle).stream().filter(step -> codes.contains(step.key().code())).toList();
            same(bundle, ofThese, expected);
            decisions += expected.size();
        }
        assertThat(decisions).isGreaterThan(300);
    }

    @Test
    void aBookThatDiffersInOneThresholdIsFoundOut() {
        assertThat(differs(row -> new Criterion(row.code(), row.name(), row.gauge(), row.direction(), row.thresholds(),
                row.hold().plusDays(1), row.redSources(), row.period(), row.guidance()))).isTrue();
        assertThat(
                differs(row -> new Criterion(row.code(), row.name(), row.gauge(), row.direction(), row.thresholds(), row.hold(),
                        row.redSources() + 1, row.period(), row.guidance())))
                .isTrue();
        assertThat(differs(UnaryOperator.identity())).isFalse();
    }

    @Test
    void aRecomputationThatForgetsDutiesIsFoundOut() {
        List<Criterion> rows = table(1);
        Bundle bundle = Bundle.random(1);
        assertThat(bundle.recomputed(rows, List.of(), List.of()))
                .isNotEqualTo(bundle.recomputed(rows, Bundle.SOURCES, Bundle.ENROLMENTS));
    }

    /** Says what is missing and what is too much, because hundreds of equal decisions tell nobody anything. */
    private static void same(Bundle bundle, List<Step> actual, List<Step> expected) {
        List<Step> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<Step> surplus = new ArrayList<>(actual);
        surplus.removeAll(expected);
        assertThat(missing).as("seed %d, missing; too much: %s", bundle.seed(), surplus).isEmpty();
        assertThat(surplus).as("seed %d, too much", bundle.seed()).isEmpty();
        assertThat(actual.equals(expected)).as("seed %d, order", bundle.seed()).isTrue();
    }

    private static boolean differs(UnaryOperator<Criterion> edit) {
        List<Criterion> rows = table(1);
        RuleBook book = BookPages.book(rows, Bundle.SOURCES, Bundle.ENROLMENTS);
        Bundle bundle = Bundle.random(1);
        return !replayed(book, bundle)
                .equals(bundle.recomputed(rows.stream().map(edit).toList(), Bundle.SOURCES, Bundle.ENROLMENTS));
    }

    /** Every measurement is in one of three tables that follow each other. */
    static List<Criterion> table(long seed) {
        return new Tables(new Random(seed), Bundle.INDICATORS, Bundle.TURNING).next(3 + (int) (seed % 4));
    }

    private static List<Step> replayed(RuleBook book, Bundle bundle) {
        List<Observation> shuffled = bundle.whole();
        Collections.shuffle(shuffled, new Random(bundle.seed()));
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, REGIONS, bundle.tick(), shuffled, bundle.until(), decided::add);
        return decided.stream().map(Bundle::step).toList();
    }

    /** Values at, below and above the thresholds of the rows. */
    private static List<String> telling(List<Criterion> rows) {
        return Stream.concat(Stream.of("0", "0", "1", "1"), rows.stream()
                .filter(row -> row.gauge().measurement() != Measurement.RASIO)
                .flatMap(row -> Stream.of(row.thresholds().yellow(), row.thresholds().red(), row.thresholds().clear()))
                .flatMap(bound -> bound.stream())
                .flatMap(bound -> Stream.of(bound, bound.divide(BigDecimal.valueOf(2)), bound.add(BigDecimal.ONE)))
                .map(BigDecimal::toPlainString)).toList();
    }

}
