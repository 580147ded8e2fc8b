package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What became of what was sent, told after it is durable.
 *
 * @param accepted how many entries are new in the journal
 * @param duplicate how many stood there already
 * @param refused every line that was not taken, with the reason; at most {@value Intake#MOST_REFUSED}
 * @param rest where that many were refused and more followed: from which line on nothing was taken or told
 */
public record Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused, Optional<Reading.Refused> rest) {
    public Acknowledgement {
        refused = List.copyOf(refused);
    }

    /** Of something that was read to its end. */
    public Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused) {
        this(accepted, duplicate, refused, Optional.empty());
    }
}
