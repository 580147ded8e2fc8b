package id.kentongan.facts;

/**
 * A province or district as policies see it.
 *
 * @param archipelagic whether its villages are reached over sea, so that weather can cut it off
 */
public record Area(RegionCode region, String name, boolean archipelagic) {
    public String code() {
        return region.dotted();
    }

    public RegionLevel regionLevel() {
        return region.level();
    }

    public String province() {
        return region.province().dotted();
    }
}
