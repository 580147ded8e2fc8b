package id.kentongan.reasoning.region;

import id.kentongan.facts.Area;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tree of all regions with a Kemendagri code. Immutable and shared. */
public final class Regions {
    /** With so many inhabited islands a district is archipelagic even where its name does not say so. */
    static final int MANY_ISLANDS = 8;
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Set<String> WITA_IN_KALIMANTAN = Set.of("63", "64", "65");

    private final List<RegionTable> tables;
    private final SortedMap<RegionCode, Point> points;
    private final Map<RegionCode, Integer> islands;
    private final List<Neighbour> neighbours;
    private final Set<String> provinces;
    private final Map<RegionLevel, Map<String, List<RegionCode>>> byName = new ConcurrentHashMap<>();

    private Regions() {
        tables = List.of(new RegionTable(BundledFile.bytes("provinces.csv"), 1),
                new RegionTable(BundledFile.bytes("regencies.csv"), 2), new RegionTable(BundledFile.bytes("districts.csv"), 3),
                new RegionTable(BundledFile.bytes("villages.csv"), 4));
        points = new TreeMap<>();
        islands = new HashMap<>();
        provinces = table(RegionLevel.PROVINSI).all().stream().map(RegionCode::dotted).collect(Collectors.toUnmodifiableSet());
        BundledFile.rows("titik_wilayah.csv").forEach(row -> points.put(RegionCode.of(row[0]),
                new Point(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Integer.parseInt(row[3]))));
        BundledFile.rows("kepulauan.csv").forEach(row -> islands.put(RegionCode.of(row[0]), Integer.parseInt(row[1])));
        SortedMap<RegionCode, Point> districts = new TreeMap<>(points);
        districts.keySet().removeIf(code -> code.level() != RegionLevel.KABUPATEN);
        neighbours = Nearness.among(districts);
    }

    private Regions(Regions whole, Set<String> provinces) {
        tables = whole.tables;
        points = whole.points;
        islands = whole.islands;
        this.provinces = provinces;
        neighbours = whole.neighbours.stream().filter(pair -> here(pair.region()) && here(pair.other())).toList();
    }

    /** The regions that travel with the program (Kepmendagri 300.2.2-2138/2025, npm idn-area-data, ODbL). Loaded once. */
    public static Regions bundled() {
        return Bundled.REGIONS;
    }

