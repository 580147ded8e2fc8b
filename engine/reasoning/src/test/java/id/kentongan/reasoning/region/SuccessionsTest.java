package id.kentongan.reasoning.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.RegionMeaning.Always;
import id.kentongan.facts.RegionMeaning.Gone;
import id.kentongan.facts.RegionMeaning.ThatDay;
import id.kentongan.facts.RegionMeaning.Unknown;
import id.kentongan.reasoning.region.Successions.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SuccessionsTest {
    private static final Instant THE_DAY_BEFORE = Instant.parse("2022-11-08T16:59:59Z");
    private static final Instant THE_DAY = Instant.parse("2022-11-08T17:00:00Z");

    @Test
    void anOldCodeIsTheNewOneUntilTheDayBeginsInJakarta() {
        Regions regions = with("91.01 93.01 2022-11-09");

        assertThat(meaning(regions, "91.01", THE_DAY_BEFORE)).isEqualTo(new ThatDay(code("93.01")));
        assertThat(reason(meaning(regions, "91.01", THE_DAY))).contains("2022-11-09", "93.01", "Merauke");
    }

    @Test
    void codesThatNoRowNamesMeanTheSameOnAnyDay() {
        Regions regions = with("91.01 93.01 2022-11-09");

        assertThat(meaning(regions, "93.01", THE_DAY_BEFORE)).isEqualTo(new Always(code("93.01")));
        assertThat(meaning(regions, "91.03.01", THE_DAY)).isEqualTo(new Always(code("91.03.01")));
        assertThat(meaning(regions, "91.02", THE_DAY_BEFORE)).isEqualTo(new Unknown());
    }

    @Test
    void whatLayBelowAnOldCodeIsNeverGuessedFromItsEnding() {
        Regions regions = with("91.02 95.01 2022-11-09");

        // 95.01.03 exists, but it is Asologaima; 91.02.03 was Kurulu.
        assertThat(regions.exists(code("95.01.03"))).isTrue();
        assertThat(reason(meaning(regions, "91.02.03", THE_DAY_BEFORE))).contains("91.02", "95.01", "Jayawijaya");
        assertThat(reason(meaning(regions, "91.02.03.2001", THE_DAY))).contains("91.02", "95.01", "Jayawijaya");
    }

    @Test
    void changesAreFollowedThroughLaterOnesOnly() {
        Regions regions = with("91.81 91.82 2012-01-01", "91.82 93.01 2022-11-09");

        assertThat(meaning(regions, "91.81", Instant.parse("2011-06-01T00:00:00Z"))).isEqualTo(new ThatDay(code("93.01")));
        assertThat(meaning(regions, "91.82", Instant.parse("2011-06-01T00:00:00Z"))).isEqualTo(new ThatDay(code("93.01")));
        assertThat(reason(meaning(regions, "91.81", Instant.parse("2015-06-01T00:00:00Z")))).contains("93.01", "Merauke");
    }

    @Test
    void codesThatTradePlacesOnOneDayMeanTheOtherBeforeIt() {
        Regions regions = with("93.01 93.02 2022-11-09", "93.02 93.01 2022-11-09");

        assertThat(meaning(regions, "93.01", THE_DAY_BEFORE)).isEqualTo(new ThatDay(code("93.02")));
        assertThat(meaning(regions, "93.02", THE_DAY_BEFORE)).isEqualTo(new ThatDay(code("93.01")));
        assertThat(meaning(regions, "93.01", THE_DAY)).isEqualTo(new ThatDay(code("93.01")));
        assertThat(meaning(regions, "93.01.01", THE_DAY)).isEqualTo(new ThatDay(code("93.01.01")));
        assertThat(reason(meaning(regions, "93.01.01", THE_DAY_BEFORE))).contains("93.02", "Boven Digoel");
    }

    @Test
    void aSplitIsRefusedOnAnyDayWithAllNames() {
        Regions regions = with("91.81 93.01 2022-11-09", "91.81 93.02 2022-11-09");

        for (Instant moment : List.of(THE_DAY_BEFORE, THE_DAY)) {
            assertThat(reason(meaning(regions, "91.81", moment))).contains("Merauke", "93.01", "Boven Digoel", "93.02");
        }
    }

    @Test
    void aMotherThatLivesOnIsRefusedBeforeTheSplitOnlyAndKeepsWhatLiesInIt() {
        Regions regions = with("93.01 93.01 2022-11-09", "93.01 93.02 2022-11-09");

        assertThat(reason(meaning(regions, "93.01", THE_DAY_BEFORE))).contains("Merauke", "Boven Digoel");
        assertThat(meaning(regions, "93.01", THE_DAY)).isEqualTo(new ThatDay(code("93.01")));
        assertThat(meaning(regions, "93.01.01", THE_DAY_BEFORE)).isEqualTo(new Always(code("93.01.01")));
    }

    @Test
    void aThousandRandomHistoriesMeanWhatWalkingThroughTheDaysSays() {
        int moved = 0;
        int gone = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            RandomHistory history = new RandomHistory(new Random(seed));
            for (RegionCode code : history.everUsed) {
                for (LocalDate day = history.first.minusDays(1); !day.isAfter(history.last.plusDays(1)); day = day.plusDays(1)) {
                    Instant moment = day.atTime(12, 0).atZone(id.kentongan.facts.Period.ZONE).toInstant();
                    RegionMeaning meaning = history.regions().meaning(code, moment);
                    List<RegionCode> walked = history.walk(code, day);
                    if (walked.size() == 1) {
                        assertThat(meaning).as("seed %d, %s on %s", seed, code, day).isIn(new ThatDay(walked.get(0)),
                                new Always(walked.get(0)));
                        moved += walked.get(0).equals(code) ? 0 : 1;
                    } else {
                        assertThat(meaning).as("seed %d, %s on %s", seed, code, day).isInstanceOf(Gone.class);
                        walked.forEach(heir -> assertThat(reason(meaning)).contains(heir.dotted()));
                        gone++;
                    }
                }
            }
        }
        assertThat(moved).as("histories that say something").isGreaterThan(1_000);
        assertThat(gone).isGreaterThan(1_000);
    }

    @Test
    void theFingerprintKnowsEveryFieldAndNoOrder() {
        Atlas atlas = Atlas.bundled();
        String bundled = atlas.regions(Successions.NONE).fingerprint();
        SortedMap<RegionCode, String> names = new TreeMap<>();
        Regions.bundled().all(RegionLevel.PROVINSI).forEach(code -> names.put(code, Regions.bundled().name(code)));
        SortedMap<RegionCode, Point> points = new TreeMap<>(atlas.points());

        assertThat(atlas.with(RegionLevel.PROVINSI, names).withPoints(points).regions(Successions.NONE).fingerprint())
                .isEqualTo(bundled);
        names.put(code("93"), "Papua Selatan Sekali");
        assertThat(atlas.with(RegionLevel.PROVINSI, names).regions(Successions.NONE).fingerprint()).isNotEqualTo(bundled);
        points.put(code("93.01"), new Point(-8.0, 140.0, 1));
        assertThat(atlas.withPoints(points).regions(Successions.NONE).fingerprint()).isNotEqualTo(bundled);
        assertThat(atlas.withIslands(java.util.Map.of(code("93.01"), 20)).regions(Successions.NONE).fingerprint())
                .isNotEqualTo(bundled);

        String changed = with("91.01 93.01 2022-11-09", "91.02 95.01 2022-11-09").fingerprint();
        assertThat(changed).isNotEqualTo(bundled)
                .isEqualTo(with("91.02 95.01 2022-11-09", "91.01 93.01 2022-11-09").fingerprint());
        assertThat(with("91.01 93.01 2022-11-10", "91.02 95.01 2022-11-09").fingerprint()).isNotEqualTo(changed);
    }

    @Test
    void pointsOfOneBookMakeItsNeighbours() {
        SortedMap<RegionCode, Point> points = new TreeMap<>(Atlas.bundled().points());
        points.put(code("93.01"), points.get(code("31.71")));
        Regions moved = Atlas.bundled().withPoints(points).regions(Successions.NONE);

        assertThat(moved.neighbours())
                .anyMatch(pair -> pair.region().equals(code("93.01")) && pair.other().equals(code("31.73")));
        assertThat(Regions.bundled().neighbours())
                .noneMatch(pair -> pair.region().equals(code("93.01")) && pair.other().equals(code("31.73")));
    }

    static Regions with(String... changes) {
        List<Change> all = new ArrayList<>();
        for (String change : changes) {
            String[] parts = change.split(" ");
            all.add(new Change(code(parts[0]), code(parts[1]), LocalDate.parse(parts[2])));
        }
        return Regions.bundled().with(Successions.of(all));
    }

    private static RegionMeaning meaning(Regions regions, String code, Instant at) {
        return regions.meaning(code(code), at);
    }

    private static String reason(RegionMeaning meaning) {
        assertThat(meaning).isInstanceOf(Gone.class);
        return ((Gone) meaning).reason();
    }

    private static RegionCode code(String dotted) {
        return RegionCode.of(dotted);
    }

    /** Districts of a province that is not, renamed, split and traded on some days; and what a clerk with a calendar makes of it. */
    private static final class RandomHistory {
        final LocalDate first = LocalDate.of(2020, 1, 1);
        final LocalDate last;
        final List<RegionCode> everUsed = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<RegionCode> living = new ArrayList<>();
        private final Regions regions;

        RandomHistory(Random random) {
            int unused = 5;
            for (int number = 1; number < unused; number++) {
                living.add(code("98.0" + number));
            }
            everUsed.addAll(living);
            int days = 1 + random.nextInt(4);
            last = first.plusDays(days - 1);
            List<RegionCode> changed = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                List<RegionCode> today = new ArrayList<>(living);
                today.removeAll(changed);
                Collections.shuffle(today, random);
                if (today.size() > 1 && random.nextInt(3) == 0) {
                    trade(today.get(0), today.get(1), first.plusDays(day));
                    changed.addAll(today.subList(0, 2));
                } else if (!today.isEmpty()) {
                    RegionCode old = today.get(0);
                    changed.add(old);
                    int heirs = 1 + random.nextInt(2);
                    living.remove(old);
                    for (int heir = 0; heir < heirs; heir++) {
                        RegionCode born = code("98.%02d".formatted(++unused));
                        everUsed.add(born);
                        living.add(born);
                        changes.add(new Change(old, born, first.plusDays(day)));
                    }
                }
            }
            SortedMap<RegionCode, String> districts = new TreeMap<>();
            living.forEach(code -> districts.put(code, "Kabupaten " + code));
            regions = Atlas.bundled().with(RegionLevel.PROVINSI, new TreeMap<>(java.util.Map.of(code("98"), "Uji")))
                    .with(RegionLevel.KABUPATEN, districts).withPoints(new TreeMap<>()).withIslands(java.util.Map.of())
                    .regions(Successions.of(changes));
        }

        private void trade(RegionCode one, RegionCode other, LocalDate day) {
            changes.add(new Change(one, other, day));
            changes.add(new Change(other, one, day));
        }

        Regions regions() {
            return regions;
        }

        /** The codes of today that the code of that day became, one day after the other. All heirs where it means no single one. */
        List<RegionCode> walk(RegionCode code, LocalDate day) {
            LocalDate from = day;
            boolean expired = !living.contains(code)
                    && changes.stream().anyMatch(it -> it.old().equals(code) && !it.from().isAfter(day));
            if (expired) {
                from = first.minusDays(1);
            }
            List<RegionCode> here = List.of(code);
            for (LocalDate at = from.plusDays(1); !at.isAfter(last); at = at.plusDays(1)) {
                List<RegionCode> next = new ArrayList<>();
                for (RegionCode each : here) {
                    LocalDate now = at;
                    List<RegionCode> became = changes.stream().filter(it -> it.old().equals(each) && it.from().equals(now))
                            .map(Change::next).toList();
                    next.addAll(became.isEmpty() ? List.of(each) : became);
                }
                here = next;
            }
            return expired && here.size() == 1 ? List.of(here.get(0), here.get(0)) : here;
        }
    }
}
