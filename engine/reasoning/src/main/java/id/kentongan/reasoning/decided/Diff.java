package id.kentongan.reasoning.decided;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What another book would have decided over the same entries.
 *
 * @param added decisions of the new book alone
 * @param dropped decisions of the old book alone
 * @param moved the same step of the same concern at another moment
 * @param same how many decisions both made at the same moment
 */
public record Diff(List<Decided> added, List<Decided> dropped, List<Moved> moved, int same) {
    private static final Comparator<Decided> IN_ORDER = Comparator.comparing((Decided decided) -> decided.at())
            .thenComparing(decided -> decided.decision().key());

    /** One step that both books take, each in its own time. */
    public record Moved(Decided before, Decided after) {}

    /** How much differs in one region. */
    public record Count(int added, int dropped, int moved) {
        private Count plus(int more, int less, int other) {
            return new Count(added + more, dropped + less, moved + other);
        }
    }

    private record Step(AlertKey key, Level from, Level to) {
        static Step of(Decided decided) {
            return new Step(decided.decision().key(), decided.decision().from(), decided.decision().to());
        }
    }

    /** Compares the decisions of two books, each in the order in which they were made. */
    public static Diff between(Collection<Decided> before, Collection<Decided> after) {
        Map<Step, List<Decided>> old = bySteps(before);
        Map<Step, List<Decided>> fresh = bySteps(after);
        List<Decided> added = new ArrayList<>();
        List<Decided> dropped = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        int same = 0;
        for (Map.Entry<Step, List<Decided>> entry : old.entrySet()) {
            List<Decided> was = entry.getValue();
            List<Decided> is = fresh.getOrDefault(entry.getKey(), new ArrayList<>());
            same += withdrawEqual(was, is);
            int pairs = Math.min(was.size(), is.size());
            for (int i = 0; i < pairs; i++) {
                moved.add(new Moved(was.get(i), is.get(i)));
            }
            dropped.addAll(was.subList(pairs, was.size()));
            added.addAll(is.subList(pairs, is.size()));
            fresh.remove(entry.getKey());
        }
        fresh.values().forEach(added::addAll);
        return new Diff(sorted(added), sorted(dropped),
                moved.stream().sorted(Comparator.comparing(Moved::before, IN_ORDER)).toList(), same);
    }

    /** The differences of runs about different concerns as one. */
    public static Diff together(Collection<Diff> parts) {
        return new Diff(sorted(parts.stream().flatMap(part -> part.added.stream()).toList()),
                sorted(parts.stream().flatMap(part -> part.dropped.stream()).toList()),
                parts.stream().flatMap(part -> part.moved.stream()).sorted(Comparator.comparing(Moved::before, IN_ORDER))
                        .toList(),
                parts.stream().mapToInt(Diff::same).sum());
    }

    private static Map<Step, List<Decided>> bySteps(Collection<Decided> decisions) {
        Map<Step, List<Decided>> steps = new LinkedHashMap<>();
        decisions.forEach(decided -> steps.computeIfAbsent(Step.of(decided), step -> new ArrayList<>()).add(decided));
        return steps;
    }

    /** Takes the steps made at the same moment out of both lists. */
    private static int withdrawEqual(List<Decided> was, List<Decided> is) {
        int before = was.size();
        was.removeIf(one -> is.removeIf(other -> other.at().equals(one.at())));
        return before - was.size();
    }

    private static List<Decided> sorted(List<Decided> decisions) {
        return decisions.stream().sorted(IN_ORDER).toList();
    }

    /** The differences counted per region, in the order of their codes; regions without any are absent. */
    public SortedMap<RegionCode, Count> perRegion() {
        SortedMap<RegionCode, Count> counts = new TreeMap<>();
        added.forEach(decided -> count(counts, decided, 1, 0, 0));
        dropped.forEach(decided -> count(counts, decided, 0, 1, 0));
        moved.forEach(pair -> count(counts, pair.before(), 0, 0, 1));
        return counts;
    }

    private static void count(Map<RegionCode, Count> counts, Decided decided, int added, int dropped, int moved) {
        counts.merge(decided.decision().key().region(), new Count(added, dropped, moved),
                (one, other) -> one.plus(other.added(), other.dropped(), other.moved()));
    }
}
