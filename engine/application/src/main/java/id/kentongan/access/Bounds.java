package id.kentongan.access;

import id.kentongan.facts.Classification;
import java.util.Optional;

/**
 * How far what the role allows reaches.
 *
 * @param regions where the account may speak and read
 * @param sources whose reports it may hand in
 * @param clearance the highest classification that it may read; absent: that of its role
 * @param unit to which it belongs; empty where that is not said
 */
public record Bounds(Territory regions, Bodies sources, Optional<Classification> clearance, String unit) {
    /** What is written for all regions, or all sources. */
    static final String ALL = "*";

    /** Whatever the role allows, everywhere. */
    public static final Bounds WIDEST = new Bounds(Territory.WHOLE, Bodies.ALL, Optional.empty(), "");

    /** The same only there and only for those. */
    Bounds within(Territory there, Bodies those) {
        return new Bounds(regions.within(there), sources.within(those), clearance, unit);
    }

    /** Nobody and nowhere, until an admin says more. */
    static final Bounds NARROWEST = new Bounds(Territory.NOWHERE, Bodies.NONE, Optional.empty(), "");

    /** Reads the whole country and hands nothing in. */
    static final Bounds READING = new Bounds(Territory.WHOLE, Bodies.NONE, Optional.empty(), "");
}
