package id.kentongan.board;

import id.kentongan.facts.Grade;
import id.kentongan.facts.Observation;

/**
 * One report behind an alert.
 *
 * @param reference {@code source/id@revision}
 * @param grade the one that counts: what the line says under what the row of its source says
 * @param unit of the value, such as {@code orang}
 */
public record Cited(String reference, Observation report, Grade grade, String sourceName, String indicatorName, String unit,
        String regionName) {}
