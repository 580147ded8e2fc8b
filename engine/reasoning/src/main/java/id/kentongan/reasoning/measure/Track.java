package id.kentongan.reasoning.measure;

import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One indicator that some row judges: where its reports count, and which of them share an origin. */
final class Track {
    private final Collection<Ground> grounds;
    private final Map<Kind, Map<RegionCode, List<Cell>>> paths = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Origin>> origins = new EnumMap<>(Kind.class);

    Track(Collection<Ground> grounds) {
        this.grounds = grounds;
    }

    /** The cells of a reporting region and of those above it, as far as they are judged. */
    List<Cell> path(Observation report, Consumer<Cell> made) {
        return of(paths, report.kind()).computeIfAbsent(report.region(), region -> {
            List<Cell> path = new ArrayList<>(grounds.size());
            for (Ground ground : grounds) {
                region.at(ground.level()).map(above -> ground.cellOf(above, report.kind(), made)).ifPresent(path::add);
            }
            return List.copyOf(path);
        });
    }

    Origin origin(Observation report) {
        return of(origins, report.kind()).computeIfAbsent(report.origin(), name -> new Origin());
    }

    void left(Entry entry) {
        if (entry.origin.leave()) {
            of(origins, entry.report.kind()).remove(entry.report.origin());
        }
    }

    private static <K, V> Map<K, V> of(Map<Kind, Map<K, V>> perKind, Kind kind) {
        return perKind.computeIfAbsent(kind, absent -> new HashMap<>());
    }
}