    /** These regions as if the country had no other provinces: small enough to play one example in. */
    public Regions only(Collection<RegionCode> some) {
        return new Regions(this,
                some.stream().map(RegionCode::dotted).filter(provinces::contains).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean exists(RegionCode code) {
        return here(code) && table(code.level()).find(code) >= 0;
    }

    /**
     * The official name, such as {@code Kabupaten Pasuruan}, {@code Kecamatan Bangil} ({@code Distrik} in Papua), {@code Desa Oro-Oro
     * Ombo Kulon} ({@code Kelurahan} where the last part of the code starts with 1); the bare code where the region does not exist.
     */
    public String name(RegionCode code) {
        int position = table(code.level()).find(code);
        return position < 0 ? code.dotted() : title(code) + table(code.level()).name(position);
    }

    /** The name with the region above it, such as {@code Kecamatan Bangil, Kabupaten Pasuruan}. */
    public String fullName(RegionCode code) {
        return code.parent().filter(parent -> exists(code)).map(parent -> name(code) + ", " + name(parent))
                .orElseGet(() -> name(code));
    }

    /** All regions of a level, in the order of their codes. */
    public Collection<RegionCode> all(RegionLevel level) {
        List<RegionCode> all = table(level).all();
        return provinces.size() == table(RegionLevel.PROVINSI).size() ? all : all.stream().filter(this::here).toList();
    }

    /** The regions directly below one, in the order of their codes. */
    public Collection<RegionCode> children(RegionCode code) {
        return code.level() == RegionLevel.DESA ? List.of() : table(RegionLevel.values()[code.level().ordinal() + 1]).in(code);
    }

    /** Population of a province or district, second half of 2024 (Dukcapil); none for smaller regions. */
    public Optional<Integer> population(RegionCode code) {
        return Optional.ofNullable(points.get(code)).map(Point::population);
    }

    /** Where a province or district lies; none for smaller regions. */
    public Optional<Point> point(RegionCode code) {
        return Optional.ofNullable(points.get(code));
    }

    /**
     * The province or district as policies see it. A district is archipelagic if its name says so ({@code Kepulauan}, {@code Pulau}) or
     * if it has at least {@value #MANY_ISLANDS} inhabited islands; a province if more than half of its districts are.
     */
    public Area area(RegionCode code) {
        return new Area(code, name(code), archipelagic(code));
    }

    /**
     * Every pair of near districts of the country, in both directions: at most 40 km between their points, or one among the four
     * nearest of the other.
     */
    public Collection<Neighbour> neighbours() {
        return neighbours;
    }

    /**
     * The local time of a region by its province (Keppres 41/1987): Asia/Makassar for Bali, Nusa Tenggara, Sulawesi and Kalimantan
     * Selatan, Timur and Utara; Asia/Jayapura for Maluku and Papua; Asia/Jakarta for the others.
     */
    public ZoneId zone(RegionCode code) {
        String province = code.province().dotted();
        return switch (province.charAt(0)) {
            case '8', '9' -> WIT;
            case '5', '7' -> WITA;
            default -> WITA_IN_KALIMANTAN.contains(province) ? WITA : WIB;
        };
    }

    /**
     * The region of a level that a name means; within a larger region where one is given. Case, spaces, hyphens and titles do not
     * matter, and usual other names are known ({@code Palangka Raya}, {@code DKI}, {@code Kep. Seribu}, {@code Pangkep}).
     * {@code Kota} or {@code Kabupaten} in the name decides between two of the same name; a name that still fits several means none.
     */
    public Optional<RegionCode> named(String name, RegionLevel level, Optional<RegionCode> within) {
        List<RegionCode> found = byName.computeIfAbsent(level, this::index).getOrDefault(PlaceNames.key(name, level), List.of())
                .stream().filter(code -> here(code) && within.map(code::within).orElse(true))
                .filter(code -> level != RegionLevel.KABUPATEN || !PlaceNames.contradicts(name, name(code))).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Map<String, List<RegionCode>> index(RegionLevel level) {
        RegionTable table = table(level);
        Map<String, List<RegionCode>> index = new HashMap<>(table.size() * 2);
        for (int position = 0; position < table.size(); position++) {
            RegionCode code = table.code(position);
            index.merge(PlaceNames.key(table.name(position), level), List.of(code),
                    (first, more) -> Stream.concat(first.stream(), more.stream()).toList());
        }
        return index;
    }

    private boolean archipelagic(RegionCode code) {
        if (code.level() == RegionLevel.PROVINSI) {
            Collection<RegionCode> districts = children(code);
            return 2 * districts.stream().filter(this::archipelagic).count() > districts.size();
        }
        String name = name(code);
        return islands.getOrDefault(code, 0) >= MANY_ISLANDS || name.contains("Kepulauan") || name.contains("Pulau ");
    }

    private boolean here(RegionCode code) {
        return provinces.contains(code.dotted().substring(0, 2));
    }

    private RegionTable table(RegionLevel level) {
        return tables.get(level.ordinal());
    }

    private static String title(RegionCode code) {
        return switch (code.level()) {
            case PROVINSI, KABUPATEN -> "";
            case KECAMATAN -> code.dotted().charAt(0) == '9' ? "Distrik " : "Kecamatan ";
            case DESA -> code.dotted().charAt(9) == '1' ? "Kelurahan " : "Desa ";
        };
    }

    private static final class Bundled {
        static final Regions REGIONS = new Regions();
    }
}
