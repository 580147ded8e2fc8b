package id.kentongan.reasoning.site;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.Arrays;
import java.util.Optional;

/** A region that has been reported on or asked about, and its place in tables of what is known of it. */
public final class Site {
    private final RegionCode code;
    private final int number;
    private final RegionLevel level;
    /** This one and those above it by level; shorter the larger the region. */
    private final Site[] path;

    Site(RegionCode code, int number, Optional<Site> above) {
        this.code = code;
        this.number = number;
        level = code.level();
        Site[] upper = above.map(site -> site.path).orElseGet(() -> new Site[0]);
        path = Arrays.copyOf(upper, upper.length + 1);
        path[upper.length] = this;
    }

    public RegionCode code() {
        return code;
    }

    /** Its place among all sites of the shard, from 0 on without gaps. */
    public int number() {
        return number;
    }

    public RegionLevel level() {
        return level;
    }

    /** Whether it is of this level or below it. */
    public boolean reaches(RegionLevel larger) {
        return larger.ordinal() < path.length;
    }

    /** This one or the one above it that stands at a level which it reaches. */
    public Site at(RegionLevel larger) {
        return path[larger.ordinal()];
    }
}
