package id.kentongan.adapters;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A handful of codes, enough for the samples. */
public record SomeCodes() implements Codes {
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("35", "Jawa Timur"),
            Map.entry("35.14", "Kabupaten Pasuruan"),
            Map.entry("35.14.08", "Purwosari"), Map.entry("35.14.13", "Beji"), Map.entry("35.14.13.1014", "Pagak"),
            Map.entry("35.14.14", "Bangil"), Map.entry("35.25", "Kabupaten Gresik"), Map.entry("35.78", "Kota Surabaya"),
            Map.entry("73", "Sulawesi Selatan"), Map.entry("73.09", "Kabupaten Maros"),
            Map.entry("73.10", "Kabupaten Pangkajene dan Kepulauan"), Map.entry("73.10.01", "Liukang Tangaya"),
            Map.entry("73.10.02", "Liukang Kalmas"), Map.entry("73.10.10", "Minasate'ne"), Map.entry("73.10.01.2004", "Sabalana"),
            Map.entry("73.71", "Kota Makassar"), Map.entry("73.71.02", "Mamajang"),
            Map.entry("91", "Papua"), Map.entry("93", "Papua Selatan"), Map.entry("93.01", "Kabupaten Merauke"));

    @Override
    public boolean region(RegionCode code) {
        return NAMES.containsKey(code.dotted());
    }

    /** Until 9 November 2022 Merauke was 91.01. */
    @Override
    public RegionMeaning meaning(RegionCode code, Instant occurredAt) {
        if (code.dotted().equals("91.01")) {
            return occurredAt.isBefore(Instant.parse("2022-11-08T17:00:00Z"))
                    ? new RegionMeaning.ThatDay(RegionCode.of("93.01"))
                    : new RegionMeaning.Gone("Kode 91.01 sejak 2022-11-09 menjadi 93.01. Tulis 93.01.");
        }
        return region(code) ? new RegionMeaning.Always(code) : new RegionMeaning.Unknown();
    }

    @Override
    public Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within) {
        return NAMES.entrySet().stream().filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(entry -> RegionCode.of(entry.getKey()))
                .filter(code -> code.level() == level && within.map(code::within).orElse(true)).sorted().findFirst();
    }

    @Override
    public Collection<RegionCode> allNamed(String name, RegionLevel level, Collection<RegionCode> provinces) {
        return NAMES.entrySet().stream().filter(entry -> key(entry.getValue()).equals(key(name)))
                .map(entry -> RegionCode.of(entry.getKey()))
                .filter(code -> code.level() == level && provinces.contains(code.province())).sorted().toList();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+|\\p{Lm}+", "");
    }

    @Override
    public List<String> nearlyNamed(String name, RegionLevel level, RegionCode province) {
        return List.of();
    }

    @Override
    public Collection<RegionCode> districts(Collection<RegionCode> provinces) {
        return NAMES.keySet().stream().map(RegionCode::of)
                .filter(code -> code.level() == RegionLevel.KABUPATEN && provinces.contains(code.province())).sorted().toList();
    }

    @Override
    public Collection<RegionCode> provincesBeside(RegionCode province) {
        return List.of();
    }

    @Override
    public String fullName(RegionCode code) {
        return NAMES.getOrDefault(code.dotted(), code.dotted());
    }

    @Override
    public Optional<Position> position(RegionCode district) {
        return Optional.empty();
    }

    @Override
    public Collection<String> indicators() {
        return List.of("NIHIL", "KEA-01", "KEA-02", "KON-03", "KON-04", "KON-05", "KON-06", "KON-07", "KON-10", "PAR-02",
                "SIB-01",
                "SAR-01", "CUA-01",
                "POL-01");
    }

    @Override
    public Collection<String> sources() {
        return List.of("KESBANGPOL-KAB", "KESBANGPOL-PROV", "BAWASLU", "BMKG", "POLRES", "BINDA");
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
        return source.equals("BINDA") ? Classification.RAHASIA : Classification.BIASA;
    }
}
