package id.kentongan.reasoning.whatif;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which entries of a journal go to which shard of a book, by their places in it. Only what the book can see is sent: reports that one of
 * its rows counts or a duty waits for, corrections, and what was done about alerts.
 */
final class Mail {
    private final List<JournalEntry> journal;
    private final Map<Scope, Sack> sacks = new HashMap<>();
    private final Set<String> indicators;
    private final Set<String> owing;
    private final Predicate<RegionCode> where;
    private Optional<Instant> taken = Optional.empty();

    /** Places in order; one that came late is written as its complement. */
    private static final class Sack {
        private int[] places = new int[16];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }
    }

    /**
     * @param inOrder all that was received, in that order, each once
     * @param where reports from elsewhere are left out, unless they correct others
     */
    Mail(RuleBook book, List<JournalEntry> inOrder, Past past, Predicate<RegionCode> where) {
        journal = inOrder;
        this.where = where;
        indicators = book.criteria().stream().map(row -> row.gauge().indicator()).collect(Collectors.toSet());
        owing = book.sources().values().stream().filter(source -> source.duty().isPresent()).map(source -> source.code())
                .collect(Collectors.toSet());
        Address address = new Address(book, past);
        int place = 0;
        for (JournalEntry entry : inOrder) {
            int here = place++;
            if (entry instanceof BookTaken && taken.isEmpty()) {
                taken = Optional.of(entry.receivedAt());
            }
            address.of(entry).forEach((scope, role) -> {
                if (concerns(entry)) {
                    sacks.computeIfAbsent(scope, shard -> new Sack()).add(role == Role.LATE ? ~here : here);
                }
            });
        }
    }

    private boolean concerns(JournalEntry entry) {
        return !(entry instanceof Observation report) || entry.id().revision() > 0
                || (indicators.contains(report.indicator()) || owing.contains(entry.id().source()))
                        && where.test(report.region());
    }

    /** The beginning of time for the book. */
    Instant beginning(RuleBook book) {
        return Replay.beginning(book, taken, journal.stream().findFirst().map(first -> first.receivedAt()));
    }

    Set<Scope> scopes() {
        return new HashSet<>(sacks.keySet());
    }

    int size(Scope scope) {
        Sack sack = sacks.get(scope);
        return sack == null ? 0 : sack.size;
    }

    Iterator<Delivery> deliveries(Scope scope) {
        Sack sack = sacks.getOrDefault(scope, new Sack());
        return IntStream.range(0, sack.size).map(number -> sack.places[number]).mapToObj(place -> place < 0
                ? new Delivery(journal.get(~place), Role.LATE)
                : new Delivery(journal.get(place), Role.COUNTS)).iterator();
    }
}
