package id.kentongan.facts;

/** A source whose report about a region was due and has not come. */
public record SilentSource(RegionCode region, String source) {
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
