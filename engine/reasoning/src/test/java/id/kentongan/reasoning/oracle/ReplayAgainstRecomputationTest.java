package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Measurement;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.oracle.Recomputation.Step;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayAgainstRecomputationTest {
    /** With 18 tables of 6 bundles each, more than 2,000 journals; ten times as many where everything is tried. */
    private static final int TABLES = 18 * Integer.getInteger("kentongan.lengkap", 1);
    private static final int ACTING_TABLES = 8 * Integer.getInteger("kentongan.lengkap", 1);
    private static final int DEAF_TABLES = 12 * Integer.getInteger("kentongan.lengkap", 1);

    @Test
    void replayEqualsIndependentRecomputation() {
        int journals = 0;
        int decisions = 0;
        for (int table = 0; table < TABLES; table++) {
            Edition edition = Bundle.edition(table(table));
            RuleBook book = BookPages.book(edition);
            for (int number = 0; number < 6; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number);
                List<Step> expected = bundle.recomputed(edition);
                Bundle.same(bundle.seed(), replayed(book, bundle), expected);
                journals += bundle.journals().size();
                decisions += expected.size();
            }
        }
        assertThat(journals).isGreaterThan(2_000);
        assertThat(decisions).isGreaterThan(10_000);
    }

    /** Where a report of zero is not kept, and is looked up again when a copy names it. */
    @Test
    void replayOfCopiedZerosEqualsIndependentRecomputation() {
        int journals = 0;
        int decisions = 0;
        int weighed = 0;
        for (int table = 0; table < DEAF_TABLES; table++) {
            Edition edition = Bundle.edition(
                    new Tables(new Random(table), Bundle.INDICATORS, Bundle.TURNING).deafToZero(3 + table % 4));
            RuleBook book = BookPages.book(edition);
            for (int number = 0; number < 3; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number).copied();
                List<Step> expected = bundle.recomputed(edition);
                Bundle.same(bundle.seed(), replayed(book, bundle), expected);
                journals += bundle.journals().size();
                decisions += expected.size();
                weighed += bundle.recomputed(edition, Mistake.COPIES_COUNT).equals(expected) ? 0 : 1;
            }
        }
        assertThat(journals).isGreaterThan(300);
        assertThat(decisions).isGreaterThan(2_000);
        assertThat(weighed).as("bundles in which copies bear on what is decided").isGreaterThan(journals / 40);
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
            List<Step> expected = bundle.recomputed(new Edition(rows, sources, book.enrolments()));
            List<Step> ofThese = replayed(book, bundle).stream().filter(step -> codes.contains(step.key().code())).toList();
            Bundle.same(bundle.seed(), ofThese, expected);
            decisions += expected.size();
        }
        assertThat(decisions).isGreaterThan(300);
    }

    /** Over the very journals of the comparison above: each misreading decides otherwise somewhere in them. */
    @ParameterizedTest
    @EnumSource(names = {"UNJUDGED_HANGS", "WITHDRAWN_ACT_IS_DONE", "REWORDED_ACT_IS_DONE_TWICE", "ACT_MEANS_ANY_ALERT",
            "CLEARED_IS_RAISED_AGAIN", "DISMISSED_FOR_EVER", "WORSE_STAYS_DISMISSED", "RAISED_BY_HAND_FALLS",
            "ESCALATED_KEEPS_ITS_CALM", "EVERYBODY_SEES_ALL", "OPEN_EVIDENCE_STAYS_HIDDEN"}, mode = EnumSource.Mode.EXCLUDE)
    void aWrongRecomputationIsFoundOut(Mistake mistake) {
        for (int table = 0; table < 18; table++) {
            Edition edition = Bundle.edition(table(table));
            for (int number = 0; number < 6; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number);
                if (!bundle.recomputed(edition, mistake).equals(bundle.recomputed(edition))) {
                    return;
                }
            }
        }
        throw new AssertionError(mistake + " decides as the contract does; the journals do not hurt enough.");
    }

    @Test
    void replayOfWhatPeopleDoEqualsIndependentRecomputation() {
        int byHand = 0;
        for (int table = 0; table < ACTING_TABLES; table++) {
            Edition edition = Bundle.edition(table(table));
            RuleBook book = BookPages.book(edition);
            for (int number = 0; number < 3; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number).acting(edition.rows());
                List<Step> expected = bundle.recomputed(edition);
                Bundle.same(bundle.seed(), replayed(book, bundle), expected);
                byHand += (int) expected.stream()
                        .filter(step -> step.evidence().stream().anyMatch(one -> one.startsWith("pengguna:")))
                        .count();
            }
        }
        assertThat(byHand).isGreaterThan(30 * ACTING_TABLES);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN_ACT_IS_DONE", "REWORDED_ACT_IS_DONE_TWICE", "ACT_MEANS_ANY_ALERT", "CLEARED_IS_RAISED_AGAIN",
            "DISMISSED_FOR_EVER", "WORSE_STAYS_DISMISSED", "RAISED_BY_HAND_FALLS", "ESCALATED_KEEPS_ITS_CALM"})
    void aWrongRecomputationOfWhatPeopleDoIsFoundOut(Mistake mistake) {
        for (int table = 0; table < ACTING_TABLES; table++) {
            Edition edition = Bundle.edition(table(table));
            for (int number = 0; number < 3; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number).acting(edition.rows());
                if (!bundle.recomputed(edition, mistake).equals(bundle.recomputed(edition))) {
                    return;
                }
            }
        }
        throw new AssertionError(mistake + " decides as the contract does; the acts do not hurt enough.");
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

    private static boolean differs(UnaryOperator<Criterion> edit) {
        List<Criterion> rows = table(1);
        RuleBook book = BookPages.book(Bundle.edition(rows));
        Bundle bundle = Bundle.random(1);
        return !replayed(book, bundle).equals(bundle.recomputed(Bundle.edition(rows.stream().map(edit).toList())));
    }

    /** Every measurement is in one of three tables that follow each other. */
    static List<Criterion> table(long seed) {
        return new Tables(new Random(seed), Bundle.INDICATORS, Bundle.TURNING).next(3 + (int) (seed % 4));
    }

    private static List<Step> replayed(RuleBook book, Bundle bundle) {
        List<JournalEntry> shuffled = bundle.whole();
        Collections.shuffle(shuffled, new Random(bundle.seed()));
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, bundle.tick(), shuffled, bundle.until(), decided::add);
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
