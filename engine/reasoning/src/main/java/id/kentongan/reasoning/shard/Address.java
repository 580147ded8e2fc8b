package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import java.util.Map;

/** Stub. */
public final class Address {
    public Address(RuleBook book, Past past) {}

    public Map<Scope, Role> of(JournalEntry entry) {
        throw new UnsupportedOperationException();
    }

    public void under(RuleBook next) {
        throw new UnsupportedOperationException();
    }
}
