package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.xml.Xml;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One BMKG nowcast in CAP 1.2: severity 0 to 4 (CUA-01) for every district of which a sub-district is named in the description, the highest
 * where several blocks name it. BMKG gives no codes but the province of its station in the identifier; see {@link NamedDistricts}. A warning counts from the
 * moment it was sent; one that has expired before it reached us is refused; an update, a cancellation or an all-clear takes the place of all that it
 * references, and of what those had replaced.
 */
public final class BmkgNowcast implements Source {
    private static final String INDICATOR = "CUA-01";
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_NAMES = 600;
    private final Codes codes;

    public BmkgNowcast(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        try {
            Warning warning = Warning.of(Xml.read(payload.content()));
            List<Reading> readings = said(warning, payload);
            boolean replaces = warning.cancelled() || expired(warning, payload) || readings.stream()
                    .noneMatch(reading -> reading instanceof Reading.Refused refused && refused.between().isEmpty());
            return Stream.concat(Stream.of(new Reading.Opening(1, replaces ? warning.edition() : warning.obscure())),
                    readings.stream());
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    /** An update of which a place is not understood takes the place of nothing: those who were warned before may be in danger still. */
    private List<Reading> said(Warning warning, Payload payload) {
        try {
            return warning.cancelled()
                    ? List.of()
                    : readings(warning, province(warning), inForce(warning, payload), payload);
        } catch (Unfit unfit) {
            return List.of(unfit.at(0, ""));
        }
    }

    private static boolean expired(Warning warning, Payload payload) {
        return warning.blocks().stream().noneMatch(block -> block.expires().isAfter(payload.receivedAt()));
    }

    private RegionCode province(Warning warning) throws Unfit {
        RegionMeaning meaning = codes.meaning(warning.province(), warning.sent());
        if (meaning instanceof RegionMeaning.Always always) {
            return always.region();
        }
        if (meaning instanceof RegionMeaning.ThatDay thatDay) {
            return thatDay.region();
        }
        throw new Unfit("identifier", warning.identifier(), meaning instanceof RegionMeaning.Gone gone
                ? gone.reason()
                : Text.of("Provinsi %s dalam identifier tidak dikenal.", warning.province()));
    }

    private static List<Block> inForce(Warning warning, Payload payload) throws Unfit {
        List<Block> inForce = warning.blocks().stream().filter(block -> block.expires().isAfter(payload.receivedAt())).toList();
        if (expired(warning, payload)) {
            throw new Unfit("expires", warning.blocks().get(0).expires().toString(),
                    Text.of("Peringatan sudah berakhir sebelum diterima (%s); tidak dicatat sebagai berlaku.",
                            payload.receivedAt()));
        }
        return inForce;
    }

    private List<Reading> readings(Warning warning, RegionCode province, List<Block> blocks, Payload payload) throws Unfit {
        NamedDistricts places = new NamedDistricts(codes, province,
                blocks.stream().flatMap(block -> block.polygons().stream()).toList(), blocks.stream().allMatch(Block::drawn));
        Map<Block, List<String>> told = new LinkedHashMap<>();
        blocks.forEach(block -> told.put(block, Named.places(block.description(), places)));
        List<String> names = told.values().stream().flatMap(List::stream).distinct().toList();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new Unfit("description", blocks.get(0).description(), names.isEmpty()
                    ? "Tidak ada nama kecamatan (huruf besar) dalam uraian peringatan."
                    : Text.of("Lebih dari %d nama dalam uraian peringatan.", MOST_NAMES));
        }
        List<Decided> decided = places.decide(names);
        SortedMap<RegionCode, List<Decided>> districts = new TreeMap<>();
        decided.forEach(one -> one.districts()
                .forEach(district -> districts.computeIfAbsent(district, any -> new ArrayList<>()).add(one)));
        List<Reading> readings = new ArrayList<>();
        decided.stream().filter(one -> one.districts().size() != 1)
                .map(one -> toBeDecided(one, province, choices(one, districts, warning)))
                .forEach(readings::add);
        districts.forEach((district, named) -> readings.add(reading(warning, told, district, named, payload)));
        return readings;
    }

    private Reading reading(Warning warning, Map<Block, List<String>> told, RegionCode district, List<Decided> places,
            Payload payload) {
        List<String> names = places.stream().map(Decided::name).toList();
        List<Block> about = told.entrySet().stream().filter(block -> block.getValue().stream().anyMatch(names::contains))
                .map(Map.Entry::getKey).toList();
        Block worst = about.stream().reduce((one, other) -> other.severity() > one.severity() ? other : one).orElseThrow();
        try {
            String text = Text.of("%s (BMKG), kecamatan %s, berlaku sampai %s%s", worst.event(), String.join(", ", names),
                    about.stream().map(Block::expires).reduce((one, other) -> other.isAfter(one) ? other : one).orElseThrow(),
                    marks(places));
            var draft = new ObservationDraft(id(warning, district), false, INDICATOR, district,
                    BigDecimal.valueOf(worst.severity()), When.stated(warning.sent()), warning.kind(),
                    Excerpt.of(text, LONGEST_TEXT));
            return draft.understood(1, payload, codes);
        } catch (Unfit unfit) {
            return unfit.at(1, names.toString());
        }
    }

    /** What a reader must know of how the places were understood. */
    private String marks(List<Decided> places) {
        return places.stream().map(one -> one.open()
                ? Text.of(". Perlu diputuskan: %s ada di %s", one.name(), named(one))
                : one.readAs().isEmpty() ? "" : Text.of(". %s dibaca sebagai %s", one.name(), one.readAs()))
                .collect(Collectors.joining());
    }

    /** The reports between which a name leaves it open. */
    private static List<Reading.Choice> choices(Decided name, Map<RegionCode, List<Decided>> districts, Warning warning) {
        return name.open()
                ? name.districts().stream().map(district -> new Reading.Choice(id(warning, district),
                        districts.getOrDefault(district, List.of()).stream().allMatch(Decided::open))).toList()
                : List.of();
    }

    private static EntryId id(Warning warning, RegionCode district) {
        return new EntryId("BMKG", warning.work() + "/" + district, 0);
    }

    private Reading toBeDecided(Decided name, RegionCode province, List<Reading.Choice> choices) {
        String remedy = name.open()
                ? Text.of("Kecamatan \"%s\" ada di %s; semuanya diperingatkan. Putuskan mana yang dimaksud.",
                        Excerpt.of(name.name()), named(name))
                : Text.of(
                        "Kecamatan \"%s\" tidak dikenal di %s dan provinsi tetangganya%s; peringatan untuk kecamatan lain tetap dicatat.",
                        Excerpt.of(name.name()), codes.fullName(province),
                        name.near().isEmpty() ? "" : Text.of(" (mirip: %s)", String.join(", ", name.near())));
        return new Reading.Refused(1, "description", name.name(), remedy, name.name(), choices);
    }

    private String named(Decided name) {
        return name.districts().stream().map(district -> Text.of("%s %s", district, codes.fullName(district)))
                .collect(Collectors.joining("; "));
    }
}
