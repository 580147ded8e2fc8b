package id.kentongan.access;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may read: of the own regions and what lies in them everything up to a clearance; of all others the colour that open evidence
 * gives, for neighbours must see each other, and nothing more.
 */
public record Sight(Territory regions, Classification clearance) {

    /** Whether a report or an alert about a region may be read. */
    public boolean sees(RegionCode region, Classification classification) {
        return regions.holds(region) && classification.compareTo(clearance) <= 0;
    }

    /** Whether more than the colour of a region may be told. */
    public boolean holds(RegionCode region) {
        return regions.holds(region);
    }

    /** The highest classification of what may give a region its colour. */
    public Classification colours(RegionCode region) {
        return regions.holds(region) ? clearance : Classification.BIASA;
    }

    /** The classifications that the clearance opens. */
    public Set<Classification> classifications() {
        return upTo(clearance);
    }

    /** The classifications up to one. */
    public static Set<Classification> upTo(Classification highest) {
        return EnumSet.range(Classification.BIASA, highest);
    }

    /** A condition of a query, and the values of its marks. */
    public record Condition(String text, List<Object> values) {}

    /**
     * The same as {@link #sees} for a query.
     *
     * @param alert name of a table with {@code region} and {@code classification}
     */
    public Condition condition(String alert) {
        List<Object> values = new ArrayList<>(classifications().stream().map(Classification::name).toList());
        String readable = alert + ".classification IN (" + marks(values.size()) + ")";
        if (regions.whole()) {
            return new Condition(readable, values);
        }
        List<String> places = regions.regions().stream().map(region -> alert + ".region = ? OR " + alert + ".region LIKE ?")
                .toList();
        regions.regions().forEach(region -> values.addAll(List.of(region.dotted(), region.dotted() + ".%")));
        return new Condition(readable + " AND (" + (places.isEmpty() ? "FALSE" : String.join(" OR ", places)) + ")", values);
    }

    private static String marks(int number) {
        return Collections.nCopies(number, "?").stream().collect(Collectors.joining(", "));
    }

    /** The codes of the regions that begin with as many letters as one, so that a query can compare beginnings; never empty. */
    public Set<String> beginnings(int length) {
        Set<String> codes = regions.regions().stream().map(RegionCode::dotted).filter(code -> code.length() == length)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Set.of("-") : codes;
    }
}
