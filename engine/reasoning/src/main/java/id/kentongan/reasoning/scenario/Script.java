package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One example being played: what was reported, up to when it is judged, and what must have come of it. */
final class Script {
    /** Examples are judged at whole minutes; nobody writes seconds. */
    private static final Duration TICK = Duration.ofMinutes(1);

    private final RuleBook book;
    private final Regions regions;
    private final ExampleTimes moments = new ExampleTimes();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Optional<JudgedSpan> span = Optional.empty();
    /** Only the provinces an example names take part, unless it claims something about all of them: 650 examples in seconds. */
    private final Set<RegionCode> provinces = new HashSet<>();
    private boolean everywhere;
    private int line;

    /** What a {@code Maka} sentence claims about the span judged last. */
    private record Claim(int line, JudgedSpan span, Proof check) {}

    /** The sentence that did not hold, and what happened instead. */
    record Unmet(int line, String text) {}

    /** Says in Indonesian why it does not hold; nothing where it does. */
    interface Proof {
        Optional<String> unmet(Chronicle chronicle, JudgedSpan span);
    }

    Script(RuleBook book, Regions regions) {
        this.book = book;
        this.regions = regions;
    }

    Script at(int number) {
        line = number;
        return this;
    }

    Instant moment(String text) {
        return moments.read(text);
    }

    int nextId() {
        return entries.size() + 1;
    }

    void journal(JournalEntry entry) {
        if (entries.size() >= Limit.REPORTS.most()) {
            throw new IllegalArgumentException(Limit.REPORTS.told(entries.size() + 1L));
        }
        entries.add(entry);
    }

    void judgeUntil(String text) {
        Instant until = moments.read(text);
        Instant from = span.map(JudgedSpan::until).orElse(Instant.MIN);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    Text.of("waktu ini lebih awal daripada penilaian sebelumnya, %s.", ExampleTimes.shown(from)));
        }
        span = Optional.of(new JudgedSpan(from, until));
    }

    void claim(Proof check) {
        JudgedSpan judged = span
                .orElseThrow(() -> new IllegalArgumentException("belum dinilai. Tulis dahulu: Ketika dinilai sampai \"…\"."));
        claims.add(new Claim(line, judged, check));
    }

    /** One indicator reported of one region. */
    record Place(String indicator, RegionCode region) {}

    /** The indicator of every report. */
    Stream<String> indicators() {
        return entries.stream().filter(Observation.class::isInstance).map(entry -> ((Observation) entry).indicator());
    }

    /** What is reported, and where, each once. */
    Stream<Place> reached() {
        return entries.stream().filter(Observation.class::isInstance).map(Observation.class::cast)
                .map(report -> new Place(report.indicator(), report.region())).distinct();
    }

    /** How many provinces take part. */
    int provinces() {
        return everywhere ? regions.all(RegionLevel.PROVINSI).size() : provinces.size();
    }

    /** How many days are judged. */
    long days() {
        Optional<Instant> first = entries.stream().map(JournalEntry::receivedAt).min(Instant::compareTo);
        Optional<Instant> last = Stream
                .concat(span.stream().map(JudgedSpan::until), entries.stream().map(JournalEntry::receivedAt))
                .max(Instant::compareTo);
        return first.isEmpty() || last.isEmpty() ? 0 : Math.max(0, Duration.between(first.get(), last.get()).toDays());
    }

    Optional<Unmet> run() {
        if (claims.isEmpty()) {
            return Optional.of(new Unmet(line, "Skenario ini tidak menguji apa pun. Tambahkan kalimat Maka."));
        }
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, everywhere ? regions : regions.only(provinces), TICK, entries, span.map(JudgedSpan::until),
                decided::add);
        Chronicle chronicle = new Chronicle(decided);
        return claims.stream()
                .flatMap(
                        claim -> claim.check().unmet(chronicle, claim.span()).map(text -> new Unmet(claim.line(), text)).stream())
                .findFirst();
    }

    SourceRow source(String code) {
        return Optional.ofNullable(book.sources().get(code)).orElseThrow(() -> new IllegalArgumentException(
                Text.of("sumber \"%s\" tidak ada di sumber.csv.", code)));
    }

    Policy policy(String code) {
        return Optional.ofNullable(book.policies().get(code)).orElseThrow(() -> new IllegalArgumentException(
                Text.of("kebijakan \"%s\" tidak ada di kebijakan/.", code)));
    }

    String indicator(String code) {
        if (!book.indicators().containsKey(code)) {
            throw new IllegalArgumentException(Text.of("indikator \"%s\" tidak ada di indikator.csv.", code));
        }
        return code;
    }

    RegionCode region(String dotted) {
        RegionCode region = RegionCodes.read(dotted);
        if (!regions.exists(region)) {
            throw new IllegalArgumentException(Text.of("wilayah \"%s\" tidak ada. Tulis kode Kemendagri bertitik.", dotted));
        }
        provinces.add(region.province());
        return region;
    }

    void everywhere() {
        everywhere = true;
    }

    AlertKey concern(String code, String dotted, Kind kind) {
        RegionCode region = region(dotted);
        boolean known = book.policies().containsKey(code) || book.judges(code, region.level());
        if (!known) {
            throw new IllegalArgumentException(
                    Text.of("tidak ada kriteria atau kebijakan \"%s\" untuk tingkat wilayah %s.", code, region.level()));
        }
        return new AlertKey(code, region, kind);
    }
}
