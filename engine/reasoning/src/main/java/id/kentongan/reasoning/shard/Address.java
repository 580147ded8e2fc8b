package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * To whom an entry goes: to its province, to all provinces in which another revision of it lies, and to the nation where that has
 * subscribed to its indicator or its source. Must be asked in the order of receipt, by one thread. Remembers only what was ever
 * corrected.
 */
public final class Address {
    /** What nearly every entry is answered, by the shards that it goes to. */
    private static final Map<Set<Scope>, Map<Scope, Role>> COUNTING = new ConcurrentHashMap<>();

    private final Past past;
    private final Map<String, Corrected> corrected = new HashMap<>();
    private Set<String> indicators = Set.of();
    private Set<String> sources = Set.of();

    private static final class Corrected {
        private int highest = -1;
        private final Set<Scope> scopes = new TreeSet<>();

        private Corrected copy() {
            Corrected same = new Corrected();
            same.highest = highest;
            same.scopes.addAll(scopes);
            // What another book sent the nation is not known here: it gets more than it needs, and decides the same.
            same.scopes.add(Scope.NATION);
            return same;
        }
    }

    public Address(RuleBook book, Past past) {
        this.past = past;
        under(book);
    }

    /** From now on the nation gets what the policies of this book look at. */
    public void under(RuleBook book) {
        indicators = Scope.NATION.indicators(book);
        sources = Scope.NATION.owing(book);
    }

    /** One that remembers the same, for another book; each goes on by itself. */
    public Address copyUnder(RuleBook book) {
        Address copy = new Address(book, past);
        corrected.forEach((lineage, known) -> copy.corrected.put(lineage, known.copy()));
        return copy;
    }

    /** Whether the nation asks for nothing under the next book that it did not get under this one. */
    public static boolean asksNoMore(RuleBook before, RuleBook next) {
        Address was = new Address(before, (source, id) -> List.of());
        Address is = new Address(next, (source, id) -> List.of());
        return was.indicators.containsAll(is.indicators) && was.sources.containsAll(is.sources);
    }

    /** A report that was corrected before: the highest revision received, and all shards that got any. */
    public void remember(String source, String id, int highest, Set<Scope> scopes) {
        Corrected known = corrected.computeIfAbsent(new EntryId(source, id, 0).lineage(), lineage -> new Corrected());
        known.highest = Math.max(known.highest, highest);
        known.scopes.addAll(scopes);
    }

    /** The shards that have to know of an entry. */
    public Map<Scope, Role> of(JournalEntry entry) {
        if (entry instanceof BookTaken) {
            return Map.of();
        }
        Set<Scope> own = own(entry);
        return neverCorrected(entry) ? COUNTING.computeIfAbsent(own, scopes -> roles(scopes, Role.COUNTS)) : revised(entry, own);
    }

    /** An entry for one who gets all there are. */
    public Delivery toWhole(JournalEntry entry) {
        if (entry instanceof BookTaken || neverCorrected(entry)) {
            return new Delivery(entry, Role.COUNTS);
        }
        return new Delivery(entry, revised(entry, own(entry)).containsValue(Role.LATE) ? Role.LATE : Role.COUNTS);
    }

    private boolean neverCorrected(JournalEntry entry) {
        return entry.id().revision() == 0 && (corrected.isEmpty() || !corrected.containsKey(entry.id().lineage()));
    }

    private Map<Scope, Role> revised(JournalEntry entry, Set<Scope> own) {
        Corrected known = corrected.computeIfAbsent(entry.id().lineage(), lineage -> before(entry));
        boolean late = entry.id().revision() < known.highest;
        known.highest = Math.max(known.highest, entry.id().revision());
        known.scopes.addAll(own);
        return late ? roles(own, Role.LATE) : roles(known.scopes, Role.COUNTS);
    }

    /** What was received before the first correction of a report. */
    private Corrected before(JournalEntry entry) {
        Corrected made = new Corrected();
        for (JournalEntry other : past.revisions(entry.id().source(), entry.id().id())) {
            if (JournalEntry.ARRIVAL.compare(other, entry) < 0) {
                made.highest = Math.max(made.highest, other.id().revision());
                made.scopes.addAll(own(other));
            }
        }
        return made;
    }

    private static Map<Scope, Role> roles(Set<Scope> scopes, Role role) {
        Map<Scope, Role> roles = new TreeMap<>();
        scopes.forEach(scope -> roles.put(scope, role));
        return Collections.unmodifiableMap(roles);
    }

    private Set<Scope> own(JournalEntry entry) {
        if (entry instanceof Observation report) {
            boolean nation = indicators.contains(report.indicator()) || sources.contains(report.id().source());
            return nation ? withNation(report.region()) : Set.of(Scope.province(report.region()));
        }
        return entry instanceof Act act ? withNation(act.key().region()) : Set.of();
    }

    private static Set<Scope> withNation(RegionCode region) {
        return Set.of(Scope.province(region), Scope.NATION);
    }
}
