package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A polygon of CAP 1.2 (3.2.4): pairs of latitude and longitude in WGS 84, the last pair equal to the first. */
record Polygon(List<Codes.Position> corners) {
    private static final Pattern PAIR = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?,-?\\d{1,3}(\\.\\d{1,9})?");
    private static final int MOST_CORNERS = 2_000;
    private static final int FEWEST_CORNERS = 4;

    /** Absent where it is none; a warning is not lost for the sake of its drawing. */
    static Optional<Polygon> of(String text) {
        String[] pairs = text.strip().split("\\s+", MOST_CORNERS + 1);
        if (pairs.length < FEWEST_CORNERS || pairs.length > MOST_CORNERS) {
            return Optional.empty();
        }
        List<Codes.Position> corners = new ArrayList<>();
        for (String pair : pairs) {
            if (!PAIR.matcher(pair).matches()) {
                return Optional.empty();
            }
            int comma = pair.indexOf(',');
            corners.add(new Codes.Position(Double.parseDouble(pair.substring(0, comma)),
                    Double.parseDouble(pair.substring(comma + 1))));
        }
        return Optional.of(new Polygon(corners));
    }

    /** Degrees from a point to the polygon, 0 inside of it. A district is known by one point, so that what lies near counts too. */
    double distance(Codes.Position point) {
        if (holds(point)) {
            return 0;
        }
        double least = Double.MAX_VALUE;
        for (int at = 0; at + 1 < corners.size(); at++) {
            least = Math.min(least, distance(point, corners.get(at), corners.get(at + 1)));
        }
        return least;
    }

    private boolean holds(Codes.Position point) {
        boolean inside = false;
        for (int at = 0, before = corners.size() - 1; at < corners.size(); before = at++) {
            Codes.Position one = corners.get(at);
            Codes.Position other = corners.get(before);
            if (one.latitude() > point.latitude() != other.latitude() > point.latitude()
                    && point.longitude() < (other.longitude() - one.longitude()) * (point.latitude() - one.latitude())
                            / (other.latitude() - one.latitude()) + one.longitude()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double distance(Codes.Position point, Codes.Position from, Codes.Position to) {
        double north = to.latitude() - from.latitude();
        double east = to.longitude() - from.longitude();
        double length = north * north + east * east;
        double share = length == 0
                ? 0
                : Math.max(0, Math.min(1,
                        ((point.latitude() - from.latitude()) * north + (point.longitude() - from.longitude()) * east) / length));
        return Math.hypot(point.latitude() - from.latitude() - share * north,
                point.longitude() - from.longitude() - share * east);
    }
}
