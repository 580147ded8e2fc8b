package id.kentongan.routes;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The real regions and a few codes. */
record PlainCodes() implements Codes {
    @Override
    public boolean region(RegionCode code) {
        return Regions.bundled().exists(code);
    }

    @Override
    public RegionMeaning meaning(RegionCode code, Instant occurredAt) {
        return Regions.bundled().meaning(code, occurredAt);
    }

    @Override
    public Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within) {
        return Regions.bundled().named(name, level, within);
    }

    @Override
    public Collection<RegionCode> allNamed(String name, RegionLevel level, Collection<RegionCode> provinces) {
        return Regions.bundled().allNamed(name, level, provinces);
    }

    @Override
    public List<String> nearlyNamed(String name, RegionLevel level, RegionCode province) {
        return Regions.bundled().nearlyNamed(name, level, province).stream().map(Regions.bundled()::bareName).distinct().toList();
    }

    @Override
    public Collection<RegionCode> districts(Collection<RegionCode> provinces) {
        return provinces.stream().flatMap(province -> Regions.bundled().children(province).stream()).toList();
    }

    @Override
    public Collection<RegionCode> provincesBeside(RegionCode province) {
        return Regions.bundled().provincesBeside(province);
    }

    @Override
    public String fullName(RegionCode code) {
        return Regions.bundled().fullName(code);
    }

    @Override
    public Optional<Position> position(RegionCode district) {
        return Regions.bundled().point(district).map(point -> new Position(point.latitude(), point.longitude()));
    }

    @Override
    public Collection<String> indicators() {
        return List.of("NIHIL", "KEA-01", "KEA-02", "KON-03", "KON-04", "KON-05", "KON-06", "KON-07", "KON-10", "PAR-02",
                "POL-01",
                "SAR-01", "SIB-01",
                "CUA-01");
    }

    @Override
    public Collection<String> sources() {
        return List.of("BAWASLU", "BINDA", "BMKG", "KESBANGPOL-KAB", "KESBANGPOL-PROV", "POLRES");
    }

    @Override
    public Collection<String> concerns() {
        return List.of("KEA-01", "KEA-02", "KBJ-01");
    }

    @Override
    public Collection<String> usualSources(String indicator) {
        return List.of();
    }

    @Override
    public Classification classification(String source) {
        return Classification.BIASA;
    }
}
