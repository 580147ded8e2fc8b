package id.kentongan.facts;

import java.time.Instant;

/** A source whose report about a region was due at that moment and has not come. */
public record SilentSource(RegionCode region, String source, Instant due) {
    public RegionLevel regionLevel() {
        return region.level();
    }

    public String province() {
        return region.province().dotted();
    }

    public String district() {
        return region.at(RegionLevel.KABUPATEN).map(RegionCode::dotted).orElse("");
    }
}
