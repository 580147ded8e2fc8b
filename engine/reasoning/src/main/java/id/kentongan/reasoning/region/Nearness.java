package id.kentongan.reasoning.region;

import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Which districts are neighbours. Two districts are, if their points lie at most {@value #WITHIN} km apart, or if one is among the
 * {@value #NEAREST} nearest of the other. The first joins the small, crowded districts of Java, where a student march crosses three of
 * them in a day; the second gives island districts and the large ones of Papua neighbours too, whatever the distance. The relation is
 * symmetric and joins on average five others to each district.
 */
final class Nearness {
    /** Kilometres between the points of two districts. */
    static final int WITHIN = 40;
    /** How many of the nearest districts are neighbours at any distance. */
    static final int NEAREST = 4;

    private Nearness() {}

    static List<Neighbour> among(SortedMap<RegionCode, Point> districts) {
        List<RegionCode> codes = List.copyOf(districts.keySet());
        List<Point> points = List.copyOf(districts.values());
        boolean[][] near = new boolean[codes.size()][codes.size()];
        for (int one = 0; one < codes.size(); one++) {
            double[] kilometres = new double[codes.size()];
            for (int other = 0; other < codes.size(); other++) {
                kilometres[other] = one == other ? Double.POSITIVE_INFINITY : points.get(one).kilometresTo(points.get(other));
            }
            double reach = Math.max(WITHIN, nearest(kilometres));
            for (int other = 0; other < codes.size(); other++) {
                if (other != one && kilometres[other] <= reach) {
                    near[one][other] = true;
                    near[other][one] = true;
                }
            }
        }
        return pairs(codes, near);
    }

    /** Of those within {@value #WITHIN} km alone: however far others lie, few are among the nearest of one. */
    static int largestCrowd(SortedMap<RegionCode, Point> districts) {
        List<Point> points = List.copyOf(districts.values());
        return points.stream()
                .mapToInt(one -> (int) points.stream().filter(other -> one.kilometresTo(other) <= WITHIN).count() - 1).max()
                .orElse(0);
    }

    /** The distance of the last of the nearest; another at the very same distance is a neighbour too. */
    private static double nearest(double[] kilometres) {
        double[] sorted = kilometres.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(NEAREST, sorted.length) - 1];
    }

    private static List<Neighbour> pairs(List<RegionCode> codes, boolean[][] near) {
        List<Neighbour> pairs = new ArrayList<>();
        for (int one = 0; one < codes.size(); one++) {
            for (int other = 0; other < codes.size(); other++) {
                if (near[one][other]) {
                    pairs.add(new Neighbour(codes.get(one), codes.get(other)));
                }
            }
        }
        return List.copyOf(pairs);
    }
}
