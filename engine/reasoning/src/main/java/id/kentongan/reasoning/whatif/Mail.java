package id.kentongan.reasoning.whatif;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A journal sorted by the shards to which its entries go, whatever book they are judged by: the nation is kept everything, and
 * {@link #to} gives each shard what a book lets it see. Made by one thread, read by any number.
 */
final class Mail {
    private final List<JournalEntry> journal;
    private final Past past;
    private final Map<Scope, Sack> sacks = new HashMap<>();
    private final Sorts sorts;
    private Optional<Instant> taken = Optional.empty();

    /** @param inOrder all that was received, in that order, each once */
    Mail(RuleBook book, List<JournalEntry> inOrder, Past past) {
        journal = inOrder;
        this.past = past;
        sorts = new Sorts(inOrder.size());
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

    /** The beginning of time for a book. */
    Instant beginning(RuleBook book) {
        return Replay.beginning(book, taken, journal.stream().findFirst().map(JournalEntry::receivedAt));
    }

    Set<Scope> scopes() {
        return Collections.unmodifiableSet(sacks.keySet());
    }

    /** What a shard sees of it under a book: reports that one of its rows counts or a duty waits for, and what every book sees. */
    Sack to(Scope scope, RuleBook book) {
        boolean[] seen = sorts.seen(scope, book);
        return sacks.getOrDefault(scope, new Sack()).only(place -> seen[sorts.of(place)]);
    }

    /** @param where reports from elsewhere are left out, unless they correct others */
    Iterator<Delivery> deliveries(Sack sack, Predicate<RegionCode> where) {
        return sack.written().mapToObj(written -> new Delivery(journal.get(Sack.place(written)), Sack.role(written)))
                .filter(delivery -> concerns(delivery.entry(), where)).iterator();
    }

    private static boolean concerns(JournalEntry entry, Predicate<RegionCode> where) {
        return !(entry instanceof Observation report) || report.id().revision() > 0 || where.test(report.region());
    }

    Past past() {
        return past;
    }
}
