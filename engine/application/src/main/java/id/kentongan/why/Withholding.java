package id.kentongan.why;

import id.kentongan.facts.Classification;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.shard.Delivery;
import java.util.stream.Stream;

/** Lets through what a reader may read, and tells whether that was all. */
public final class Withholding {
    private final Classification clearance;
    private boolean withheld;

    public Withholding(Classification clearance) {
        this.clearance = clearance;
    }

    Classification clearance() {
        return clearance;
    }

    Stream<Delivery> of(Stream<Delivery> received) {
        return received.filter(delivery -> passes(delivery.entry()));
    }

    public boolean passes(JournalEntry entry) {
        boolean passes = !(entry instanceof Observation report) || report.classification().compareTo(clearance) <= 0;
        withheld |= !passes;
        return passes;
    }

    boolean withheld() {
        return withheld;
    }
}
