package id.kentongan.benchmarks;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the whole country reports, day after day, in the order in which it is received: every village and sub-district once a day, mostly
 * NIHIL; every district from some ten sources; provinces; a few bursts of a hundred reports within a quarter of an hour, half of them
 * copies. Some reports never come, some come days late, some are corrected or withdrawn. About 95,000 reports a day. The same seed gives
 * the same reports; only the day at hand and what is still under way are held in memory, and what is under way when the last day ends
 * is left out. Reports that others correct or copy can be asked for until {@value #REMEMBERED} days after.
 */
final class NationalReports implements Iterator<Observation>, Past {
    private static final Comparator<Observation> ARRIVAL = Comparator.comparing((Observation report) -> report.receivedAt())
            .thenComparing(report -> report.id().source()).thenComparing(report -> report.id().id())
            .thenComparing(report -> report.id().revision());
    private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Jayapura");
    private static final int REMEMBERED = 7;
    private static final int BURSTS = 12;
    private static final int BURST_SIZE = 100;

    private final Regions regions;
    private final Random random;
    private final List<RegionCode> villages;
    private final List<RegionCode> subdistricts;
    private final List<RegionCode> districts;
    private final List<RegionCode> provinces;
    private final Map<String, List<JournalEntry>> named = new HashMap<>();
    private final Deque<Named> toForget = new ArrayDeque<>();
    private List<Observation> underWay = new ArrayList<>();
    private final LocalDate end;
    private LocalDate day;
    private List<Observation> today = List.of();
    private int next;

    private record Named(LocalDate day, String lineage) {}

    /**
     * @param days how many days are reported about, from the first one on
     * @param within one province, or the whole country
     */
    NationalReports(long seed, LocalDate first, int days, Regions regions, Optional<RegionCode> within) {
        this(seed, first, days, regions, code -> within.map(code::within).orElse(true), 1);
    }

    private NationalReports(long seed, LocalDate first, int days, Regions regions, Predicate<RegionCode> within, int every) {
        this.regions = regions;
        random = new Random(seed);
        villages = thinned(regions.all(RegionLevel.DESA), within, every);
        subdistricts = thinned(regions.all(RegionLevel.KECAMATAN), within, every);
        districts = thinned(regions.all(RegionLevel.KABUPATEN), within, 1);
        provinces = thinned(regions.all(RegionLevel.PROVINSI), within, 1);
        day = first;
        end = first.plusDays(days);
    }

    /** The whole country, where of the villages and sub-districts only one in so many ever reports. */
    static NationalReports sparse(long seed, LocalDate first, int days, Regions regions, int every) {
        return new NationalReports(seed, first, days, regions, code -> true, every);
    }

    private static List<RegionCode> thinned(Collection<RegionCode> all, Predicate<RegionCode> within, int every) {
        List<RegionCode> wanted = all.stream().filter(within).toList();
        return IntStream.range(0, wanted.size()).filter(number -> number % every == 0).mapToObj(wanted::get).toList();
    }

    @Override
    public boolean hasNext() {
        while (next == today.size() && day.isBefore(end)) {
            turn();
        }
        return next < today.size();
    }

    @Override
    public Observation next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return today.get(next++);
    }

    /** Writes the reports of one more day and takes those out that are received before the next one begins anywhere. */
    private void turn() {
        villages.forEach(village -> routine("DESA", village, Happening.IN_A_VILLAGE, 4));
        subdistricts.forEach(subdistrict -> routine("TRANTIB", subdistrict, Happening.IN_A_SUBDISTRICT, 15));
        districts.forEach(this::district);
        provinces.forEach(this::province);
        for (int burst = 0; burst < BURSTS; burst++) {
            burst(districts.get(random.nextInt(districts.size())));
        }
        while (!toForget.isEmpty() && toForget.peek().day.isBefore(day.minusDays(REMEMBERED))) {
            named.remove(toForget.remove().lineage);
        }
        day = day.plusDays(1);
        Instant before = day.atStartOfDay(EASTERNMOST).toInstant();
        Map<Boolean, List<Observation>> arrived = underWay.stream()
                .collect(Collectors.partitioningBy(report -> report.receivedAt().isBefore(before)));
        underWay = arrived.getOrDefault(false, List.of());
        today = arrived.getOrDefault(true, List.of());
        today.sort(ARRIVAL);
        next = 0;
    }

    private void district(RegionCode district) {
        routine("KESBANGPOL-KAB", district, Happening.IN_A_DISTRICT, 60);
        for (String body : List.of("POLRES", "POLRES", "KODIM", "KPU", "BAWASLU", "CCTV", "FKDM", "MEDIA")) {
            routine(body, somewhereIn(district), Happening.IN_A_DISTRICT, 120);
        }
        report(Happening.WEATHER.draft(random, "BMKG", district, at(district, 6, 1)));
    }

    private void province(RegionCode province) {
        routine("KESBANGPOL-PROV", province, Happening.IN_A_DISTRICT, 20);
        report(Happening.THREAT.draft(random, "BINDA", somewhereIn(province), at(province, 8, 4)));
    }

    private void burst(RegionCode district) {
        Instant start = at(district, 9, 10);
        NationalDraft first = Happening.UNREST.draft(random, "POLRES", somewhereIn(district), start);
        name(report(first));
        for (int copy = 1; copy < BURST_SIZE; copy++) {
            Instant moment = start.plusSeconds(random.nextInt(900));
            NationalDraft one = Happening.UNREST.draft(random, random.nextBoolean() ? "MEDSOS" : "MEDIA", first.region(), moment);
            report(random.nextBoolean() ? one.copyOf(first) : one);
        }
    }

    /** One daily report: NIHIL, or, so many times in a thousand, something that happened; two in a hundred never come. */
    private void routine(String source, RegionCode region, Happening what, int perThousand) {
        boolean happened = random.nextInt(1000) < perThousand;
        Instant moment = at(region, 6, 14);
        if (random.nextInt(50) > 0) {
            report((happened ? what : Happening.NOTHING).draft(random, source, region, moment));
        }
    }

    /** Its first revision; one in a hundred is corrected later. */
    private Observation report(NationalDraft draft) {
        int delay = random.nextInt(30) == 0 ? random.nextInt(72 * 60) : 1 + random.nextInt(40);
        Observation first = draft.receivedAfter(Duration.ofMinutes(delay).plusSeconds(random.nextInt(60)));
        underWay.add(first);
        if (random.nextInt(100) == 0) {
            Observation corrected = draft.corrected(random, first.receivedAt().plusSeconds(60 + random.nextInt(12 * 3600)));
            underWay.add(corrected);
            name(first);
            name(corrected);
        }
        return first;
    }

    private void name(Observation report) {
        List<JournalEntry> revisions = named.computeIfAbsent(report.id().lineage(), lineage -> {
            toForget.add(new Named(day, lineage));
            return new ArrayList<>(2);
        });
        if (!revisions.contains(report)) {
            revisions.add(report);
        }
    }

    @Override
    public List<JournalEntry> revisions(String source, String id) {
        return named.getOrDefault(new EntryId(source, id, 0).lineage(), List.of());
    }

    private Instant at(RegionCode region, int fromHour, int hours) {
        return day.atTime(LocalTime.of(fromHour, 0)).atZone(regions.zone(region)).toInstant()
                .plusSeconds(random.nextInt(hours * 3600));
    }

    private RegionCode somewhereIn(RegionCode larger) {
        List<RegionCode> children = (List<RegionCode>) regions.children(larger);
        return children.get(random.nextInt(children.size()));
    }
}
