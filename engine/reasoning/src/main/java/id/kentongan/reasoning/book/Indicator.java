package id.kentongan.reasoning.book;

import id.kentongan.facts.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row of {@code indikator.csv}: what is measured.
 *
 * @param unit of the values, such as {@code orang} or {@code persen TPS}
 * @param lowest smallest value a report may carry
 */
public record Indicator(String code, String name, String englishName, String unit, Direction direction, List<String> bodies,
        Optional<BigDecimal> lowest, String legalBasis) {}
