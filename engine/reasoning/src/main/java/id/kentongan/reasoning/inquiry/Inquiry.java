package id.kentongan.reasoning.inquiry;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.facts.Thresholds;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.explain.Because;
import id.kentongan.reasoning.explain.Evidence;
import id.kentongan.reasoning.explain.Figures;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.sentence.Met;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a memory why something stands or does not, and by how much. Changes nothing. */
public final class Inquiry {
    private static final int MOST_PLACES = 5;

    private final RuleBook book;
    private final Regions regions;
    private final Because because;
    private final Evidence evidence;
    private final WorkingMemory memory;
    private final Kept kept;
    private final boolean blind;
    private final Instant at;
    /** Which sentences hold; found out when first asked for. */
    private Optional<Map<RegionCode, List<Met>>> met = Optional.empty();

    public Inquiry(RuleBook book, Regions regions, Evidence evidence, WorkingMemory memory,
            Kept kept, boolean blind, Instant at) {
        this.book = book;
        this.regions = regions;
        because = new Because(book, regions);
        this.evidence = evidence;
        this.memory = memory;
        this.kept = kept;
        this.blind = blind;
        this.at = at;
    }

    /** A criterion row of the region's level, in force or not. */
    Why about(AlertKey key, Criterion latest) {
        Optional<Criterion> row = book.criterion(key, at);
        Optional<Measure> measure = row.flatMap(inForce -> evidence.measure(key));
        List<Observation> behind = evidence.behind(key);
        Optional<Standing> standing = kept.standing().apply(key);
        List<String> missing = new ArrayList<>();
        double distance = Double.POSITIVE_INFINITY;
        if (row.isEmpty()) {
            missing.add("tidak ada baris yang berlaku saat itu");
        } else if (measure.isEmpty()) {
            missing.add(Text.of("belum pernah ada laporan %s di wilayah ini", latest.gauge().indicator()));
        } else if (!measure.get().known()) {
            missing.add("belum ada nilai: tidak ada laporan di dalam jendela, atau rata-rata pembandingnya nol");
        } else {
            missing.addAll(gaps(row.get(), measure.get()));
            distance = distance(row.get(), measure.get());
        }
        standing.ifPresent(open -> missing.addAll(holding(open, row, measure)));
        missing.addAll(dismissed(key));
        return new Why(key, latest.name(), level(standing), standing,
                measure.map(value -> because.measured(row.orElseThrow(), value)).orElse("belum ada nilai") + notCounted(key),
                thresholds(latest),
                missing,
                distance, Evidence.cited(behind), evidence.classification(key));
    }

    private String notCounted(AlertKey key) {
        String copies = Because.notCounted(evidence.copies(key));
        return copies.isEmpty() ? "" : "." + copies.substring(0, copies.length() - 1);
    }

    private static Level level(Optional<Standing> standing) {
        return standing.map(Standing::level).orElse(Level.HIJAU);
    }

    private static List<String> gaps(Criterion row, Measure measure) {
        List<String> gaps = new ArrayList<>();
        row.thresholds().yellow().flatMap(bound -> gap(row, measure, Level.KUNING, bound)).ifPresent(gaps::add);
        row.thresholds().red().flatMap(bound -> gap(row, measure, Level.MERAH, bound)).ifPresent(gaps::add);
        if (measure.heard() < row.redSources() && !measure.strong() && row.thresholds().red().isPresent()) {
            gaps.add(Text.of("kurang %s untuk MERAH", Because.missingSources(row, measure)));
        }
        return gaps;
    }

