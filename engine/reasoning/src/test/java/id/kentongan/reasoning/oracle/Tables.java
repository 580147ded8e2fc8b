package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Guidance;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Thresholds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random tables of criteria: every way to measure, both directions, every level, rows that follow each other. */
final class Tables {
    private static final List<String> UP = List.of("0.5", "1", "1.5", "2", "3", "5", "10");
    private static final List<Measurement> DEAF = List.of(Measurement.JUMLAH, Measurement.TOTAL, Measurement.MAKS,
            Measurement.RASIO);
    private final Random random;
    private final List<String> indicators;
    private final LocalDate turning;

    /** @param turning a day around which rows with dates start and end */
    Tables(Random random, List<String> indicators, LocalDate turning) {
        this.random = random;
        this.indicators = indicators;
        this.turning = turning;
    }

    List<Criterion> next(int codes) {
        List<Criterion> rows = new ArrayList<>();
        for (int code = 1; code <= codes; code++) {
            String name = "UJI-%02d".formatted(code);
            RegionLevel level = any(List.of(RegionLevel.values()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    // Rows that follow each other look at the same indicator, else they are another concern.
                    Criterion first = row(name, level, new Period(LocalDate.of(2020, 1, 1), Optional.of(turning)));
                    rows.add(first);
                    rows.add(looking(first.gauge().indicator(),
                            row(name, level, new Period(turning.plusDays(1 + random.nextInt(2)), Optional.empty()))));
                }
                case 1 -> rows.add(row(name, level, new Period(turning.minusDays(3), Optional.of(turning.plusDays(3)))));
                case 2 -> {
                    rows.add(row(name, RegionLevel.KABUPATEN, open()));
                    rows.add(row(name, RegionLevel.DESA, open()));
                }
                default -> rows.add(row(name, level, open()));
            }
        }
        return rows;
    }

    /** One row, or all of a code, as somebody may have edited them; codes that policies name stay where they are. */
    List<Criterion> edited(List<Criterion> rows, List<String> named) {
        List<Criterion> edited = new ArrayList<>(rows);
        Criterion victim = any(rows);
        switch (random.nextInt(4)) {
            case 0 -> edited.add(row("UJI-%02d".formatted(20 + random.nextInt(80)), any(List.of(RegionLevel.values())), open()));
            case 1 -> edited.removeIf(row -> row.code().equals(victim.code()) && !named.contains(row.code()));
            case 2 -> {
                String indicator = any(indicators);
                edited.replaceAll(row -> row.code().equals(victim.code()) && row.regionLevel() == victim.regionLevel()
                        ? looking(indicator, row)
                        : row);
            }
            default -> {
                Criterion other = row(victim.code(), victim.regionLevel(), victim.period());
                edited.set(edited.indexOf(victim), looking(victim.gauge().indicator(), other));
            }
        }
        return edited;
    }

    /** Of rows to which a report of zero says nothing, so that it is not kept unless a copy names it; each indicator is in one at least. */
    List<Criterion> deafToZero(int codes) {
        List<Criterion> rows = new ArrayList<>();
        for (int code = 1; code <= codes; code++) {
            Criterion row = row("UJI-%02d".formatted(code), any(List.of(RegionLevel.values())), open());
            Gauge gauge = new Gauge(indicators.get(code % indicators.size()), any(DEAF), row.gauge().window(),
                    row.gauge().regionLevel());
            rows.add(new Criterion(row.code(), row.name(), gauge, Direction.NAIK, thresholds(Direction.NAIK), row.hold(),
                    row.redSources(), row.period(), row.guidance()));
        }
        return rows;
    }

    /** A row of a district that is always in force, for a policy to name. */
    Criterion named(String code) {
        return row(code, RegionLevel.KABUPATEN, open());
    }

    private Criterion row(String code, RegionLevel level, Period period) {
        Direction direction = random.nextInt(3) == 0 ? Direction.TURUN : Direction.NAIK;
        Gauge gauge = new Gauge(any(indicators), any(List.of(Measurement.values())), Duration.ofDays(1 + random.nextInt(5)),
                level);
        return new Criterion(code, "Uji " + code, gauge, direction, thresholds(direction), Duration.ofDays(random.nextInt(4)),
                1 + random.nextInt(3), period,
                new Guidance(List.of("UU 7/2012 Pasal 10"), Guidance.ThresholdBasis.KEBIJAKAN_AWAL, Guidance.Maturity.UJI_COBA,
                        "Periksa.",
                        "Salinan."));
    }

    static Criterion looking(String indicator, Criterion row) {
        Gauge gauge = new Gauge(indicator, row.gauge().measurement(), row.gauge().window(), row.gauge().regionLevel());
        return new Criterion(row.code(), row.name(), gauge, row.direction(), row.thresholds(), row.hold(), row.redSources(),
                row.period(), row.guidance());
    }

    /** Yellow before red on the way up, calm not beyond yellow; each of the three may be absent, though not both colours. */
    private Thresholds thresholds(Direction direction) {
        int yellow = 1 + random.nextInt(4);
        int red = yellow + 1 + random.nextInt(UP.size() - yellow - 1);
        int clear = random.nextInt(yellow);
        List<BigDecimal> bounds = new ArrayList<>();
        for (int index : new int[]{yellow, red, clear}) {
            bounds.add(new BigDecimal(UP.get(direction == Direction.NAIK ? index : UP.size() - 1 - index)));
        }
        int absent = random.nextInt(6);
        return new Thresholds(Optional.of(bounds.get(0)).filter(bound -> absent != 0),
                Optional.of(bounds.get(1)).filter(bound -> absent != 1),
                Optional.of(bounds.get(2)).filter(bound -> random.nextBoolean()));
    }

    private static Period open() {
        return new Period(LocalDate.of(2020, 1, 1), Optional.empty());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
