package id.kentongan.reasoning.played;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.util.Map;

/** Tells to whom each entry goes; in tests also wrongly. */
public interface Post {
    Map<Scope, Role> of(JournalEntry entry);

    void under(RuleBook next);

    /** Makes the post of one book. */
    interface Office {
        Post open(RuleBook book, Past past);
    }

    static Post faithful(RuleBook book, Past past) {
        Address address = new Address(book, past);
        return new Post() {
            @Override
            public Map<Scope, Role> of(JournalEntry entry) {
                return address.of(entry);
            }

            @Override
            public void under(RuleBook next) {
                address.under(next);
            }
        };
    }

    /** For the whole reasoning: nothing is left out, and what comes after a higher revision is told as such. */
    static Post whole(RuleBook book, Past past) {
        Address address = new Address(book, past);
        return new Post() {
            @Override
            public Map<Scope, Role> of(JournalEntry entry) {
                return Map.of(Scope.WHOLE, address.toWhole(entry).role());
            }

            @Override
            public void under(RuleBook next) {
                address.under(next);
            }
        };
    }
}