    private static Optional<String> gap(Criterion row, Measure measure, Level level, BigDecimal bound) {
        if (row.direction().meets(measure.value(), bound)) {
            return Optional.empty();
        }
        String gap = Figures.number(bound.subtract(measure.value()).abs());
        return Optional.of(row.direction() == Direction.NAIK
                ? Text.of("kurang %s dari ambang %s %s", gap, level, Figures.number(bound))
                : Text.of("masih %s di atas ambang %s %s", gap, level, Figures.number(bound)));
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

    /** That a person closed it, and what it takes to be raised again. */
    private List<String> dismissed(AlertKey key) {
        return kept.dismissed().apply(key).stream().map(one -> Text.of(
                "ditutup petugas dari %s%s: tidak dinaikkan lagi oleh aturan sebelum pernah reda%s", one.level(),
                one.act().isEmpty() ? "" : " (" + one.act() + ")",
                one.level() == Level.MERAH ? "" : Text.of(", atau melampaui %s", one.level()))).toList();
    }

    /** The open alerts of a region that people have raised. */
    List<Why> manual(RegionCode region) {
        return kept.manual(region).stream().filter(open -> open.key().kind() == Kind.ACTUAL)
                .map(open -> new Why(open.key(), "Peringatan petugas", open.level(), Optional.of(open),
                        "dinaikkan petugas, tidak diukur",
                        "", List.of("hanya ditutup petugas (CLEAR)"), 0, List.of(), Classification.BIASA))
                .toList();
    }

    /** What keeps an open alert where it stands. */
    private List<String> holding(Standing open, Optional<Criterion> row, Optional<Measure> measure) {
        List<String> holding = new ArrayList<>();
        if (open.calmSince().isPresent()) {
            holding.add(Text.of("tenang sejak %s; turun setelah %s tanpa putus",
                    Figures.moment(open.calmSince().get(), regions.zone(open.key().region())),
                    Figures.span(book.hold(open.key(), at))));
        } else if (row.isPresent() && measure.filter(Measure::known).isPresent()) {
            holding.add(Text.of("belum %s batas reda %s", row.get().direction() == Direction.NAIK ? "di bawah" : "di atas",
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
        words.add(Text.of("reda %s %s", row.direction() == Direction.NAIK ? "<" : ">",
                Figures.number(row.thresholds().calmBound())));
        if (row.gauge().measurement() == Measurement.RASIO) {
            words.add("kali rata-rata sendiri");
        }
        return String.join(", ", words);
    }

    /** A policy: which of its sentences hold here, each tried by itself, and where the findings are that they name. */
    Why about(Policy policy, RegionCode region) {
        AlertKey key = new AlertKey(policy.code(), region, Kind.ACTUAL);
        if (policy.level().isEmpty()) {
            return new Why(key, policy.name(), Level.HIJAU, Optional.empty(),
                    "dinilai untuk tiap peringatan terbuka, bukan untuk wilayah",
                    "", List.of(Text.of("tidak menaikkan peringatan; lihat %s baris %s", policy.file(), policy.line())),
                    Double.POSITIVE_INFINITY, List.of(), Classification.BIASA);
        }
        List<String> holding = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        SortedMap<AlertKey, Level> seen = new TreeMap<>();
        double distance = 0;
        for (int at = 0; at < policy.conditions().size(); at++) {
            Optional<Met> met = met(policy, at + 1, region);
            met.ifPresent(some -> seen.putAll(some.seen()));
            if (met.filter(Met::holds).isPresent()) {
                holding.add(policy.conditions().get(at));
            } else {
                missing.add(Text.of("belum: %s%s", policy.conditions().get(at),
                        met.map(some -> Text.of(" (baru %d dari %d)", some.have(), some.need())).orElse("")));
                distance += (1 - met.map(some -> 1.0 * some.have() / some.need()).orElse(0.0)) / policy.conditions().size();
            }
        }
        Optional<Standing> standing = kept.standing().apply(key);
        standing.ifPresent(open -> missing.addAll(holding(open, Optional.empty(), Optional.empty())));
        missing.addAll(dismissed(key));
        List<Observation> behind = evidence.behind(key);
        return new Why(key, policy.name(), level(standing), standing, measured(policy, holding, seen), "", missing, distance,
                Evidence.cited(behind), evidence.classification(key));
    }

    private String measured(Policy policy, List<String> holding, SortedMap<AlertKey, Level> seen) {
        String count = Text.of("%s dari %s syarat terpenuhi", holding.size(), policy.conditions().size());
        String places = seen.keySet().stream().map(AlertKey::code).distinct().map(code -> places(code, seen))
                .collect(Collectors.joining("; "));
        return count + (holding.isEmpty() ? "" : ": " + String.join("; ", holding))
                + (places.isEmpty() ? "" : " (temuan " + places + ")");
    }

    private String places(String code, SortedMap<AlertKey, Level> seen) {
        List<String> places = seen.entrySet().stream().filter(one -> one.getKey().code().equals(code))
                .map(one -> Text.of("%s (%s)", regions.name(one.getKey().region()), one.getValue())).toList();
        return Text.of("%s di %s%s", code, String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size()))),
                places.size() > MOST_PLACES ? ", …" : "");
    }

    private Optional<Met> met(Policy policy, int sentence, RegionCode region) {
        return met().getOrDefault(region, List.of()).stream()
                .filter(one -> one.policy().equals(policy.code()) && one.sentence() == sentence).findFirst();
    }

    /** Which sentences hold, by the region for which they do. */
    private Map<RegionCode, List<Met>> met() {
        if (met.isEmpty()) {
            try (WorkingMemory trial = memory.under(book.trials())) {
                trial.fire();
                met = Optional.of(trial.concluded(Met.class).stream().filter(one -> one.kind() == Kind.ACTUAL)
                        .collect(Collectors.groupingBy(Met::region)));
            }
        }
        return met.get();
    }
}
