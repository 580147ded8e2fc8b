package id.kentongan.reasoning.explain;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Finding;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Indicator;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentence why, in Indonesian, with the numbers: what was measured, which threshold, from whom, what is missing. */
public final class Because {
    /** How many of the findings behind a policy the sentence names. */
    private static final int NAMED = 5;

    private final RuleBook book;
    private final Regions regions;

    public Because(RuleBook book, Regions regions) {
        this.book = book;
        this.regions = regions;
    }

    /** {@code Bentrok antarkelompok warga (KEA-01) di Kabupaten Pasuruan}, marked where it is a drill. */
    String subject(AlertKey key, Instant at) {
        String drill = key.kind() == Kind.EXERCISE ? "LATIHAN: " : "";
        return Text.of("%s%s (%s) di %s", drill, name(key, at), key.code(), regions.fullName(key.region()));
    }

    private String name(AlertKey key, Instant at) {
        return key.manual() ? "Peringatan petugas" : named(key, at);
    }

    private String named(AlertKey key, Instant at) {
        return Optional.ofNullable(book.policies().get(key.code())).map(policy -> policy.name())
                .or(() -> book.criterion(key, at).map(Criterion::name))
                .or(() -> book.criteria().stream().filter(row -> row.code().equals(key.code())).map(Criterion::name).findFirst())
                .orElse("Kriteria");
    }

    /** Up, by a criterion. */
    public String risen(Instant at, Decision decision, Criterion row, Measure measure) {
        StringBuilder sentence = new StringBuilder(Text.of("%s: %s", subject(decision.key(), at), measured(row, measure)));
        threshold(row, decision.to()).ifPresent(
                value -> sentence.append(Text.of(", ambang %s %s", decision.to(), Figures.threshold(row.direction(), value))));
        sentence.append(Text.of(", dari %s sumber (%s)", measure.heard(), String.join(", ", measure.sources())));
        if (decision.to() == Level.MERAH && measure.heard() < row.redSources()) {
            sentence.append("; cukup karena satu laporan bernilai A1, A2, B1 atau B2");
        }
        if (decision.to() == Level.KUNING && redMet(row, measure)) {
            sentence.append(Text.of("; ambang MERAH %s sudah tercapai, tetapi kurang %s",
                    Figures.threshold(row.direction(), row.thresholds().red().orElseThrow()), missingSources(row, measure)));
        }
        return sentence.append('.').toString();
    }

    private static boolean redMet(Criterion row, Measure measure) {
        return row.thresholds().red().filter(bound -> row.direction().meets(measure.value(), bound)).isPresent();
    }

    /** What red still needs where its threshold is met. */
    public static String missingSources(Criterion row, Measure measure) {
        return Text.of("%s sumber independen atau satu laporan bernilai A1, A2, B1 atau B2", row.redSources() - measure.heard());
    }

    /** Names the reports that are copies of better ones, so that nobody wonders why they do not count. */
    public static String notCounted(List<Observation> copies) {
        if (copies.isEmpty()) {
            return "";
        }
        String named = copies.stream().limit(NAMED).map(copy -> Text.of("%s dari %s", copy.id(), copy.origin()))
                .collect(Collectors.joining(", "));
        String more = copies.size() > NAMED ? Text.of(" dan %s lainnya", copies.size() - NAMED) : "";
        return Text.of(" Tidak dihitung karena salinan: %s%s.", named, more);
    }

    /** Yellow because of an unconfirmed red has no threshold of its own where the row has no yellow one. */
    private static Optional<BigDecimal> threshold(Criterion row, Level level) {
        return level == Level.MERAH ? row.thresholds().red() : row.thresholds().yellow();
    }

    public String measured(Criterion row, Measure measure) {
        // "jumlah" is the unit of what is merely counted; "jumlah 3 jumlah" says nothing more than "jumlah 3".
        String unit = Optional.ofNullable(book.indicators().get(row.gauge().indicator())).map(Indicator::unit)
                .filter(name -> !name.equals("jumlah")).orElse("");
        return Figures.measure(row, measure, unit).replace("  ", " ").strip();
    }

    /** Up, by one or more policies. */
    String risen(Instant at, Decision decision, List<Finding> findings) {
        String reasons = policies(findings).map(PolicyFinding::because).distinct().sorted()
                .collect(Collectors.joining("; "));
        List<AlertKey> basis = policies(findings).flatMap(finding -> finding.basis().stream()).distinct().sorted().toList();
        String named = basis.stream().limit(NAMED).map(key -> Text.of("%s di %s", key.code(), regions.name(key.region())))
                .collect(Collectors.joining(", "));
        String more = basis.size() > NAMED ? Text.of(" dan %s lainnya", basis.size() - NAMED) : "";
        String resting = basis.isEmpty() ? silent(findings) : Text.of(" Dasar: %s%s.", named, more);
        return Text.of("%s: %s.%s", subject(decision.key(), at), reasons, resting);
    }

    /** What rests on no finding rests on sources that are silent. */
    private static String silent(List<Finding> findings) {
        String sources = policies(findings).flatMap(finding -> finding.sources().stream()).distinct().sorted()
                .collect(Collectors.joining(", "));
        return sources.isEmpty() ? "" : Text.of(" Sumber yang diam: %s.", sources);
    }

    private static Stream<PolicyFinding> policies(List<Finding> findings) {
        return findings.stream().filter(PolicyFinding.class::isInstance).map(PolicyFinding.class::cast);
    }

    /** Down: since when it is calm, or what took its place. */
    public String fallen(Instant at, Decision decision, Standing before, Optional<Measure> measure, Optional<HoldWaived> waiver) {
        AlertKey key = decision.key();
        String state = book.criterion(key, at).flatMap(row -> measure.map(value -> calm(row, value)))
                .orElseGet(() -> book.policies().containsKey(key.code())
                        ? "keadaan yang disimpulkan kebijakan tidak ada lagi"
                        : "baris kriteria sudah tidak berlaku");
        Instant since = before.calmSince().orElse(at);
        Duration hold = book.hold(key, at);
        boolean waited = !since.plus(hold).isAfter(at);
        String how = waiver.isPresent() && !waited
                ? Text.of("tanpa menunggu masa tahan %s: %s", Figures.span(hold), waiver.get().because())
                : Text.of("tanpa putus selama %s", Figures.span(hold));
        return Text.of("%s: %s sejak %s, %s; turun dari %s ke %s.", subject(key, at), state,
                Figures.moment(since, regions.zone(key.region())), how, decision.from(), decision.to());
    }

    /** Up or down, because a person says so. */
    String byHand(Instant at, Decision decision, Act act) {
        String what = decision.to() == Level.HIJAU
                ? Text.of("ditutup dari %s", decision.from())
                : Text.of("dinaikkan dari %s ke %s", decision.from(), decision.to());
        String reason = act.reason().strip().replaceAll("\\s+", " ");
        return Text.of("%s: %s oleh %s: %s%s", subject(decision.key(), at), what, act.actor(), reason,
                reason.endsWith(".") ? "" : ".");
    }

    private String calm(Criterion row, Measure measure) {
        return Text.of("%s, %s batas reda %s", measured(row, measure),
                row.direction() == Direction.NAIK ? "di bawah" : "di atas",
                Figures.number(row.thresholds().calmBound()));
    }
}
