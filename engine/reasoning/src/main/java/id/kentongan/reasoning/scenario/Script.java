package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One example being played: what was reported, up to when it is judged, and what must have come of it. */
final class Script {
    /** Examples are judged at whole minutes; nobody writes seconds. */
    private static final Duration TICK = Duration.ofMinutes(1);

    private final RuleBook book;
    private final Regions regions;
    private final Moments moments = new Moments();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Optional<Span> span = Optional.empty();
    /** Only the provinces an example names take part, unless it claims something about all of them: 650 examples in seconds. */
    private final Set<RegionCode> provinces = new HashSet<>();
    private boolean everywhere;
    private int line;

    /** What a {@code Maka} sentence claims about the span judged last. */
    private record Claim(int line, Span span, Check check) {}

    /** The sentence that did not hold, and what happened instead. */
    record Unmet(int line, String text) {}

    /** Says in Indonesian why it does not hold; nothing where it does. */
    interface Check {
        Optional<String> unmet(Chronicle chronicle, Span span);
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
        entries.add(entry);
    }

    void judgeUntil(String text) {
        Instant until = moments.read(text);
        Instant from = span.map(Span::until).orElse(Instant.MIN);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "waktu ini lebih awal daripada penilaian sebelumnya, %s.".formatted(Moments.shown(from)));
        }
        span = Optional.of(new Span(from, until));
    }

    void claim(Check check) {
        Span judged = span
                .orElseThrow(() -> new IllegalArgumentException("belum dinilai. Tulis dahulu: Ketika dinilai sampai \"…\"."));
        claims.add(new Claim(line, judged, check));
    }

    Optional<Unmet> run() {
        if (claims.isEmpty()) {
            return Optional.of(new Unmet(line, "Skenario ini tidak menguji apa pun. Tambahkan kalimat Maka."));
        }
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, everywhere ? regions : regions.only(provinces), TICK, entries, span.map(Span::until), decided::add);
        Chronicle chronicle = new Chronicle(decided);
        return claims.stream()
                .flatMap(
                        claim -> claim.check().unmet(chronicle, claim.span()).map(text -> new Unmet(claim.line(), text)).stream())
                .findFirst();
    }

    SourceRow source(String code) {
        return Optional.ofNullable(book.sources().get(code)).orElseThrow(() -> new IllegalArgumentException(
                "sumber \"%s\" tidak ada di sumber.csv.".formatted(code)));
    }

    Policy policy(String code) {
        return Optional.ofNullable(book.policies().get(code)).orElseThrow(() -> new IllegalArgumentException(
                "kebijakan \"%s\" tidak ada di kebijakan/.".formatted(code)));
    }

    String indicator(String code) {
        if (!book.indicators().containsKey(code)) {
            throw new IllegalArgumentException("indikator \"%s\" tidak ada di indikator.csv.".formatted(code));
        }
        return code;
    }

    RegionCode region(String dotted) {
        RegionCode region = RegionCodes.read(dotted);
        if (!regions.exists(region)) {
            throw new IllegalArgumentException("wilayah \"%s\" tidak ada. Tulis kode Kemendagri bertitik.".formatted(dotted));
        }
        provinces.add(region.province());
        return region;
    }

    void everywhere() {
        everywhere = true;
    }

    AlertKey concern(String code, String dotted, Kind kind) {
        RegionCode region = region(dotted);
        boolean known = book.policies().containsKey(code)
                || book.criteria().stream().anyMatch(row -> row.code().equals(code) && row.regionLevel() == region.level());
        if (!known) {
            throw new IllegalArgumentException("tidak ada kriteria atau kebijakan \"%s\" untuk tingkat wilayah %s."
                    .formatted(code, region.level()));
        }
        return new AlertKey(code, region, kind);
    }
}
