package id.kentongan.facts;

import java.math.BigDecimal;

/** Reda: the value beyond which a measure means calm again, by the row in force. Rules compare measures with it. */
public record CalmBound(String code, RegionLevel regionLevel, Direction direction, BigDecimal bound) {}
