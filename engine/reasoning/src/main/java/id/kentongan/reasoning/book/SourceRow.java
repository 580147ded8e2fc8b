package id.kentongan.reasoning.book;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionLevel;
import java.time.Duration;
import java.util.Optional;

/**
 * One row of {@code sumber.csv}: a body that reports.
 *
 * @param reliability A-F, what its reports get unless they carry their own
 * @param classification what its reports get unless they carry their own
 * @param duty how often a report is due from every enrolled region of the level; empty where nothing is due
 */
public record SourceRow(String code, String name, String body, char reliability, Classification classification,
        RegionLevel regionLevel, Optional<Duration> duty, String note) {}
