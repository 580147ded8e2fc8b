package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measure;

/** What the rules hear of measures: only those that lie near a threshold or whose alert is open, and only what a rule could see. */
public interface Telling {
    /** A measure that rules have to weigh, in place of what was told of that concern before. */
    void tell(Measure measure);

    /** The rules need not know this measure any more. */
    void untell(AlertKey key);

    /** Whether the alert of this concern is open, so that its measure must be known whatever it is. */
    boolean open(AlertKey key);

    /** From now on this row judges. */
    void started(Criterion row);

    /** This row judges no more. */
    void ended(Criterion row);
}
