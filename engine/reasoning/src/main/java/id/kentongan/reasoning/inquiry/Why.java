package id.kentongan.reasoning.inquiry;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one concern of a region stands at a moment, and what separates it from the next level.
 *
 * @param name of the criterion or policy
 * @param stands the level of its open alert, HIJAU where none is open
 * @param alert the open alert, if any
 * @param measured the measure in words; for a policy what is found of what it looks at
 * @param thresholds in words, such as {@code KUNING ≥ 3, MERAH ≥ 6, reda < 2}; empty for a policy
 * @param missing what keeps it from rising, and an open alert from falling; each a phrase with its number
 * @param distance how far the measure is from the next threshold, as a share of it; 0 where met, infinite where it cannot be said
 * @param evidence the reports counted, cited as in a decision
 * @param classification the highest of theirs
 */
public record Why(AlertKey key, String name, Level stands, Optional<Standing> alert, String measured, String thresholds,
        List<String> missing, double distance, List<String> evidence, Classification classification) {
    /** Open alerts before all. */
    public static final Comparator<Why> NEAREST_FIRST = Comparator.comparing((Why why) -> why.alert().isEmpty())
            .thenComparing(Why::distance).thenComparing(Why::key);

    /** Everything asked about one region and moment, the nearest concern first. */
    public record Answer(Instant at, String region, boolean blind, boolean live, List<Why> concerns) {}
}
