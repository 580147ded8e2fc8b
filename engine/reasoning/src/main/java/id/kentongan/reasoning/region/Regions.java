package id.kentongan.reasoning.region;

import id.kentongan.facts.Area;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tree of all regions with a Kemendagri code. Immutable and shared. */
public final class Regions {
    /** With so many inhabited islands a district is archipelagic even where its name does not say so. */
    static final int MANY_ISLANDS = 8;
    private static final int FEWEST_LETTERS = 5;
    private static final int MANY_LETTERS = 9;
    private static final int MOST_LETTERS = 60;
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Set<String> WITA_IN_KALIMANTAN = Set.of("63", "64", "65");

    private final Atlas atlas;
    private final Successions successions;
    private final List<Neighbour> neighbours;
    private final Set<String> provinces;
    private final NameIndex names;
    private volatile String fingerprint = "";

    Regions(Atlas atlas, Successions successions) {
        this(atlas, successions, neighbours(atlas), provinces(atlas), new NameIndex(atlas));
    }

    private Regions(Atlas atlas, Successions successions, List<Neighbour> neighbours, Set<String> provinces, NameIndex names) {
        this.atlas = atlas;
        this.successions = successions;
        this.neighbours = neighbours;
        this.provinces = provinces;
        this.names = names;
    }

    private static Set<String> provinces(Atlas atlas) {
        return atlas.table(RegionLevel.PROVINSI).all().stream().map(RegionCode::dotted).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Neighbour> neighbours(Atlas atlas) {
        return Nearness.among(atlas.pointsOf(RegionLevel.KABUPATEN));
    }

    /** The regions that travel with the program, with codes as they are today and no others. Loaded once. */
    public static Regions bundled() {
        return Bundled.REGIONS;
    }

    /** The same regions, with what became of other codes. */
    Regions with(Successions others) {
        return others == successions ? this : new Regions(atlas, others, neighbours, provinces, names);
    }

    /** These regions as if the country had no other provinces: small enough to play one example in. */
    public Regions only(Collection<RegionCode> some) {
        Set<String> few = some.stream().map(RegionCode::dotted).filter(provinces::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Regions(atlas, successions,
                neighbours.stream().filter(pair -> in(few, pair.region()) && in(few, pair.other())).toList(), few, names);
    }

    /**
     * What a code means in a report about that moment. Before a change of codes (Asia/Jakarta) the old code is followed to the one that took its
     * place, through later changes too; from the day of the change on it means what has that code today, if anything. What a split made
     * several of, and what lay under a changed code without a row of its own, is gone, with the names to choose from.
     */
    public RegionMeaning meaning(RegionCode code, Instant occurredAt) {
        return successions.meaning(code, occurredAt, this);
    }

    /**
     * SHA-256 in hexadecimal over everything that regions bring into a decision: the same whatever the order, the line ends or the place
     * of the files they were read from.
     */
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = Fingerprint.of(this);
        }
        return fingerprint;
    }

    Successions successions() {
        return successions;
    }

    /** Whether a region has this code today. */
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

    /** The name without what kind of region it is; the bare code where the region does not exist. */
    public String bareName(RegionCode code) {
        int position = table(code.level()).find(code);
        return position < 0 ? code.dotted() : table(code.level()).name(position);
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
        return Optional.ofNullable(atlas.points().get(code)).map(Point::population);
    }

    /** Where a province or district lies; none for smaller regions. */
    public Optional<Point> point(RegionCode code) {
        return Optional.ofNullable(atlas.points().get(code));
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
        List<RegionCode> found = names.named(name, level).stream()
                .filter(code -> here(code) && within.map(code::within).orElse(true))
                .filter(code -> level != RegionLevel.KABUPATEN || !PlaceNames.contradicts(name, name(code))).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * All regions of a level that bear a name, in some provinces. Besides what {@link #named} knows, {@code Sei} and {@code Sungai} are one word.
     */
    public List<RegionCode> allNamed(String name, RegionLevel level, Collection<RegionCode> among) {
        List<RegionCode> found = bearing(name, level, among);
        return found.isEmpty() ? bearing(PlaceNames.withOtherRiver(name), level, among) : found;
    }

    private List<RegionCode> bearing(String name, RegionLevel level, Collection<RegionCode> among) {
        return names.named(name, level).stream().filter(code -> here(code) && among.contains(code.province())).toList();
    }

    /** Regions of a level in a province whose names differ from one in the fewest letters: one, or two where it is long. */
    public List<RegionCode> nearlyNamed(String name, RegionLevel level, RegionCode province) {
        int letters = PlaceNames.key(name, level).length();
        if (letters < FEWEST_LETTERS || letters > MOST_LETTERS) {
            return List.of();
        }
        List<RegionCode> near = near(name, level, letters, province);
        return near.isEmpty() ? near(PlaceNames.withOtherRiver(name), level, letters, province) : near;
    }

    private List<RegionCode> near(String name, RegionLevel level, int letters, RegionCode province) {
        return names.near(name, level, letters < MANY_LETTERS ? 1 : 2, code -> here(code) && code.within(province));
    }

    /** The other provinces of which a district lies near one of this. */
    public Collection<RegionCode> provincesBeside(RegionCode province) {
        return neighbours.stream().filter(pair -> pair.region().within(province)).map(pair -> pair.other().province())
                .filter(other -> !other.equals(province)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean archipelagic(RegionCode code) {
        if (code.level() == RegionLevel.PROVINSI) {
            Collection<RegionCode> districts = children(code);
            return 2 * districts.stream().filter(this::archipelagic).count() > districts.size();
        }
        String name = name(code);
        return atlas.islands(code) >= MANY_ISLANDS || name.contains("Kepulauan") || name.contains("Pulau ");
    }

    private boolean here(RegionCode code) {
        return in(provinces, code);
    }

    private static boolean in(Set<String> provinces, RegionCode code) {
        return provinces.contains(code.dotted().substring(0, 2));
    }

    private RegionTable table(RegionLevel level) {
        return atlas.table(level);
    }

    private static String title(RegionCode code) {
        return switch (code.level()) {
            case PROVINSI, KABUPATEN -> "";
            case KECAMATAN -> code.dotted().charAt(0) == '9' ? "Distrik " : "Kecamatan ";
            case DESA -> code.dotted().charAt(9) == '1' ? "Kelurahan " : "Desa ";
        };
    }

    private static final class Bundled {
        static final Regions REGIONS = new Regions(Atlas.bundled(), Successions.NONE);
    }
}
