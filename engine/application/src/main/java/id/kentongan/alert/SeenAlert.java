package id.kentongan.alert;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An alert as it is seen with a clearance (contract, secrecy): its levels are those that what may be read gives.
 *
 * @param level HIJAU once it is closed
 * @param highest the highest level that was ever seen
 * @param raisedAt when something was seen of it first
 * @param changedAt when what is seen changed last
 * @param history what was seen, oldest first; in lists only the latest step
 */
public record SeenAlert(String id, AlertKey key, Level level, Level highest, Instant raisedAt, Instant changedAt,
        Optional<Instant> closedAt, List<SeenStep> history) {

    /** Whether the words of its latest step may be read. */
    public boolean told() {
        return history.get(history.size() - 1).told();
    }

    /** What brought it where it stands. */
    public Decided latest() {
        return history.get(history.size() - 1).decided();
    }

    /** All that the latest step cites, of which not everything may be read where its sentence may not. */
    public List<String> restsOn() {
        return history.get(history.size() - 1).restsOn();
    }

    /** The sentence of the latest step. */
    public String because() {
        return latest().because();
    }

    /** The highest of what of the history may be read. */
    public Classification classification() {
        return history.stream().filter(SeenStep::told).map(step -> step.decided().classification())
                .max(Comparator.naturalOrder()).orElse(Classification.BIASA);
    }
}
