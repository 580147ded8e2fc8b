package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who is overdue at a moment, and which region is blind because of it. */
record NaiveDuties(Edition edition, Received received, Instant beginning, Set<Mistake> mistakes) {

    /** A region below district level is blind while any region above it, up to its district, is. */
    boolean blind(RegionCode region, Instant at) {
        return edition.sources().stream().anyMatch(source -> reach(region, source).anyMatch(owing -> overdue(source, owing, at)));
    }

    private Stream<RegionCode> reach(RegionCode region, SourceRow source) {
        if (mistakes.contains(Mistake.BLINDNESS_FROM_BELOW) && source.regionLevel().compareTo(region.level()) > 0) {
            return received.all().stream().flatMap(report -> report.region().at(source.regionLevel()).stream())
                    .filter(below -> Received.below(below, region)).distinct();
        }
        RegionLevel highest = mistakes.contains(Mistake.BLINDNESS_FROM_THE_PROVINCE)
                ? RegionLevel.PROVINSI
                : RegionLevel.KABUPATEN;
        boolean inherits = !mistakes.contains(Mistake.BLINDNESS_NOT_INHERITED)
                && source.regionLevel().compareTo(highest) >= 0;
        return region.at(source.regionLevel()).filter(owing -> owing.equals(region) || inherits).stream();
    }

    /** Whether the source has owed reports from the region for its whole time and none speaks of it. */
    boolean overdue(SourceRow source, RegionCode region, Instant at) {
        if (source.duty().isEmpty() || source.regionLevel() != region.level() || mistakes.contains(Mistake.NO_DUTIES)) {
            return false;
        }
        Duration every = source.duty().get();
        boolean owed = enrolled(source, region, at).map(since -> since.isBefore(beginning) ? beginning : since)
                .map(since -> !at.isBefore(since.plus(every))).orElse(false);
        return owed && !heard(source, region, at, every);
    }

    private boolean heard(SourceRow source, RegionCode region, Instant at, Duration every) {
        List<Observation> speaking = mistakes.contains(Mistake.HEARD_THOUGH_WITHDRAWN)
                ? received.highest(at)
                : received.standing(at);
        return speaking.stream().filter(report -> speaks(report, source, region)).anyMatch(report -> {
            Instant of = mistakes.contains(Mistake.HEARD_BY_RECEIPT) ? report.receivedAt() : report.occurredAt();
            return of.isAfter(at.minus(every)) && (!of.isAfter(at) || mistakes.contains(Mistake.HEARD_BEFORE_IT_OCCURRED));
        });
    }

    /** At its first report, withdrawn or moved since or not; or by an entry of its own. */
    Optional<Instant> enrolled(SourceRow source, RegionCode region, Instant at) {
        List<Observation> enrolling = mistakes.contains(Mistake.ENROLLED_WHILE_IT_STANDS)
                ? received.standing(at)
                : received.all();
        Stream<Instant> reported = enrolling.stream().filter(report -> speaks(report, source, region))
                .map(report -> report.receivedAt());
        Stream<Instant> entered = edition.enrolments().stream()
                .filter(entry -> entry.source().equals(source.code()) && entry.region().equals(region))
                .map(entry -> entry.start());
        return Stream.concat(reported, entered).filter(moment -> !moment.isAfter(at)).min(Comparator.naturalOrder());
    }

    private boolean speaks(Observation report, SourceRow source, RegionCode region) {
        return report.id().source().equals(source.code()) && Received.below(report.region(), region)
                && (report.kind() == Kind.ACTUAL || mistakes.contains(Mistake.DRILLS_ARE_HEARD));
    }
}
