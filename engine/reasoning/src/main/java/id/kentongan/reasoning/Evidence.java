package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.RegionCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The reports on which a concern rests, also through findings of other provinces. */
public final class Evidence {
    /** How many reports a decision cites; its sentence says how many there are. */
    static final int CITED = 200;

    private static final Comparator<Observation> OLDEST_FIRST = Comparator
            .comparing((Observation report) -> report.occurredAt())
            .thenComparing(report -> report.id().lineage());

    private final Function<RegionCode, Province> provinces;
    private final Shard nation;

    Evidence(Function<RegionCode, Province> provinces, Shard nation) {
        this.provinces = provinces;
        this.nation = nation;
    }

    Optional<Measure> measure(AlertKey key) {
        return provinces.apply(key.region()).measure(key);
    }

    /** All of it, oldest first: that of the criterion itself, or of all that a policy's findings rest on. */
    List<Observation> behind(AlertKey key, Collection<Finding> findings) {
        Set<Observation> reports = new HashSet<>();
        Set<AlertKey> seen = new HashSet<>(Set.of(key));
        reports.addAll(provinces.apply(key.region()).evidence(key));
        findings.forEach(finding -> gather(finding, seen, reports));
        return reports.stream().sorted(OLDEST_FIRST).toList();
    }

    private void gather(Finding finding, Set<AlertKey> seen, Set<Observation> reports) {
        if (!(finding instanceof PolicyFinding policy)) {
            return;
        }
        for (AlertKey basis : policy.basis()) {
            if (seen.add(basis)) {
                Province province = provinces.apply(basis.region());
                reports.addAll(province.evidence(basis));
                province.shard().memory().highest(basis).forEach(below -> gather(below, seen, reports));
                nation.memory().highest(basis).forEach(below -> gather(below, seen, reports));
            }
        }
    }

    public static List<String> cited(List<Observation> reports) {
        return reports.subList(Math.max(0, reports.size() - CITED), reports.size()).stream().map(report -> report.id().toString())
                .toList();
    }

    /** What the sentence adds where not all reports are cited. */
    public static String shortened(List<Observation> reports) {
        return reports.size() <= CITED ? "" : " Dikutip %d laporan terbaru dari %d.".formatted(CITED, reports.size());
    }
}
