package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MeasuresAgainstRecomputationTest {
    private static final List<String> INDICATORS = List.of("SIB-01", "KEA-01", "SOS-01");
    private static final List<String> REPORTED = List.of("SIB-01", "KEA-01", "SOS-01", "NIHIL", "LAIN-9");
    private static final List<String> SOURCES = List.of("POLRES", "BINDA", "DESA");
    private static final List<String> REGIONS = List.of("35.14.01.2001", "35.14.01.2002", "35.14.02.2001", "35.14.02", "35.15",
            "35",
            "73.10.01.2001");
    private static final LocalDate TURNING = LocalDate.of(2024, 11, 10);
    private static final Instant START = Instant.parse("2024-11-05T00:00:00Z");

    @Test
    void everyMeasureAtEveryMomentEqualsItsRecomputationFromTheBareList() {
        for (long seed = 0; seed < 400; seed++) {
            compare(seed, UnaryOperator.identity());
        }
    }

    @Test
    void aRecomputationThatForgetsCopiesIsFoundOut() {
        assertThatThrownBy(() -> {
            for (long seed = 0; seed < 50; seed++) {
                compare(seed, MeasuresAgainstRecomputationTest::withoutOrigin);
            }
        }).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRecomputationWhoseWindowIsANanosecondLongerIsFoundOut() {
        assertThatThrownBy(() -> {
            for (long seed = 0; seed < 50; seed++) {
                compare(seed, MeasuresAgainstRecomputationTest::aNanosecondLater);
            }
        }).isInstanceOf(AssertionError.class);
    }

    private static void compare(long seed, UnaryOperator<Observation> distorted) {
        Random random = new Random(seed);
        Duration span = Duration.ofDays(4 + random.nextInt(10));
        Duration tick = List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1)).get(random.nextInt(3));
        List<Criterion> rows = new Tables(random, INDICATORS, TURNING).next(2 + random.nextInt(4));
        List<Observation> journal = new Journals(random, REPORTED, SOURCES, REGIONS, Journals.SMALL_VALUES, START, span)
                .next("r", 5 + random.nextInt(25));
        List<Observation> recomputed = journal.stream().map(distorted).toList();
        List<AlertKey> keys = NaiveNumber.keys(rows, journal);

        Measures measures = new Measures(rows);
        Map<AlertKey, Measure> handedOver = new HashMap<>();
        int from = 0;
        for (Instant at : moments(rows, journal, span, tick, random)) {
            List<Observation> received = new ArrayList<>();
            while (from < journal.size() && !journal.get(from).receivedAt().isAfter(at)) {
                received.add(journal.get(from++));
            }
            Collections.shuffle(received, random);
            received.forEach(measures::accept);
            if (!received.isEmpty() || measures.nextChange().filter(next -> !next.isAfter(at)).isPresent()) {
                measures.advance(at, measure -> handedOver.put(measure.key(), measure));
            }
            List<Observation> standing = NaiveNumber.standing(recomputed, at);
            for (AlertKey key : keys) {
                String where = "seed %d, %s at %s".formatted(seed, key, at);
                Optional<Criterion> row = rows.stream().filter(r -> r.code().equals(key.code())
                        && r.regionLevel() == key.region().level() && r.period().contains(at)).findFirst()
                        .filter(r -> NaiveNumber.judged(r, key, at, recomputed));
                Optional<Measure> actual = measures.measure(key);
                assertThat(actual.isPresent()).as(where).isEqualTo(row.isPresent());
                if (row.isPresent()) {
                    assertThat(handedOver).as(where).containsEntry(key, actual.orElseThrow());
                    same(where, NaiveNumber.of(row.get(), key, at, standing), actual.orElseThrow(), measures.evidence(key));
                }
            }
        }
    }

    private static void same(String where, NaiveNumber expected, Measure actual, List<Observation> evidence) {
        assertThat(actual.known()).as(where).isEqualTo(expected.value().isPresent());
        assertThat(actual.value()).as(where).isEqualByComparingTo(expected.value().orElse(BigDecimal.ZERO));
        assertThat(actual.counted()).as(where).isEqualTo(expected.counted());
        assertThat(actual.sources()).as(where).isEqualTo(expected.sources());
        assertThat(actual.strong()).as(where).isEqualTo(expected.strong());
        assertThat(evidence).as(where).extracting(Observation::id).isEqualTo(expected.evidence());
    }

    /** Ticks at and just before all that could matter, some in between; of very many a random part. */
    private static Iterable<Instant> moments(List<Criterion> rows, List<Observation> journal, Duration span, Duration tick,
            Random random) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Criterion row : rows) {
            moments.add(row.period().start());
            row.period().end().ifPresent(moments::add);
            for (Observation report : journal) {
                for (int part = 0; part <= 4; part++) {
                    moments.add(report.occurredAt().plus(row.gauge().window().multipliedBy(part)));
                }
                moments.add(report.occurredAt().plus(Duration.ofDays(random.nextInt(30))));
            }
        }
        List<Instant> some = new ArrayList<>(moments);
        Collections.shuffle(some, random);
        TreeSet<Instant> ticks = new TreeSet<>();
        journal.forEach(report -> ticks.add(Moments.tickOf(report.receivedAt(), tick)));
        Instant first = ticks.first();
        for (Instant moment : some.subList(0, Math.min(some.size(), 60))) {
            ticks.add(Moments.tickOf(moment, tick));
            ticks.add(Moments.tickOf(moment, tick).minus(tick));
            ticks.add(Moments.tickOf(moment, tick).plus(tick));
        }
        return ticks.tailSet(first);
    }

    private static Observation withoutOrigin(Observation report) {
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                report.occurredAt(), report.receivedAt(), report.grade(), report.classification(), report.id().lineage(),
                report.kind(),
                report.text());
    }

    private static Observation aNanosecondLater(Observation report) {
        EntryId id = report.id();
        Instant occurred = report.occurredAt().plusNanos(1);
        Instant received = occurred.isAfter(report.receivedAt().plus(Observation.LARGEST_LEAD))
                ? report.receivedAt().plusNanos(1)
                : report.receivedAt();
        return new Observation(id, report.retracted(), report.indicator(), report.region(), report.value(), occurred, received,
                report.grade(), report.classification(), report.origin(), report.kind(), report.text());
    }
}
