package id.kentongan.reasoning.played;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An address that is thrown away after every few entries, and told anew what was ever corrected and who got it. */
final class RestartedPost implements Post {
    private static final int OFTEN = 17;

    private final Past past;
    private final Map<EntryId, Set<Scope>> told = new HashMap<>();
    private RuleBook book;
    private Address address;
    private int since;

    RestartedPost(RuleBook book, Past past) {
        this.book = book;
        this.past = past;
        address = new Address(book, past);
    }

    @Override
    public Map<Scope, Role> of(JournalEntry entry) {
        if (++since % OFTEN == 0) {
            address = new Address(book, past);
            told.forEach((id, scopes) -> {
                if (id.revision() > 0) {
                    told.forEach((other, also) -> {
                        if (other.lineage().equals(id.lineage())) {
                            address.remember(other.source(), other.id(), other.revision(), also);
                        }
                    });
                }
            });
        }
        Map<Scope, Role> to = address.of(entry);
        told.put(entry.id(), new TreeSet<>(to.keySet()));
        return to;
    }

    @Override
    public void under(RuleBook next) {
        book = next;
        address.under(next);
    }
}
