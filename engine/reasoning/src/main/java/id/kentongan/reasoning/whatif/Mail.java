package id.kentongan.reasoning.whatif;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.Course;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.duty.Turn;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.shard.Surroundings;
import id.kentongan.reasoning.shard.Vigil;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A journal sorted by the shards to which its entries go, whatever book they are judged by: the nation is kept everything, and
 * {@link #to} gives each shard what a book lets it see. Made by one thread, read by any number.
 */
final class Mail {
    private final List<JournalEntry> journal;
    private final Past past;
    private final Map<Scope, Sack> sacks;
    private final Sorts sorts;
    private final Optional<Map<Scope, List<Turn>>> duties;
    private Optional<Instant> taken = Optional.empty();

    /** @param inOrder all that was received, in that order, each once */
    Mail(RuleBook book, List<JournalEntry> inOrder, Past past) {
        journal = inOrder;
        this.past = past;
        sacks = new HashMap<>();
        sorts = new Sorts(inOrder.size());
        duties = Optional.empty();
        Address address = new Address(book, past);
        int place = 0;
        for (JournalEntry entry : inOrder) {
            sorts.add(entry);
            if (entry instanceof BookTaken) {
                taken = taken.or(() -> Optional.of(entry.receivedAt()));
            } else {
                put(place, address.of(entry));
            }
            place++;
        }
    }

    private Mail(Mail same, Map<Scope, List<Turn>> duties) {
        journal = same.journal;
        past = same.past;
        sacks = same.sacks;
        sorts = same.sorts;
        taken = same.taken;
        this.duties = Optional.of(duties);
    }

    private void put(int place, Map<Scope, Role> to) {
        to.forEach((scope, role) -> {
            if (!scope.equals(Scope.NATION)) {
                sack(scope).add(place, role);
            }
        });
        to.values().stream().findAny().ifPresent(role -> sack(Scope.NATION).add(place, role));
    }

    private Sack sack(Scope scope) {
        return sacks.computeIfAbsent(scope, shard -> new Sack());
    }

    Set<Scope> scopes() {
        return Collections.unmodifiableSet(sacks.keySet());
    }

    /** What a shard sees of it under a book: reports that one of its rows counts or a duty waits for, and what every book sees. */
    Sack to(Scope scope, RuleBook book) {
        return sack(scope, scope.indicators(book), duties.isPresent() ? Set.of() : scope.owing(book));
    }

    private Sack sack(Scope scope, Set<String> indicators, Set<String> sources) {
        boolean[] wanted = sorts.having(indicators, sources);
        return sacks.getOrDefault(scope, new Sack()).only(place -> wanted[sorts.of(place)]);
    }

    /** What stands around a shard under a book. */
    Surroundings around(Scope scope, RuleBook book) {
        Instant beginning = Replay.beginning(book, taken, journal.stream().findFirst().map(JournalEntry::receivedAt));
        return new Surroundings(scope, book.regions(), beginning, past,
                duties.map(known -> known.getOrDefault(scope, List.of())));
    }

    /**
     * The same mail where it is known once and for all how the duties stood at every tick, so that reports that only meet one are sent to
     * nobody. For books that ask for the same duties.
     */
    Mail knowingDuties(RuleBook book, Duration tick, Instant until, Crew crew, Headway progress) {
        Portion tally = new Portion(share -> progress.reached(0), journal.size());
        List<Scope> scopes = Stream.concat(scopes().stream(), Scope.shards(book.regions()).stream()).distinct().toList();
        List<List<Turn>> turns = crew.all(scopes.stream().<Callable<List<Turn>>>map(scope -> () -> {
            Vigil vigil = new Vigil(book, tick, around(scope, book));
            new Course(vigil).play(tally.counting(deliveries(sack(scope, Set.of(), scope.owing(book)), region -> true)),
                    Optional.of(until));
            return vigil.turns();
        }).toList());
        return new Mail(this, IntStream.range(0, scopes.size()).boxed().collect(Collectors.toMap(scopes::get, turns::get)));
    }

    /** @param where reports from elsewhere are left out, unless they correct others */
    Iterator<Delivery> deliveries(Sack sack, Predicate<RegionCode> where) {
        return sack.written().mapToObj(written -> new Delivery(journal.get(Sack.place(written)), Sack.role(written)))
                .filter(delivery -> concerns(delivery.entry(), where)).iterator();
    }

    private static boolean concerns(JournalEntry entry, Predicate<RegionCode> where) {
        return !(entry instanceof Observation report) || report.id().revision() > 0 || where.test(report.region());
    }
}
