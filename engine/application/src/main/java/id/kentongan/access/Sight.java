package id.kentongan.access;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may read: of the own regions and what lies in them everything up to a clearance; of all others the colour that open evidence
 * gives, for neighbours must see each other, and nothing more.
 */
public record Sight(Territory regions, Classification clearance) {

    /** Whether a report about a region may be read. */
    public boolean sees(RegionCode region, Classification classification) {
        return regions.holds(region) && classification.compareTo(clearance) <= 0;
    }

    /** Whether a report may be read wherever it is about. */
    public boolean seesEverywhere(Classification classification) {
        return regions.whole() && classification.compareTo(clearance) <= 0;
    }

    /** Whether more than the colour of a region may be told. */
    public boolean holds(RegionCode region) {
        return regions.holds(region);
    }

    /** The highest classification of what may give a region its colour. */
    public Classification colours(RegionCode region) {
        return regions.holds(region) ? clearance : Classification.BIASA;
    }

    /** The clearances with which anything is seen: one's own in the own regions, and that of everybody elsewhere. */
    public Set<Classification> clearances() {
        return regions.whole() ? EnumSet.of(clearance) : EnumSet.of(clearance, Classification.BIASA);
    }

    /** A condition of a query, and the values of its marks. */
    public record Condition(String text, List<Object> values) {}

    /**
     * What is seen in the own regions, for a query.
     *
     * @param view name of a table with {@code region} and {@code clearance}, that with which its rows are seen
     */
    public Condition condition(String view) {
        Condition places = within(view + ".region");
        List<Object> values = new ArrayList<>(List.of(clearance.name()));
        values.addAll(places.values);
        return new Condition(view + ".clearance = ? AND " + places.text, values);
    }

    /**
     * What lies in the own regions, for a query.
     *
     * @param column with the code of a region
     */
    public Condition within(String column) {
        if (regions.whole()) {
            return new Condition("TRUE", List.of());
        }
        List<String> places = regions.regions().stream().map(region -> column + " LIKE ?").toList();
        return new Condition("(" + (places.isEmpty() ? "FALSE" : String.join(" OR ", places)) + ")",
                regions.regions().stream().<Object>map(region -> region.dotted() + "%").toList());
    }
}
