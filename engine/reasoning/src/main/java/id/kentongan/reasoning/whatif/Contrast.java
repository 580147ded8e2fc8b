package id.kentongan.reasoning.whatif;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs between two runs of decisions about the same concerns.
 *
 * @param alerts those that are not raised alike, in the order in which they are first raised
 * @param found regions in which either found what was watched
 */
record Contrast(Diff decisions, List<ChangedAlert> alerts, Set<RegionCode> found) {
    private static final Comparator<ChangedAlert> IN_ORDER = Comparator
            .comparing((ChangedAlert alert) -> alert.before().or(alert::after).orElseThrow().raised().at())
            .thenComparing(ChangedAlert::key);

    /** Each in the order in which it was decided. */
    static Contrast of(List<Decided> before, List<Decided> after, Span span) {
        return new Contrast(Diff.between(within(before, span), within(after, span)), alerts(before, after, span), Set.of());
    }

    /** Of runs about different concerns. */
    static Contrast together(Collection<Contrast> parts) {
        return new Contrast(Diff.together(parts.stream().map(Contrast::decisions).toList()),
                parts.stream().flatMap(part -> part.alerts().stream()).sorted(IN_ORDER).toList(),
                parts.stream().flatMap(part -> part.found().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    Contrast withFound(Set<RegionCode> before, Set<RegionCode> after) {
        Set<RegionCode> both = new TreeSet<>(before);
        both.addAll(after);
        return new Contrast(decisions, alerts, both);
    }

    private static List<Decided> within(List<Decided> decisions, Span span) {
        return decisions.stream().filter(decided -> span.holds(decided.at())).toList();
    }

    private static List<ChangedAlert> alerts(List<Decided> before, List<Decided> after, Span span) {
        Map<AlertKey, List<Lifetime>> old = Lifetime.of(before);
        Map<AlertKey, List<Lifetime>> fresh = Lifetime.of(after);
        Set<AlertKey> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        List<ChangedAlert> changed = new ArrayList<>();
        for (AlertKey key : keys) {
            changed.addAll(paired(key, met(old, key, span), met(fresh, key, span)));
        }
        return changed.stream().filter(ChangedAlert::differs).sorted(IN_ORDER).toList();
    }

    private static List<Lifetime> met(Map<AlertKey, List<Lifetime>> alerts, AlertKey key, Span span) {
        return alerts.getOrDefault(key, List.of()).stream().filter(alert -> alert.meets(span)).toList();
    }

    /** Each old alert with the first new one that is still without a partner and open at the same time. */
    private static List<ChangedAlert> paired(AlertKey key, List<Lifetime> old, List<Lifetime> fresh) {
        List<Lifetime> single = new ArrayList<>(fresh);
        List<ChangedAlert> pairs = new ArrayList<>();
        for (Lifetime was : old) {
            pairs.add(new ChangedAlert(key, Optional.of(was), partner(was, single)));
        }
        single.forEach(is -> pairs.add(new ChangedAlert(key, Optional.empty(), Optional.of(is))));
        return pairs;
    }

    private static Optional<Lifetime> partner(Lifetime was, List<Lifetime> single) {
        for (Iterator<Lifetime> each = single.iterator(); each.hasNext();) {
            Lifetime is = each.next();
            if (was.meets(is)) {
                each.remove();
                return Optional.of(is);
            }
        }
        return Optional.empty();
    }
}
