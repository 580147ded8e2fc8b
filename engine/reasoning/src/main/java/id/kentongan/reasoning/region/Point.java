package id.kentongan.reasoning.region;

/**
 * Where a province or district lies and how many live there.
 *
 * @param latitude decimal degrees, north positive
 * @param longitude decimal degrees, east positive
 * @param population people, second half of 2024 (Dukcapil)
 */
public record Point(double latitude, double longitude, int population) {
    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double EARTH = 6371.0088;

    /**
     * Great-circle distance in kilometres, by the haversine formula; to the last bit the same on every machine, because it decides who is a
     * neighbour.
     */
    double kilometresTo(Point other) {
        double byLatitude = StrictMath.sin(StrictMath.toRadians(other.latitude - latitude) / 2);
        double byLongitude = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
        double chord = byLatitude * byLatitude
                + StrictMath.cos(StrictMath.toRadians(latitude)) * StrictMath.cos(StrictMath.toRadians(other.latitude))
                        * byLongitude * byLongitude;
        return 2 * EARTH * StrictMath.asin(StrictMath.sqrt(chord));
    }
}
