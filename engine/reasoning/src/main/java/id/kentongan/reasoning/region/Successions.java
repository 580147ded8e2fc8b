package id.kentongan.reasoning.region;

import id.kentongan.facts.Period;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which code took the place of which, and from which day on. A change is followed only into later changes: codes that trade places on one
 * day are a trade and no circle.
 */
public final class Successions {
    public static final Successions NONE = new Successions(new TreeMap<>());

    private final SortedMap<RegionCode, Step> steps;

    private Successions(SortedMap<RegionCode, Step> steps) {
        this.steps = steps;
    }

    /**
     * One row: reports of the days before {@code from} (Asia/Jakarta) under the old code count under the new one. Several rows of one old
     * code are a split.
     */
    public record Change(RegionCode old, RegionCode next, LocalDate from) {}

    /** All that became of one code on one day. */
    private record Step(LocalDate from, List<RegionCode> next) {
        Instant start() {
            return from.atStartOfDay(Period.ZONE).toInstant();
        }
    }

    /** @throws IllegalArgumentException if one code changes on two days; the book refuses that with its lines */
    public static Successions of(Collection<Change> changes) {
        SortedMap<RegionCode, Step> steps = new TreeMap<>();
        changes.forEach(change -> steps.merge(change.old(), new Step(change.from(), List.of(change.next())), Successions::split));
        return new Successions(steps);
    }

    private static Step split(Step one, Step more) {
        if (!one.from.equals(more.from)) {
            throw new IllegalArgumentException(Text.of("One code cannot change on %s and on %s.", one.from, more.from));
        }
        return new Step(one.from, Stream.concat(one.next.stream(), more.next.stream()).distinct().sorted().toList());
    }

    /** Every change, by old and new code. */
    List<Change> all() {
        return steps.entrySet().stream()
                .flatMap(step -> step.getValue().next.stream()
                        .map(next -> new Change(step.getKey(), next, step.getValue().from)))
                .toList();
    }

    /** The codes of today that hold what this one held; itself where nothing became of it. */
    SortedSet<RegionCode> heirs(RegionCode code) {
        SortedSet<RegionCode> heirs = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>();
        Set<Step> seen = new HashSet<>();
        Optional.ofNullable(steps.get(code)).ifPresentOrElse(open::add, () -> heirs.add(code));
        while (!open.isEmpty()) {
            Step step = open.remove();
            step.next.forEach(next -> after(step, next).ifPresentOrElse(later -> {
                if (seen.add(later)) {
                    open.add(later);
                }
            }, () -> heirs.add(next)));
        }
        return heirs;
    }

    /** What became of a successor still later. */
    private Optional<Step> after(Step step, RegionCode next) {
        return Optional.ofNullable(steps.get(next)).filter(later -> later.from.isAfter(step.from));
    }

    RegionMeaning meaning(RegionCode code, Instant occurredAt, Regions today) {
        Step step = steps.get(code);
        if (step == null) {
            return unchanged(code, occurredAt, today);
        }
        if (occurredAt.isBefore(step.start())) {
            return follow(code, step, today);
        }
        return today.exists(code) ? new RegionMeaning.ThatDay(code) : gone(code, step, today);
    }

    private RegionMeaning follow(RegionCode code, Step first, Regions today) {
        Step step = first;
        while (step.next.size() == 1) {
            RegionCode next = step.next.get(0);
            Optional<Step> later = after(step, next);
            if (later.isEmpty()) {
                return today.exists(next) ? new RegionMeaning.ThatDay(next) : new RegionMeaning.Unknown();
            }
            step = later.get();
        }
        return gone(code, first, today);
    }

    /** A code that no row names. Under a changed code the numbers were given anew, so that none of them is guessed from its ending. */
    private RegionMeaning unchanged(RegionCode code, Instant occurredAt, Regions today) {
        RegionCode above = code;
        while (above.parent().isPresent()) {
            above = above.parent().get();
            Step step = steps.get(above);
            if (step != null && !step.next.contains(above)) {
                return today.exists(code) && !occurredAt.isBefore(step.start())
                        ? new RegionMeaning.ThatDay(code)
                        : below(code, above, step, today);
            }
        }
        return today.exists(code) ? new RegionMeaning.Always(code) : new RegionMeaning.Unknown();
    }

    private RegionMeaning gone(RegionCode code, Step step, Regions today) {
        SortedSet<RegionCode> heirs = heirs(code);
        return new RegionMeaning.Gone(heirs.size() == 1
                ? Text.of("Kode %s sejak %s menjadi %s. Tulis %s.", code, step.from, named(heirs, today), heirs.first())
                : Text.of("Kode %s sejak %s terbagi menjadi %s. Tulis kode wilayah tempat kejadiannya.", code, step.from,
                        named(heirs, today)));
    }

    private RegionMeaning below(RegionCode code, RegionCode above, Step step, Regions today) {
        return new RegionMeaning.Gone(
                Text.of("Kode %s berada di bawah kode lama %s, yang sejak %s menjadi %s; nomor di bawahnya disusun ulang. "
                        + "Tulis kode yang berlaku sekarang.", code, above, step.from, named(heirs(above), today)));
    }

    private static String named(SortedSet<RegionCode> heirs, Regions today) {
        return heirs.stream().map(code -> Text.of("%s (%s)", code, today.fullName(code))).collect(Collectors.joining(", "));
    }
}
