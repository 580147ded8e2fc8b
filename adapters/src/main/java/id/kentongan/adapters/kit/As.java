package id.kentongan.adapters.kit;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Grade;
import java.util.Optional;

/**
 * As whom a source speaks.
 *
 * @param account under which its reports come in
 * @param source code in {@code sumber.csv}; absent where each line names its own
 * @param classification of its reports; absent: that of its row
 * @param grade of its reports; absent: the letter of its row, credibility 6
 */
public record As(String account, Optional<String> source, Optional<Classification> classification, Optional<Grade> grade) {}
