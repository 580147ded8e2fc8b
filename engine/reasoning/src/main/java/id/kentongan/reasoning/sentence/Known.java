package id.kentongan.reasoning.sentence;

import java.util.Set;

/**
 * The words that a sentence may name.
 *
 * @param criteria codes in {@code kriteria.csv}
 * @param sources codes in {@code sumber.csv}
 * @param stages names in {@code tahapan/}
 */
public record Known(Set<String> criteria, Set<String> sources, Set<String> stages) {}
