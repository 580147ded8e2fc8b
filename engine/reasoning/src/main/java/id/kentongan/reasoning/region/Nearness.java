package id.kentongan.reasoning.region;

import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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

    static List<Neighbour> among(Map<RegionCode, Point> districts) {
        Comparator<Neighbour> order = Comparator.comparing(Neighbour::region).thenComparing(Neighbour::other);
        SortedSet<Neighbour> pairs = new TreeSet<>(order);
        districts.forEach((region, point) -> {
            List<Distant> others = new ArrayList<>();
            districts.forEach((other, where) -> others.add(new Distant(other, point.kilometresTo(where))));
            others.removeIf(other -> other.region.equals(region));
            others.sort(Comparator.comparingDouble(Distant::kilometres).thenComparing(Distant::region));
            for (int rank = 0; rank < others.size() && (rank < NEAREST || others.get(rank).kilometres <= WITHIN); rank++) {
                pairs.add(new Neighbour(region, others.get(rank).region));
                pairs.add(new Neighbour(others.get(rank).region, region));
            }
        });
        return List.copyOf(pairs);
    }

    private record Distant(RegionCode region, double kilometres) {}
}
