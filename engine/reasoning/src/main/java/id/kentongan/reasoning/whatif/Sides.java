package id.kentongan.reasoning.whatif;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.Course;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two books side by side, shard by shard: the shards of a country know nothing of each other, so as many are judged at once as there are
 * processors, and of each only what differs is kept.
 *
 * @param moved policies that one book judges by province and the other by the nation, so that they are compared last
 * @param watched criteria of which is told in which districts, or provinces as such, either book ever found them
 */
record Sides(RuleBook before, RuleBook after, Duration tick, Span span, Set<String> moved, Set<String> watched, Crew crew) {

    /** What one shard decided under both books. */
    private record Shard(Contrast own, List<Decided> movedBefore, List<Decided> movedAfter) {}

    /** What one shard gets under both books. */
    private record Both(Scope scope, Sack before, Sack after) {
        long size() {
            return (long) before.size() + after.size();
        }
    }

    /** @param where reports from elsewhere are not judged */
    Contrast compare(Mail mail, Predicate<RegionCode> where, Headway progress) {
        List<Both> scopes = scopes(mail).stream()
                .map(scope -> new Both(scope, mail.to(scope, before), mail.to(scope, after)))
                .sorted(Comparator.comparingLong(Both::size).reversed().thenComparing(Both::scope)).toList();
        Portion tally = new Portion(progress, scopes.stream().mapToLong(Both::size).sum());
        List<Shard> shards = crew.all(scopes.stream().flatMap(each -> new Halves<>(
                () -> decided(before, each.scope(), mail, tally.counting(mail.deliveries(each.before(), where))),
                () -> decided(after, each.scope(), mail, tally.counting(mail.deliveries(each.after(), where))),
                this::compared).each().stream()).toList()).stream().flatMap(Optional::stream).toList();
        List<Contrast> parts = new ArrayList<>(shards.stream().map(Shard::own).toList());
        parts.add(Contrast.of(inOrder(shards.stream().flatMap(shard -> shard.movedBefore().stream())),
                inOrder(shards.stream().flatMap(shard -> shard.movedAfter().stream())), span));
        return Contrast.together(parts);
    }

    private static List<Decided> inOrder(Stream<Decided> decisions) {
        return decisions.sorted(Comparator.comparing(Decided::at)).toList();
    }

    private Set<Scope> scopes(Mail mail) {
        Set<Scope> scopes = new TreeSet<>(mail.scopes());
        scopes.addAll(Scope.shards(before.regions()));
        scopes.addAll(Scope.shards(after.regions()));
        boolean nation = nation(before) || nation(after);
        boolean provinces = provinces(before) || provinces(after);
        scopes.removeIf(scope -> scope.equals(Scope.NATION) ? !nation : !provinces);
        return scopes;
    }

    private static boolean nation(RuleBook book) {
        return book.policies().values().stream().anyMatch(policy -> policy.national() && decides(book, policy.code()));
    }

    /** Policies about open alerts alone decide nothing. */
    private static boolean provinces(RuleBook book) {
        return book.concerns().stream().filter(code -> decides(book, code))
                .map(code -> Optional.ofNullable(book.policies().get(code)))
                .anyMatch(policy -> policy.map(found -> !found.national() && found.level().isPresent()).orElse(true));
    }

    private static boolean decides(RuleBook book, String code) {
        return book.decided().map(codes -> codes.contains(code)).orElse(true);
    }

    private Shard compared(List<Decided> old, List<Decided> fresh) {
        return new Shard(Contrast.of(staying(old), staying(fresh), span).withFound(found(old), found(fresh)), leaving(old),
                leaving(fresh));
    }

    /** A criterion that is found raises an alert, so that where none was raised none was found. */
    private Set<RegionCode> found(List<Decided> decisions) {
        return decisions.stream().map(decided -> decided.decision().key()).filter(key -> watched.contains(key.code()))
                .map(key -> key.region().at(RegionLevel.KABUPATEN).orElse(key.region())).collect(Collectors.toSet());
    }

    private List<Decided> staying(List<Decided> decisions) {
        return decisions.stream().filter(decided -> !moved.contains(decided.decision().key().code())).toList();
    }

    private List<Decided> leaving(List<Decided> decisions) {
        return decisions.stream().filter(decided -> moved.contains(decided.decision().key().code())).toList();
    }

    /** What people raise no book judges, and so none otherwise than another. */
    private static boolean byABook(Decided decided) {
        return !decided.decision().key().code().startsWith(AlertKey.MANUAL);
    }

    private List<Decided> decided(RuleBook book, Scope scope, Mail mail, Iterator<Delivery> deliveries) {
        List<Decided> decisions = new ArrayList<>();
        try (Reasoning reasoning = new Reasoning(book, tick, mail.around(scope, book))) {
            new Course(reasoning, outcome -> outcome.decisions().stream().filter(Sides::byABook).forEach(decisions::add))
                    .play(deliveries, Optional.of(span.until()));
        }
        return decisions;
    }
}
