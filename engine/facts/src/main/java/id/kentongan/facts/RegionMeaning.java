package id.kentongan.facts;

/**
 * What the region code of a report means among the regions of today. Codes change when regions are split or renumbered, and a number may be
 * given to another region later; so the answer can depend on the day of which the report speaks.
 */
public sealed interface RegionMeaning {

    /** This region, whatever day the report speaks of: no change of codes concerns it. */
    record Always(RegionCode region) implements RegionMeaning {}

    /** This region, for a report of that moment; for another moment the same code may mean another or none. */
    record ThatDay(RegionCode region) implements RegionMeaning {}

    /**
     * A code of another time that stands for no single region at that moment.
     *
     * @param reason since when, what took its place, and what to write, in Indonesian
     */
    record Gone(String reason) implements RegionMeaning {}

    /** No region ever had this code, as far as the book knows. */
    record Unknown() implements RegionMeaning {}
}
