package id.kentongan.reasoning.oracle;

import id.kentongan.reasoning.played.Shown;
import java.util.Comparator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import id.kentongan.facts.Level;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Deed;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Act;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.oracle.Recomputation.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Nineteen journals at once, each in two provinces of its own, because a journal is cheap and a nation is not. What one pair of
 * provinces reports cannot bear on another, so each is recomputed alone.
 */
record Bundle(long seed, Duration tick, List<List<Observation>> journals, List<Act> acts, Optional<BookTaken> taken,
        Optional<Instant> until) {
    static final List<String> INDICATORS = List.of("SIB-01", "KEA-01", "SOS-01");
    static final LocalDate TURNING = LocalDate.of(2024, 11, 10);
    static final Instant START = Instant.parse("2024-11-05T00:00:00Z");
    static final List<SourceRow> SOURCES = List.of(source("POLRES", RegionLevel.KABUPATEN, 72),
            source("DESA", RegionLevel.DESA, 24), source("CAMAT", RegionLevel.KECAMATAN, 36),
            source("KESBANGPOL-PROV", RegionLevel.PROVINSI, 48),
            new SourceRow("BINDA", "BINDA", "BIN", 'B', Classification.BIASA, RegionLevel.PROVINSI, Optional.empty(), ""));
    /** Some before anything is reported, some of regions of which that source never speaks. */
    static final List<Enrolment> ENROLMENTS = List.of(enrolment("DESA", "35.01.01.2002", -4),
            enrolment("KESBANGPOL-PROV", "51", 0), enrolment("POLRES", "11.01", -20), enrolment("POLRES", "13.01", -6),
            enrolment("POLRES", "15.02", 2), enrolment("POLRES", "32.01", -9), enrolment("KESBANGPOL-PROV", "33", -12));
    private static final List<Duration> TICKS = List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
    private static final List<String> PAIRS = List.of("11 12", "13 14", "15 16", "17 18", "19 21", "31 32", "33 34", "35 36",
            "51 52",
            "53 61", "62 63", "64 65", "71 72", "73 74", "75 76", "81 82", "91 92", "93 94", "95 96");

    static Bundle random(long seed) {
        List<String> reported = new ArrayList<>(List.of("NIHIL", "LAIN-9"));
        for (int often = 0; often < 3; often++) {
            reported.addAll(INDICATORS);
        }
        return random(seed, reported, SOURCES.stream().map(SourceRow::code).toList(), Journals.SMALL_VALUES, START,
                Duration.ofDays(4 + new Random(seed).nextInt(10)));
    }

    /** With copies of its reports, by units of the same provinces. */
    Bundle copied() {
        List<String> sources = SOURCES.stream().map(SourceRow::code).toList();
        Journals copying = new Journals(new Random(seed), INDICATORS, sources, List.of(), Journals.SMALL_VALUES, START,
                Duration.ofDays(1));
        return new Bundle(seed, tick, journals.stream().map(copying::copied).toList(), acts, taken, until);
    }

    /** With reports that not everybody may read. */
    Bundle classified() {
        return new Bundle(seed, tick, journals.stream().map(journal -> classified(seed, journal)).toList(), acts, taken, until);
    }

    /** Reports of all classes, a correction not always of the same as what it corrects. */
    static List<Observation> classified(long seed, List<Observation> journal) {
        Random random = new Random(seed);
        return journal.stream().map(report -> classified(report, Classification.values()[Math.max(0, random.nextInt(7) - 3)]))
                .toList();
    }

    private static Observation classified(Observation report, Classification classification) {
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                report.occurredAt(), report.receivedAt(), report.grade(), classification, report.origin(), report.kind(),
                report.text());
    }

    /** With people who act on what is, was or never was open, and correct and withdraw that. */
    Bundle acting(List<Criterion> rows) {
        Random random = new Random(seed);
        List<Act> done = new ArrayList<>();
        for (List<Observation> journal : journals) {
            for (int number = 0; number < 6; number++) {
                Observation report = journal.get(random.nextInt(journal.size()));
                Criterion row = rows.get(random.nextInt(rows.size()));
                RegionCode region = report.region().at(row.gauge().regionLevel()).orElse(report.region());
                String name = region.province() + "-" + number;
                Instant at = report.receivedAt().plusSeconds(random.nextBoolean() ? random.nextInt(1_000_000) : 0);
                for (int revision = 0; revision <= random.nextInt(3); revision++) {
                    at = random.nextInt(3) == 0 ? at : at.plusSeconds(random.nextInt(200_000));
                    done.add(act(random, Act.id("analis", name, revision), new AlertKey(row.code(), region, report.kind()), at));
                }
            }
        }
        return new Bundle(seed, tick, journals, List.copyOf(done), taken, until);
    }

    private static Act act(Random random, EntryId id, AlertKey key, Instant at) {
        boolean manual = random.nextInt(5) == 0;
        Deed deed = manual && random.nextInt(3) > 0
                ? new Deed.Raise(random.nextBoolean() ? Level.KUNING : Level.MERAH)
                : random.nextInt(3) == 0 ? new Deed.Escalate() : random.nextInt(9) == 0 ? new Deed.Comment() : new Deed.Clear();
        AlertKey about = manual ? new AlertKey("MANUAL-1", key.region(), key.kind()) : key;
        Optional<String> alert = random.nextInt(6) == 0 ? Optional.of(about.alertRaisedAt(at)) : Optional.empty();
        return new Act(id, random.nextInt(6) == 0, deed, about, alert, "uji", at, at);
    }

    static Bundle random(long seed, List<String> reported, List<String> reporters, List<String> values, Instant start,
            Duration span) {
        Random random = new Random(seed);
        Duration tick = TICKS.get(random.nextInt(3));
        List<List<Observation>> journals = new ArrayList<>();
        for (String pair : PAIRS) {
            journals.add(new Journals(random, reported, reporters, places(pair), values, start, span).next(pair,
                    5 + random.nextInt(25)));
        }
        Optional<Instant> until = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(start.plus(span).plus(Duration.ofDays(random.nextInt(14))));
        Optional<BookTaken> taken = random.nextInt(3) == 0
                ? Optional.of(new BookTaken("uji", start.plusSeconds(random.nextInt(15 * 86_400) - 11 * 86_400L)))
                : Optional.empty();
        return new Bundle(seed, tick, journals, List.of(), taken, until);
    }

    private static List<String> places(String pair) {
        String one = pair.substring(0, 2);
        return List.of(one + ".01.01.2001", one + ".01.01.2002", one + ".01.02.2001", one + ".01.02", one + ".02", one,
                pair.substring(3) + ".01.01.2001");
    }

    List<Observation> reports() {
        return new ArrayList<>(journals.stream().flatMap(List::stream).toList());
    }

    /** All journals as one, with the line that a book was taken up where there is one. */
    List<JournalEntry> whole() {
        List<JournalEntry> whole = new ArrayList<>(taken.stream().toList());
        journals.forEach(whole::addAll);
        whole.addAll(acts);
        return whole;
    }

    /** The first line that says so, else the earlier of the first enrolment and the first entry. */
    Instant beginning(List<Enrolment> enrolments) {
        return taken.map(BookTaken::at).orElseGet(() -> Stream
                .concat(enrolments.stream().map(Enrolment::start),
                        journals.stream().flatMap(List::stream).map(report -> report.receivedAt()))
                .min(Instant::compareTo).orElseThrow());
    }

    /** The moment up to which is judged. */
    Instant end() {
        Instant last = whole().stream().map(entry -> entry.receivedAt()).max(Instant::compareTo).orElseThrow();
        return until.orElse(Moments.tickOf(last, tick));
    }

    List<Step> recomputed(Edition edition, Mistake... mistakes) {
        TreeMap<Instant, Edition> always = new TreeMap<>(Map.of(Instant.MIN, edition));
        return recomputed(always, beginning(edition.enrolments()), mistakes);
    }

    List<Step> recomputed(NavigableMap<Instant, Edition> editions, Instant beginning, Mistake... mistakes) {
        return journals.stream()
                .flatMap(journal -> new Recomputation(editions, tick, received(journal), about(journal), beginning,
                        Set.of(mistakes)).run(end())
                        .stream())
                .sorted(Recomputation.ORDER).toList();
    }

    /** Who saw what. */
    List<Shown> seen(Edition edition, Mistake... mistakes) {
        TreeMap<Instant, Edition> always = new TreeMap<>(Map.of(Instant.MIN, edition));
        return journals.stream().flatMap(journal -> {
            Recomputation recomputation = new Recomputation(always, tick, received(journal), about(journal),
                    beginning(edition.enrolments()), Set.of(mistakes));
            return recomputation.seen(end()).stream();
        }).sorted(Comparator.comparing(Shown::at).thenComparing(Shown::key)).toList();
    }

    /** What was done in the provinces of a journal. */
    private List<Act> about(List<Observation> journal) {
        Set<RegionCode> provinces = journal.stream().map(report -> report.region().province()).collect(Collectors.toSet());
        return acts.stream().filter(act -> provinces.contains(act.key().region().province()))
                .filter(act -> until.map(moment -> !act.receivedAt().isAfter(moment)).orElse(true)).toList();
    }

    private List<Observation> received(List<Observation> journal) {
        return journal.stream().filter(report -> until.map(moment -> !report.receivedAt().isAfter(moment)).orElse(true)).toList();
    }

    static Edition edition(List<Criterion> rows) {
        return new Edition(rows, SOURCES, ENROLMENTS);
    }

    static Step step(Decided decided) {
        boolean up = decided.decision().to().above(decided.decision().from());
        return new Step(decided.at(), decided.decision().verb(), decided.decision().key(), decided.decision().from(),
                decided.decision().to(), up ? Set.copyOf(decided.evidence()) : Set.of());
    }

    /** Says what is missing and what is too much, because hundreds of equal decisions tell nobody anything. */
    static void same(long seed, List<Step> actual, List<Step> expected) {
        List<Step> missing = new ArrayList<>(expected);
        missing.removeAll(actual);
        List<Step> surplus = new ArrayList<>(actual);
        surplus.removeAll(expected);
        assertThat(missing).as("seed %d, missing; too much: %s", seed, surplus).isEmpty();
        assertThat(surplus).as("seed %d, too much", seed).isEmpty();
        assertThat(actual.equals(expected)).as("seed %d, order", seed).isTrue();
    }

    private static Enrolment enrolment(String source, String region, int days) {
        return new Enrolment(source, RegionCode.of(region), TURNING.plusDays(days));
    }

    private static SourceRow source(String code, RegionLevel level, int hours) {
        return new SourceRow(code, code, code, code.startsWith("P") ? 'B' : 'C', Classification.BIASA, level,
                Optional.of(Duration.ofHours(hours)), "");
    }
}
