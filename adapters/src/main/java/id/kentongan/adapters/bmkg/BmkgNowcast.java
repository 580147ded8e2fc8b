package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.strict.Draft;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.xml.Xml;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One BMKG nowcast in CAP 1.2: severity 0 to 4 (CUA-01) for every district of which a sub-district is named in the description. BMKG gives
 * no codes but the province in the identifier. A warning counts from the moment it was sent; one that has expired before it reached us is
 * refused; an update is a higher revision, a cancellation a retracted one.
 */
public final class BmkgNowcast implements Source {
    private static final String INDICATOR = "CUA-01";
    private final Codes codes;

    public BmkgNowcast(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        try {
            Warning warning = Warning.of(Xml.read(payload.content()));
            warning.refuseIfExpired(payload.receivedAt());
            RegionCode province = province(warning);
            return readings(warning, province, payload).stream();
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
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
                : "Provinsi %s dalam identifier tidak dikenal.".formatted(warning.province()));
    }

    private List<Reading> readings(Warning warning, RegionCode province, Payload payload) throws Unfit {
        List<Reading> readings = new ArrayList<>();
        SortedMap<RegionCode, List<String>> named = new TreeMap<>();
        List<String> places = Named.places(warning.description());
        for (String place : places) {
            Optional<RegionCode> district = codes.regionNamed(place, RegionLevel.KECAMATAN, Optional.of(province))
                    .flatMap(kecamatan -> kecamatan.at(RegionLevel.KABUPATEN));
            district.ifPresentOrElse(code -> named.computeIfAbsent(code, any -> new ArrayList<>()).add(place),
                    () -> readings.add(unknown(place, province)));
        }
        if (places.isEmpty()) {
            throw new Unfit("description", warning.description(),
                    "Tidak ada nama kecamatan (huruf besar) dalam uraian peringatan.");
        }
        for (var district : named.entrySet()) {
            readings.add(reading(warning, district.getKey(), district.getValue(), payload));
        }
        return readings;
    }

    private Reading reading(Warning warning, RegionCode district, List<String> places, Payload payload) {
        try {
            var id = new EntryId("BMKG", "%s/%s".formatted(warning.lineage(), district), warning.revision());
            String text = Excerpt
                    .of("%s (BMKG), kecamatan %s, berlaku sampai %s".formatted(warning.event(), String.join(", ", places),
                            warning.expires()), 4_000);
            var draft = new Draft(id, warning.cancelled(), INDICATOR, district, BigDecimal.valueOf(warning.severity()),
                    warning.sent(),
                    warning.kind(), text);
            return new Reading.Understood(1, draft.observation(payload, codes));
        } catch (Unfit unfit) {
            return unfit.at(1, places.toString());
        }
    }

    private static Reading unknown(String place, RegionCode province) {
        return new Unfit("description", place,
                "Kecamatan \"%s\" tidak dikenal di provinsi %s; peringatan untuk kecamatan lain tetap dicatat."
                        .formatted(Excerpt.of(place), province))
                .at(1, place);
    }
}
