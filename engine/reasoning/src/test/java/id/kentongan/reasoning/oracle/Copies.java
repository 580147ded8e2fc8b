package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Observation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Rule 1: of those with the same origin only one counts. */
final class Copies {
    /** The last received, then the greater {@code source/id} by code point. */
    static final Comparator<Observation> LAST_RECEIVED = Comparator
            .comparing((Observation report) -> report.receivedAt())
            .thenComparing((one, other) -> Arrays.compare(codePoints(one), codePoints(other)));

    private Copies() {}

    private static int[] codePoints(Observation report) {
        return (report.id().source() + "/" + report.id().id()).codePoints().toArray();
    }

    static Collection<Observation> without(Collection<Observation> reports, Edition edition, Set<Mistake> mistakes) {
        if (mistakes.contains(Mistake.COPIES_COUNT)) {
            return reports;
        }
        Comparator<Observation> best = mistakes.contains(Mistake.COPY_BY_LAST_RECEIVED)
                ? LAST_RECEIVED
                : byGrade(edition, mistakes).thenComparing(LAST_RECEIVED);
        Map<String, Observation> perOrigin = new HashMap<>();
        for (Observation report : reports) {
            Observation other = perOrigin.get(report.origin());
            if (other == null || best.compare(report, other) > 0) {
                perOrigin.put(report.origin(), report);
            }
        }
        return perOrigin.values();
    }

    private static Comparator<Observation> byGrade(Edition edition, Set<Mistake> mistakes) {
        return (one, other) -> {
            char mine = letter(one, edition, mistakes);
            char its = letter(other, edition, mistakes);
            return mine != its ? its - mine : other.grade().credibility() - one.grade().credibility();
        };
    }

    static char letter(Observation report, Edition edition, Set<Mistake> mistakes) {
        if (mistakes.contains(Mistake.LETTER_OF_THE_LINE) && report.grade().stated()) {
            return report.grade().reliability();
        }
        return edition.letter(mistakes.contains(Mistake.LETTER_OF_THE_ROW) ? NaiveNumber.ungraded(report) : report);
    }
}
