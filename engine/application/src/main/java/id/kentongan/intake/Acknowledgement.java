package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of what was sent, told after it is durable.
 *
 * @param accepted how many entries are new in the journal
 * @param duplicate how many stood there already
 * @param refused every line that was not taken, with the reason
 */
public record Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused) {
    static final Acknowledgement EMPTY = new Acknowledgement(0, 0, List.of());

    public Acknowledgement {
        refused = List.copyOf(refused);
    }

    Acknowledgement and(Acknowledgement next) {
        List<Reading.Refused> both = new ArrayList<>(refused);
        both.addAll(next.refused);
        return new Acknowledgement(accepted + next.accepted, duplicate + next.duplicate, both);
    }
}
