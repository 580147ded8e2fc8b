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

    /** Great-circle distance in kilometres, by the haversine formula. */
    double kilometresTo(Point other) {
        double byLatitude = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double byLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = byLatitude * byLatitude
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * byLongitude * byLongitude;
        return 2 * EARTH * Math.asin(Math.sqrt(chord));
    }
}
