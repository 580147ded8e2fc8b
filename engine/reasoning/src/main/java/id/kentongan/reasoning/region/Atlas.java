package id.kentongan.reasoning.region;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is known of the regions of today, table by table. Immutable: a book puts its own tables in the place of those that
 * travel with the program.
 */
public final class Atlas {
    private static final List<String> LISTS = List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");

    private final List<RegionTable> tables;
    private final SortedMap<RegionCode, Point> points;
    private final Map<RegionCode, Integer> islands;

    private Atlas(List<RegionTable> tables, SortedMap<RegionCode, Point> points, Map<RegionCode, Integer> islands) {
        this.tables = tables;
        this.points = points;
        this.islands = islands;
    }

    /** What travels with the program (Kepmendagri 300.2.2-2138/2025, npm idn-area-data, ODbL). Loaded once. */
    public static Atlas bundled() {
        return Bundled.ATLAS;
    }

    /** With all regions of one level; without their titles, as {@link Regions#name} adds them. */
    public Atlas with(RegionLevel level, SortedMap<RegionCode, String> names) {
        List<RegionTable> changed = new ArrayList<>(tables);
        changed.set(level.ordinal(), RegionTable.of(names, level.parts()));
        return new Atlas(List.copyOf(changed), points, islands);
    }

    /** With the points of all provinces and districts. */
    public Atlas withPoints(SortedMap<RegionCode, Point> all) {
        return new Atlas(tables, new TreeMap<>(all), islands);
    }

    /** With the number of inhabited islands of those districts that have any. */
    public Atlas withIslands(Map<RegionCode, Integer> all) {
        return new Atlas(tables, points, Map.copyOf(all));
    }

    /** The regions so drawn. */
    public Regions regions(Successions successions) {
        return this == Bundled.ATLAS ? Regions.bundled().with(successions) : new Regions(this, successions);
    }

    RegionTable table(RegionLevel level) {
        return tables.get(level.ordinal());
    }

    SortedMap<RegionCode, Point> points() {
        return points;
    }

    /** The points of all regions of a level. */
    public SortedMap<RegionCode, Point> pointsOf(RegionLevel level) {
        SortedMap<RegionCode, Point> some = new TreeMap<>(points);
        some.keySet().removeIf(code -> code.level() != level);
        return some;
    }

    /** How many districts lie within neighbourly distance of one, where there are most. */
    public int largestCrowd() {
        return Nearness.largestCrowd(pointsOf(RegionLevel.KABUPATEN));
    }

    int islands(RegionCode district) {
        return islands.getOrDefault(district, 0);
    }

    private static Atlas read() {
        List<RegionTable> tables = new ArrayList<>();
        for (String list : LISTS) {
            tables.add(RegionTable.of(BundledFile.bytes(list), tables.size() + 1));
        }
        SortedMap<RegionCode, Point> points = new TreeMap<>();
        BundledFile.rows("titik_wilayah.csv").forEach(row -> points.put(RegionCode.of(row[0]),
                new Point(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Integer.parseInt(row[3]))));
        Map<RegionCode, Integer> islands = new TreeMap<>();
        BundledFile.rows("kepulauan.csv").forEach(row -> islands.put(RegionCode.of(row[0]), Integer.parseInt(row[1])));
        return new Atlas(List.copyOf(tables), points, Map.copyOf(islands));
    }

    private static final class Bundled {
        static final Atlas ATLAS = read();
    }
}
