package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which districts the sub-districts of a warning lie in. BMKG gives names and the province of its station, and a name may be borne by
 * several, there and in the provinces beside. They are decided together:
 * <ol>
 * <li>where the polygons of the warning lie near to a bearer, one from which others part them does not count;</li>
 * <li>a name that only one district bears means it;</li>
 * <li>a district of another province counts for a name that the own one bears too only if another name leads to it alone, or the polygons do;</li>
 * <li>of several the one that bears the most names of this warning; of equals one of the own province; of these the nearest to the polygons of the
 * warning, if it is clearly nearer;</li>
 * <li>what is open still warns all of them: a missed warning costs more than one too many.</li>
 * </ol>
 * A name that nobody bears is looked for among BMKG's own spellings, then among names that differ in a letter or two, if those lie in one district.
 */
final class NamedDistricts implements Named.Bearers {
    /** Degrees by which the nearest to the polygons must be nearer than the next: about 25 km, less than the size of a district. */
    private static final double CLEARLY = 0.25;
    /** So many districts nearer to the polygons rule one out. */
    private static final int PARTING = 4;
    private static final Pattern DISTRICT = Pattern.compile("(?i)(KOTA|KAB|KABUPATEN) (.+)");
    private final Codes codes;
    private final RegionCode province;
    private final Collection<RegionCode> beside;
    private final List<Polygon> polygons;
    private final boolean drawnWholly;
    private final Collection<RegionCode> around;
    private final Map<RegionCode, Double> distances = new HashMap<>();

    /** @param drawnWholly whether the polygons show all of which the warning speaks: only then does one rule out what lies far from them */
    NamedDistricts(Codes codes, RegionCode province, List<Polygon> polygons, boolean drawnWholly) {
        this.drawnWholly = drawnWholly;
        this.codes = codes;
        this.province = province;
        this.beside = codes.provincesBeside(province);
        this.polygons = polygons;
        Set<RegionCode> provinces = new TreeSet<>(beside);
        provinces.add(province);
        this.around = codes.districts(provinces).stream().filter(district -> codes.position(district).isPresent()).toList();
    }

