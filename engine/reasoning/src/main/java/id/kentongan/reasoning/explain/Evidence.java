package id.kentongan.reasoning.explain;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Finding;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.measure.Measures;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a concern rests on in one shard as of the last tick: its findings, its measure, and the reports behind them. */
public final class Evidence {
    /** How many reports a decision cites; its sentence says how many there are. */
    private static final int CITED = 200;

    private static final Comparator<Observation> OLDEST_FIRST = Comparator
            .comparing((Observation report) -> report.occurredAt())
            .thenComparing(report -> report.id().lineage());

    private final WorkingMemory memory;
    private final Measures measures;

    public Evidence(WorkingMemory memory, Measures measures) {
        this.memory = memory;
        this.measures = measures;
    }

    public Optional<Measure> measure(AlertKey key) {
        return measures.measure(key);
    }

    /** The highest findings about a concern. */
    public List<Finding> findings(AlertKey key) {
        return memory.highest(key);
    }

    Optional<HoldWaived> waiver(AlertKey key) {
        return memory.waiver(key);
    }

    /** The reports that lie in the window and do not count, because a better copy of each does; oldest first. */
    public List<Observation> copies(AlertKey key) {
        return measures.copies(key).stream().sorted(OLDEST_FIRST).toList();
    }

    /** All of it, oldest first: that of the criterion itself, or of all that a policy's findings rest on. */
    public List<Observation> behind(AlertKey key) {
        Set<Observation> reports = new HashSet<>(measures.evidence(key));
        for (Finding finding : memory.highest(key)) {
            if (finding instanceof PolicyFinding policy) {
                policy.basis().forEach(basis -> reports.addAll(measures.evidence(basis)));
            }
        }
        return reports.stream().sorted(OLDEST_FIRST).toList();
    }

    /** The highest classification of all on which a concern rests: of its own measure, or of all that a policy's findings rest on. */
    public Classification classification(AlertKey key) {
        Stream<AlertKey> basis = memory.highest(key).stream().filter(PolicyFinding.class::isInstance)
                .map(PolicyFinding.class::cast)
                .flatMap(policy -> policy.basis().stream());
        return Stream.concat(Stream.of(key), basis).map(measures::classification).max(Comparator.naturalOrder())
                .orElse(Classification.BIASA);
    }

    public static List<String> cited(List<Observation> reports) {
        return reports.subList(Math.max(0, reports.size() - CITED), reports.size()).stream().map(report -> report.id().toString())
                .toList();
    }

    /** What the sentence adds where not all reports are cited. */
    public static String shortened(List<Observation> reports) {
        return reports.size() <= CITED ? "" : Text.of(" Dikutip %s laporan terbaru dari %s.", CITED, reports.size());
    }
}
