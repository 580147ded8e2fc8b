package id.kentongan.facts;

import java.math.BigDecimal;

/**
 * Ambang: the value from which on a measure means a colour, by the row in force. Rules compare measures with it.
 *
 * @param level KUNING or MERAH
 * @param sources how many different sources that colour needs, unless one report is graded A1-B2; at least 1
 */
public record Threshold(String code, RegionLevel regionLevel, Direction direction, Level level, BigDecimal bound, int sources) {}
