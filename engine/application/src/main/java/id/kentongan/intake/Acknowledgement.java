package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.EntryId;
import java.util.List;
import java.util.Optional;

/**
 * What became of what was sent, told after it is durable.
 *
 * @param accepted how many entries are new in the journal
 * @param duplicate how many stood there already
 * @param refused every line that was not taken, with the reason; at most {@value Intake#MOST_REFUSED}
 * @param editions how many sheets or messages were read as a whole, also where they hold no entry, as a cancellation
 * @param withdrawn what was taken back because an edition no longer says what earlier ones said
 * @param rest where that many were refused and more followed: from which line on nothing was taken or told
 */
public record Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused, int editions, List<EntryId> withdrawn,
        Optional<Reading.Refused> rest) {
    public Acknowledgement {
        withdrawn = List.copyOf(withdrawn);
        refused = List.copyOf(refused);
    }

    /** Of something that was read to its end. */
    public Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused) {
        this(accepted, duplicate, refused, 0, List.of(), Optional.empty());
    }

    /** Whether anything of it is kept otherwise than as refused. */
    public boolean taken() {
        return accepted + duplicate + withdrawn.size() > 0 || editions > 0 && refused.isEmpty();
    }
}
