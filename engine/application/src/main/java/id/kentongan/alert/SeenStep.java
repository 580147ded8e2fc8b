package id.kentongan.alert;

import id.kentongan.reasoning.decided.Decided;
import java.util.List;

/**
 * One step in the history of an alert as it is seen with a clearance: the decision that made it, or the latest before where none did but
 * what may be read.
 *
 * @param number its place among all decisions
 * @param told whether the sentence, the evidence and who did it may be read; else {@code decided} has the words of {@link #WITHHELD}
 * @param restsOn all that it cites, of which not everything may be read where it is not told
 */
public record SeenStep(long number, boolean told, Decided decided, List<String> restsOn) {
    /** Contract, secrecy. */
    static final String WITHHELD = "Memuat keterangan rahasia.";
}