    /** Every name in its turn, with what it means. */
    List<Decided> decide(List<String> names) {
        Map<String, Set<RegionCode>> own = new LinkedHashMap<>();
        Map<String, Set<RegionCode>> others = new HashMap<>();
        Map<String, String> readAs = new HashMap<>();
        for (String name : names) {
            own.put(name, districts(name, List.of(province)));
            others.put(name, districts(name, beside));
            if (own.get(name).isEmpty() && others.get(name).isEmpty()) {
                respelt(name).ifPresent(official -> {
                    own.put(name, districts(official, List.of(province)));
                    readAs.put(name, official);
                });
            }
        }
        Set<RegionCode> abroad = own.keySet().stream().filter(name -> own.get(name).isEmpty() && others.get(name).size() == 1)
                .flatMap(name -> others.get(name).stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<RegionCode>> candidates = new LinkedHashMap<>();
        own.forEach((name, districts) -> {
            Set<RegionCode> drawn = drawnNear(districts, others.get(name));
            Set<RegionCode> all = new TreeSet<>(districts);
            all.retainAll(drawn);
            boolean nobodyHere = all.isEmpty();
            drawn.stream().filter(district -> nobodyHere || abroad.contains(district)).forEach(all::add);
            candidates.put(name, all);
        });
        Map<RegionCode, Long> borne = new TreeMap<>();
        candidates.values().forEach(districts -> districts.forEach(district -> borne.merge(district, 1L, Long::sum)));
        return names.stream().distinct()
                .map(name -> new Decided(name, chosen(candidates.get(name), borne), readAs.getOrDefault(name, ""),
                        candidates.get(name).isEmpty() ? near(name) : List.of()))
                .toList();
    }

    /** Of all bearers of a name those that the polygons can mean, if they lie near to any. */
    private Set<RegionCode> drawnNear(Set<RegionCode> own, Set<RegionCode> others) {
        Set<RegionCode> all = new TreeSet<>(own);
        all.addAll(others);
        if (all.size() < 2 || !drawnWholly || polygons.isEmpty()
                || all.stream().anyMatch(district -> codes.position(district).isEmpty())) {
            return all;
        }
        double nearest = all.stream().mapToDouble(this::distance).min().orElseThrow();
        return nearest >= CLEARLY
                ? all
                : all.stream().filter(district -> distance(district) < nearest + CLEARLY || parting(district) < PARTING)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many districts lie nearer to the polygons; where districts are large, one that is far off may hold them still. */
    private long parting(RegionCode district) {
        double away = distance(district);
        return around.stream().filter(other -> distance(other) < away).limit(PARTING).count();
    }

    private Set<RegionCode> chosen(Set<RegionCode> candidates, Map<RegionCode, Long> borne) {
        if (candidates.size() < 2) {
            return candidates;
        }
        long most = candidates.stream().mapToLong(borne::get).max().orElse(0);
        Set<RegionCode> best = candidates.stream().filter(district -> borne.get(district) == most)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<RegionCode> home = best.stream().filter(district -> district.within(province))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<RegionCode> left = home.isEmpty() ? best : home;
        return left.size() < 2 ? left : drawn(left).map(Set::of).orElse(left);
    }

    /** The one that the polygons point to. */
    private Optional<RegionCode> drawn(Set<RegionCode> districts) {
        if (polygons.isEmpty() || districts.stream().anyMatch(district -> codes.position(district).isEmpty())) {
            return Optional.empty();
        }
        Map<RegionCode, Double> away = districts.stream().collect(Collectors.toMap(district -> district, this::distance));
        List<RegionCode> nearest = districts.stream().sorted(Comparator.comparing(away::get)).toList();
        return away.get(nearest.get(1)) - away.get(nearest.get(0)) >= CLEARLY ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private double distance(RegionCode district) {
        return distances.computeIfAbsent(district, one -> {
            Codes.Position point = codes.position(one).orElseThrow();
            return polygons.stream().mapToDouble(polygon -> polygon.distance(point)).min().orElseThrow();
        });
    }

    @Override
    public boolean known(String name) {
        return here(name) || !districts(name, beside).isEmpty();
    }

    @Override
    public boolean here(String name) {
        return !districts(name, List.of(province)).isEmpty();
    }

    @Override
    public boolean province(String name) {
        return !codes.allNamed(name, RegionLevel.PROVINSI, Stream.concat(Stream.of(province), beside.stream()).toList())
                .isEmpty();
    }

    /** A name that no sub-district bears may be that of a whole district. */
    private Set<RegionCode> districts(String name, Collection<RegionCode> provinces) {
        Matcher district = DISTRICT.matcher(name);
        if (district.matches()) {
            boolean city = district.group(1).equalsIgnoreCase("kota");
            Set<RegionCode> found = whole(district.group(2), provinces).stream()
                    .filter(code -> codes.fullName(code).startsWith("Kota ") == city)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!found.isEmpty() || !name.equals(name.toUpperCase(Locale.ROOT))) {
                return found;
            }
        }
        Set<RegionCode> borne = ofSubdistricts(name, provinces);
        return borne.isEmpty() ? whole(name, provinces) : borne;
    }

    private Set<RegionCode> whole(String name, Collection<RegionCode> provinces) {
        return new TreeSet<>(codes.allNamed(name, RegionLevel.KABUPATEN, provinces));
    }

    private Set<RegionCode> ofSubdistricts(String name, Collection<RegionCode> provinces) {
        return codes.allNamed(name, RegionLevel.KECAMATAN, provinces).stream()
                .flatMap(place -> place.at(RegionLevel.KABUPATEN).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> respelt(String name) {
        Optional<String> known = Spellings.official(province, name);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> whole = Spellings.whole(name).filter(one -> !districts(one, List.of(province)).isEmpty()).findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        List<String> near = near(name);
        Set<RegionCode> districts = near.stream().flatMap(one -> districts(one, List.of(province)).stream())
                .collect(Collectors.toCollection(HashSet::new));
        return districts.size() == 1 ? near.stream().findFirst() : Optional.empty();
    }

    private List<String> near(String name) {
        return codes.nearlyNamed(name, RegionLevel.KECAMATAN, province);
    }
}
