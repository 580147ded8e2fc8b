package id.kentongan.board;

import id.kentongan.facts.Observation;

/**
 * One report behind an alert.
 *
 * @param reference {@code source/id@revision}
 * @param unit of the value, such as {@code orang}
 */
public record Cited(String reference, Observation report, String sourceName, String indicatorName, String unit,
        String regionName) {}
