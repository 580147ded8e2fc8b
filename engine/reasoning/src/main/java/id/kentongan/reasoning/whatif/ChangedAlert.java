package id.kentongan.reasoning.whatif;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Level;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An alert that two books do not raise alike. One that both raise is the same alert where it is open under both at some moment.
 *
 * @param before as the old book raises it; absent: only the new one does
 * @param after as the new book raises it; absent: only the old one does
 */
public record ChangedAlert(AlertKey key, Optional<Lifetime> before, Optional<Lifetime> after) {

    public boolean added() {
        return before.isEmpty();
    }

    public boolean dropped() {
        return after.isEmpty();
    }

    public boolean earlier() {
        return before.flatMap(was -> after.map(is -> is.raised().at().isBefore(was.raised().at()))).orElse(false);
    }

    public boolean later() {
        return before.flatMap(was -> after.map(is -> is.raised().at().isAfter(was.raised().at()))).orElse(false);
    }

    public boolean higher() {
        return before.flatMap(was -> after.map(is -> is.highest().above(was.highest()))).orElse(false);
    }

    public boolean lower() {
        return before.flatMap(was -> after.map(is -> was.highest().above(is.highest()))).orElse(false);
    }

    boolean differs() {
        return Stream.of(added(), dropped(), earlier(), later(), higher(), lower()).anyMatch(Boolean::booleanValue);
    }

    /** The highest colour it reaches: under the new book, or under the old one where the new one does not raise it. */
    public Level colour() {
        return after.or(() -> before).orElseThrow().highest();
    }
}
