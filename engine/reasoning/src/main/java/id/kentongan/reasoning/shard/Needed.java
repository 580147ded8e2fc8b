package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.measure.LookBack;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Nanos;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries a shard still needs after a moment: a memory filled with those alone decides everything to come as one filled with all.
 * Needed are
 * <ul>
 * <li>what lies in a window that some row looks at, or speaks of a time for which a report is owed, then or later;
 * <li>the first report of each indicator from each region, and of each source that owes reports: it is judged, and owes, from then on;
 * <li>every later revision of what is needed, and a zero that something needed names as its origin;
 * <li>what people did about alerts.
 * </ul>
 * Must be asked in the order of receipt. Single thread.
 */
public final class Needed {
    private final Needs needs;
    private final Sites sites;
    private final long moment;
    private final Set<Trace> traces = new HashSet<>();
    /** What is needed, and what that names: {@code source/id}. */
    private final Set<String> followed = new HashSet<>();

    /** That something was once heard of a region: of an indicator, or from a source. */
    private record Trace(String code, boolean source, Kind kind, int site) {}

    Needed(Needs needs, Sites sites, long moment) {
        this.needs = needs;
        this.sites = sites;
        this.moment = moment;
    }

    /** Whether an entry is still needed. */
    public boolean needs(Delivery delivery) {
        if (delivery.entry() instanceof Observation report) {
            boolean first = leavesTrace(report);
            boolean needed = first || delivery.counts() && (mattersYet(report) || corrects(report));
            if (needed) {
                follow(report);
            }
            return needed;
        }
        return delivery.entry() instanceof Act && delivery.counts();
    }

    private void follow(Observation report) {
        followed.add(report.id().lineage());
        if (LookBack.names(report)) {
            followed.add(report.origin());
        }
    }

    private boolean corrects(Observation report) {
        return report.id().revision() > 0 && followed.contains(report.id().lineage());
    }

    private boolean mattersYet(Observation report) {
        if (report.retracted() || sites.of(report.region()).isEmpty()) {
            return false;
        }
        long occurred = Nanos.of(report.occurredAt());
        return measured(report, occurred) || owed(report, occurred);
    }

    private boolean measured(Observation report, long occurred) {
        return Optional.ofNullable(needs.indicators().get(report.indicator()))
                .filter(look -> look.reaches(occurred, moment))
                .filter(look -> !look.overlooks(report) || followed.contains(report.id().lineage())).isPresent();
    }

    private boolean owed(Observation report, long occurred) {
        return report.kind() == Kind.ACTUAL && Optional.ofNullable(needs.sources().get(report.id().source()))
                .filter(owed -> Nanos.plus(occurred, owed.every()) > moment).isPresent();
    }

    /** Whether it is the first of its kind from some region. */
    private boolean leavesTrace(Observation report) {
        Optional<Site> at = sites.of(report.region());
        return at.isPresent() && (judged(report, at.get()) | enrolled(report, at.get()));
    }

    private boolean judged(Observation report, Site at) {
        boolean first = false;
        for (RegionLevel level : Optional.ofNullable(needs.indicators().get(report.indicator())).map(LookBack::levels)
                .orElse(Collections.emptySortedSet())) {
            first |= at.reaches(level)
                    && traces.add(new Trace(report.indicator(), false, report.kind(), at.at(level).number()));
        }
        return first;
    }

    private boolean enrolled(Observation report, Site at) {
        return report.kind() == Kind.ACTUAL && Optional.ofNullable(needs.sources().get(report.id().source()))
                .filter(owed -> at.reaches(owed.level()))
                .filter(owed -> traces.add(new Trace(report.id().source(), true, Kind.ACTUAL, at.at(owed.level()).number())))
                .isPresent();
    }
}
