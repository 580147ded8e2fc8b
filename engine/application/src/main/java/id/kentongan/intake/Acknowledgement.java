package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import java.util.List;

/**
 * What became of what was sent, told after it is durable.
 *
 * @param accepted how many entries are new in the journal
 * @param duplicate how many stood there already
 * @param refused every line that was not taken, with the reason
 */
public record Acknowledgement(int accepted, int duplicate, List<Reading.Refused> refused) {
    public Acknowledgement {
        refused = List.copyOf(refused);
    }

    static Acknowledgement ofAll(List<Acknowledgement> batches) {
        return new Acknowledgement(batches.stream().mapToInt(Acknowledgement::accepted).sum(),
                batches.stream().mapToInt(Acknowledgement::duplicate).sum(),
                batches.stream().flatMap(batch -> batch.refused.stream()).toList());
    }
}
