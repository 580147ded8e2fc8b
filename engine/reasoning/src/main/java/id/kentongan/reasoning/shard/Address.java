package id.kentongan.reasoning.shard;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stub: to whom an entry goes. */
public final class Address {
    private final Past past;
    private final Map<String, Integer> highest = new HashMap<>();

    public Address(RuleBook book, Past past) {
        this.past = past;
    }

    public Map<Scope, Role> of(JournalEntry entry) {
        Map<Scope, Role> to = new HashMap<>();
        if (entry instanceof BookTaken) {
            return to;
        }
        if (entry instanceof Handling handling) {
            to.put(Scope.province(handling.alert().region()), Role.COUNTS);
        } else if (entry instanceof Observation report) {
            Role role = past.revisions(report.id().source(), report.id().id()).stream()
                    .anyMatch(other -> other.id().revision() > report.id().revision()) ? Role.LATE : Role.COUNTS;
            past.revisions(report.id().source(), report.id().id())
                    .forEach(other -> to.put(Scope.province(other.region()), role));
            to.put(Scope.province(report.region()), role);
        }
        to.put(Scope.NATION, to.values().iterator().next());
        return to;
    }

    public void under(RuleBook next) {
        highest.size();
    }

    public void remember(String source, String id, int revision, Set<Scope> scopes) {
        highest.put(source + "/" + id, revision);
    }
}
