package id.kentongan.adapters.kit;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a field of the contract stands in a record.
 *
 * @param from paths or columns, in order; what they hold is joined, except for what is empty
 * @param constant what it always is
 * @param standard what it is where the record says nothing
 * @param map what a word of the source means; a word that is not in it is refused
 * @param find words of a text, by what they mean: the first that occurs counts
 * @param format of a time, after {@link java.time.format.DateTimeFormatter}, or {@code epochSeconds}, {@code epochMillis}
 * @param places how a region is given otherwise than by its dotted code
 */
public record Field(List<String> from, Optional<String> constant, Optional<String> standard, Map<String, String> map,
        Map<String, List<String>> find, Optional<String> format, Optional<Places> places) {

    /**
     * How a region is given.
     *
     * @param way undotted code, name, or anywhere in a text
     * @param level of the regions whose names are looked for
     * @param within in which they lie
     */
    public record Places(Way way, RegionLevel level, Optional<RegionCode> within) {
        /** What stands there. */
        public enum Way {
            UNDOTTED, NAMED, FOUND
        }
    }
}
