package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Thresholds;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a memory why something stands or does not, and by how much. Changes nothing. */
final class Inquiry {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,5}-\\d{2,3}");

    private final RuleBook book;
    private final Regions regions;
    private final Because because;
    private final Evidence evidence;
    private final Shard province;
    private final Shard nation;
    private final boolean blind;
    private final Instant at;

    Inquiry(RuleBook book, Regions regions, Evidence evidence, Shard province, Shard nation, boolean blind, Instant at) {
        this.book = book;
        this.regions = regions;
        because = new Because(book, regions);
        this.evidence = evidence;
        this.province = province;
        this.nation = nation;
        this.blind = blind;
        this.at = at;
    }

    /** A criterion row of the region's level, in force or not. */
    Why about(AlertKey key, Criterion latest) {
        Optional<Criterion> row = book.criterion(key, at);
        Optional<Measure> measure = row.flatMap(inForce -> evidence.measure(key));
        Optional<Standing> standing = province.standing(key);
        List<String> missing = new ArrayList<>();
        double distance = Double.POSITIVE_INFINITY;
        if (row.isEmpty()) {
            missing.add("tidak ada baris yang berlaku saat itu");
        } else if (measure.isEmpty()) {
            missing.add("belum pernah ada laporan %s di wilayah ini".formatted(latest.gauge().indicator()));
        } else if (!measure.get().known()) {
            missing.add("belum ada nilai: tidak ada laporan di dalam jendela, atau rata-rata pembandingnya nol");
        } else {
            missing.addAll(gaps(row.get(), measure.get()));
            distance = distance(row.get(), measure.get());
        }
        standing.ifPresent(open -> missing.addAll(holding(open, row, measure)));
        return new Why(key, latest.name(), level(standing), standing,
                measure.map(value -> because.measured(row.orElseThrow(), value)).orElse("belum ada nilai"), thresholds(latest),
                missing,
                distance, Evidence.cited(evidence.behind(key, List.of())));
    }

    private static Level level(Optional<Standing> standing) {
        return standing.map(Standing::level).orElse(Level.HIJAU);
    }

    private static List<String> gaps(Criterion row, Measure measure) {
        List<String> gaps = new ArrayList<>();
        row.thresholds().yellow().flatMap(bound -> gap(row, measure, Level.KUNING, bound)).ifPresent(gaps::add);
        row.thresholds().red().flatMap(bound -> gap(row, measure, Level.MERAH, bound)).ifPresent(gaps::add);
        if (measure.sources().size() < row.redSources() && !measure.strong() && row.thresholds().red().isPresent()) {
            gaps.add("kurang %s untuk MERAH".formatted(Because.missingSources(row, measure)));
        }
        return gaps;
    }

    private static Optional<String> gap(Criterion row, Measure measure, Level level, BigDecimal bound) {
        if (row.direction().meets(measure.value(), bound)) {
            return Optional.empty();
        }
        String gap = Figures.number(bound.subtract(measure.value()).abs());
        return Optional.of(row.direction() == Direction.NAIK
                ? "kurang %s dari ambang %s %s".formatted(gap, level, Figures.number(bound))
                : "masih %s di atas ambang %s %s".formatted(gap, level, Figures.number(bound)));
    }

    /** The share of the next unmet threshold that is missing. */
    private static double distance(Criterion row, Measure measure) {
        Thresholds thresholds = row.thresholds();
        return List.of(thresholds.yellow(), thresholds.red()).stream().flatMap(Optional::stream)
                .filter(bound -> !row.direction().meets(measure.value(), bound)).findFirst()
                .map(bound -> bound.subtract(measure.value()).abs()
                        .divide(bound.signum() == 0 ? BigDecimal.ONE : bound.abs(), MathContext.DECIMAL32).doubleValue())
                .orElse(0.0);
    }

    /** What keeps an open alert where it stands. */
    private List<String> holding(Standing open, Optional<Criterion> row, Optional<Measure> measure) {
        List<String> holding = new ArrayList<>();
        if (open.calmSince().isPresent()) {
            holding.add("tenang sejak %s; turun setelah %s tanpa putus".formatted(
                    Figures.moment(open.calmSince().get(), regions.zone(open.key().region())),
                    Figures.span(book.hold(open.key(), at))));
        } else if (row.isPresent() && measure.filter(Measure::known).isPresent()) {
            holding.add("belum %s batas reda %s".formatted(row.get().direction() == Direction.NAIK ? "di bawah" : "di atas",
                    Figures.number(row.get().thresholds().calmBound())));
        }
        if (blind) {
            holding.add("wilayah ini buta: laporan yang wajib belum masuk, jadi tidak diturunkan");
        }
        return holding;
    }

    private static String thresholds(Criterion row) {
        List<String> words = new ArrayList<>();
        row.thresholds().yellow().ifPresent(bound -> words.add("KUNING " + Figures.threshold(row.direction(), bound)));
        row.thresholds().red().ifPresent(bound -> words.add("MERAH " + Figures.threshold(row.direction(), bound)));
        words.add("reda %s %s".formatted(row.direction() == Direction.NAIK ? "<" : ">",
                Figures.number(row.thresholds().calmBound())));
        if (row.gauge().measurement() == Measurement.RASIO) {
            words.add("kali rata-rata sendiri");
        }
        return String.join(", ", words);
    }

    /** A policy: which of the findings that its sentences name are there, as far as its shard knows them. */
    Why about(Policy policy, RegionCode region) {
        AlertKey key = new AlertKey(policy.code(), region, Kind.ACTUAL);
        Shard shard = policy.national() ? nation : province;
        Optional<Standing> standing = shard.standing(key);
        List<String> present = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> named = CODE.matcher(policy.text()).results().map(MatchResult::group)
                .filter(code -> !code.equals(policy.code()))
                .distinct().toList();
        for (String code : named) {
            Collection<AlertKey> found = found(shard, code);
            if (found.isEmpty()) {
                missing.add(
                        "tidak ada temuan %s %s".formatted(code, policy.national() ? "di provinsi mana pun" : "di provinsi ini"));
            } else {
                present.add("%s di %s".formatted(code, String.join(", ", found.stream().limit(5)
                        .map(one -> regions.name(one.region()) + " (" + level(shard, one) + ")").toList())));
            }
        }
        standing.ifPresent(open -> missing.addAll(holding(open, Optional.empty(), Optional.empty())));
        List<Finding> findings = shard.memory().highest(key);
        if (findings.isEmpty() && named.isEmpty()) {
            missing.add("syaratnya belum terpenuhi: lihat %s baris %d".formatted(policy.file(), policy.line()));
        }
        String measured = present.isEmpty() ? "belum ada temuan yang disebutnya" : "ada temuan " + String.join("; ", present);
        double distance = findings.isEmpty()
                ? named.isEmpty() ? Double.POSITIVE_INFINITY : 1.0 * (named.size() - present.size()) / named.size()
                : 0.0;
        return new Why(key, policy.name(), level(standing), standing, measured, "", missing, distance,
                Evidence.cited(evidence.behind(key, findings)));
    }

    private static Collection<AlertKey> found(Shard shard, String code) {
        Collection<AlertKey> found = new TreeSet<>();
        shard.memory().found().stream().filter(key -> key.code().equals(code) && key.kind() == Kind.ACTUAL).forEach(found::add);
        return found;
    }

    private static Level level(Shard shard, AlertKey key) {
        return shard.memory().highest(key).get(0).level();
    }
}
