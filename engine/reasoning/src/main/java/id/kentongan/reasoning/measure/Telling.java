package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Visible;

/** What the rules hear of measures: only those that lie near a threshold or whose alert is open, and only what a rule could see. */
public interface Telling {
    /** A measure that rules have to weigh, in place of what was told of that concern before. */
    void tell(Measure measure);

    /** The rules need not know this measure any more. */
    void untell(AlertKey key);

    /** At which level the alert of this concern is open, so that its measure must be known whatever it is; HIJAU where none is. */
    Level stands(AlertKey key);

    /** What of the level of this concern's open alert those see by their reading who may not read everything. */
    void visible(AlertKey key, Visible levels);

    /** Whether some policy rests on findings of this criterion, also on those at or below an open alert of its own. */
    boolean asksFor(String criterion);

    /** Whether some rule asks from which sources a finding of this criterion stems. */
    boolean asksWho(String criterion);

    /** From now on this row judges. */
    void started(Criterion row);

    /** This row judges no more. */
    void ended(Criterion row);
}
