package id.kentongan.reasoning.whatif;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.Indicator;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one book changes of another, and whom that can concern. */
final class Edit {
    private final RuleBook before;
    private final RuleBook after;
    private final Map<Place, Concern> changed = new TreeMap<>();
    private final Set<String> policies;

    /** Of which a book has one row in force at a time. */
    private record Place(String code, RegionLevel level) implements Comparable<Place> {
        static Place of(Criterion row) {
            return new Place(row.code(), row.regionLevel());
        }

        @Override
        public int compareTo(Place other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : level.compareTo(other.level);
        }
    }

    Edit(RuleBook before, RuleBook after) {
        this.before = before;
        this.after = after;
        Map<Place, List<Criterion>> old = places(before);
        Map<Place, List<Criterion>> fresh = places(after);
        for (Place place : union(old.keySet(), fresh.keySet())) {
            Concern concern = new Concern(old.getOrDefault(place, List.of()), fresh.getOrDefault(place, List.of()));
            if (!concern.same()) {
                changed.put(place, concern);
            }
        }
        policies = union(before.policies().keySet(), after.policies().keySet()).stream()
                .filter(code -> !told(before, code).equals(told(after, code))).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Place, List<Criterion>> places(RuleBook book) {
        return book.criteria().stream().collect(Collectors.groupingBy(Place::of));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** All that a policy says, wherever it stands. */
    private static Optional<Object> told(RuleBook book, String code) {
        return Optional.ofNullable(book.policies().get(code))
                .map(policy -> List.of(policy.name(), policy.national(), policy.legalBasis(), policy.hold(), policy.level(),
                        policy.reason(), book.meaning(code)));
    }

    /** Whether no rows differ, no policies, and nothing else. */
    boolean nothing() {
        return changed.isEmpty() && policies.isEmpty() && !beyond();
    }

    /** Whether it changes more than can be told apart by concern, so that everything has to be judged. */
    boolean beyond() {
        return !before.regions().fingerprint().equals(after.regions().fingerprint())
                || !List.copyOf(before.sources().values()).equals(List.copyOf(after.sources().values()))
                || !before.enrolments().equals(after.enrolments()) || !before.calendar().equals(after.calendar())
                || differ(before.indicators(), after.indicators())
                || policies.stream().anyMatch(code -> waives(before, code) || waives(after, code));
    }

    private static boolean differ(Map<String, Indicator> one, Map<String, Indicator> other) {
        return one.entrySet().stream()
                .anyMatch(entry -> Optional.ofNullable(other.get(entry.getKey())).filter(same -> !same.equals(entry.getValue()))
                        .isPresent());
    }

    /** A policy about open alerts, whoever raised them. */
    private static boolean waives(RuleBook book, String policy) {
        return Optional.ofNullable(book.policies().get(policy)).filter(found -> found.level().isEmpty()).isPresent();
    }

    /** The codes about which the books can decide differently: those with other rows or sentences, and the policies that rest on them. */
    Set<String> concerned() {
        Set<String> codes = changed.keySet().stream().map(Place::code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = Set.copyOf(codes);
        codes.addAll(policies);
        for (RuleBook book : List.of(before, after)) {
            book.policies().keySet().stream().filter(policy -> rows.stream().anyMatch(row -> book.restsOn(policy, row)))
                    .forEach(codes::add);
        }
        return codes;
    }

    /** Codes of the criteria that have other rows. */
    Set<String> criteria() {
        return changed.keySet().stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
    }

    /** How far a policy looks from the region that it is judged for. */
    enum Sight {
        DISTRICT, PROVINCE, NATION
    }

    /** Criteria with other rows and policies with other sentences. */
    Set<String> edited() {
        return union(criteria(), policies);
    }

    /** Policies that both books judge alike and that rest on a criterion with other rows. */
    Set<String> following(Sight sight) {
        Set<String> edited = edited();
        return concerned().stream().filter(code -> !edited.contains(code) && sight(code) == sight)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Sight sight(String policy) {
        if (national(before, policy)) {
            return Sight.NATION;
        }
        return before.local(policy) ? Sight.DISTRICT : Sight.PROVINCE;
    }

    /** Policies that one book judges by province and the other by the nation. */
    Set<String> moved() {
        return policies.stream().filter(code -> national(before, code) != national(after, code)).collect(Collectors.toSet());
    }

    private static boolean national(RuleBook book, String policy) {
        return Optional.ofNullable(book.policies().get(policy)).filter(Policy::national).isPresent();
    }

    /** The old book as it judges throughout: each changed concern by its row at that moment. */
    RuleBook oldAlways(Instant end) {
        return always(before, concern -> concern.oldAlways(end));
    }

    /** The new book as if what it changes had always been so. */
    RuleBook newAlways(Instant end) {
        return always(after, concern -> concern.newAlways(end));
    }

    private RuleBook always(RuleBook book, Function<Concern, Optional<Criterion>> row) {
        Stream<Criterion> untouched = book.criteria().stream().filter(other -> !changed.containsKey(Place.of(other)));
        return book.judgingBy(
                Stream.concat(untouched, changed.values().stream().map(row).flatMap(Optional::stream)).toList());
    }

    /** Of concerns that by their dates both books judge alike throughout a span: the rows that were changed. */
    List<Criterion> notInForce(Span span) {
        return changed.values().stream().flatMap(concern -> concern.notInForce(span).stream()).toList();
    }
}
