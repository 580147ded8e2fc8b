package id.kentongan.reasoning.sentence;

import id.kentongan.tables.Effort;
import java.util.Set;

/**
 * The words that a sentence may name.
 *
 * @param criteria codes in {@code kriteria.csv}
 * @param sources codes in {@code sumber.csv}
 * @param stages names in {@code tahapan/}
 * @param effort what hints at them may cost
 */
public record Known(Set<String> criteria, Set<String> sources, Set<String> stages, Effort effort) {
    public Known(Set<String> criteria, Set<String> sources, Set<String> stages) {
        this(criteria, sources, stages, new Effort());
    }
}
