package id.kentongan.reasoning.book;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All regions of one level, as a book lists them: code, the code of the region above, name without title. */
record RegionList(RegionLevel level, SortedMap<RegionCode, Row> rows) {
    private static final Map<RegionLevel, String> NAMES = Map.of(RegionLevel.PROVINSI, "provinces", RegionLevel.KABUPATEN,
            "regencies", RegionLevel.KECAMATAN, "districts", RegionLevel.DESA, "villages");
    private static final Map<RegionLevel, String> ABOVE = Map.of(RegionLevel.KABUPATEN, "province_code", RegionLevel.KECAMATAN,
            "regency_code", RegionLevel.DESA, "district_code");
    private static final int LONGEST_NAME = 200;

    static Optional<RegionList> read(RegionLevel level, Tables tables) {
        return tables.file(name(level)).map(file -> {
            SortedMap<RegionCode, Row> rows = new TreeMap<>();
            tables.rows(file, columns(level)).forEach(row -> RegionCells.code(row, "code").ifPresent(code -> {
                examine(row, code, level);
                if (rows.putIfAbsent(code, row) != null) {
                    RegionCells.twice(row, "code", code);
                }
            }));
            return new RegionList(level, rows);
        });
    }

    private static void examine(Row row, RegionCode code, RegionLevel level) {
        if (code.level() != level) {
            row.refuse("code", "%s adalah kode %s, sedangkan berkas ini berisi %s. Pindahkan ke berkasnya."
                    .formatted(code, code.level(), level));
            return;
        }
        String name = row.required("name");
        if (name.length() > LONGEST_NAME) {
            row.refuse("name", "nama %d huruf; paling panjang %d.".formatted(name.length(), LONGEST_NAME));
        }
        code.parent().ifPresent(above -> {
            String written = row.required(ABOVE.get(level));
            if (row.sound() && !written.equals(above.dotted())) {
                row.refuse(ABOVE.get(level), "\"%s\" bukan wilayah di atas %s. Tulis %s.".formatted(written, code, above));
            }
        });
    }

    /** Regions that lie in none. */
    void refuseOrphans(Regions today) {
        rows.forEach((code, row) -> code.parent().filter(above -> row.sound() && !today.exists(above)).ifPresent(
                above -> row.refuse(ABOVE.get(level), "wilayah %s tidak ada dalam %s. Tambahkan di sana atau hapus baris ini."
                        .formatted(above, file(above.level())))));
    }

    SortedMap<RegionCode, String> names() {
        SortedMap<RegionCode, String> names = new TreeMap<>();
        rows.forEach((code, row) -> {
            if (code.level() == level) {
                names.put(code, row.written("name"));
            }
        });
        return names;
    }

    static String name(RegionLevel level) {
        return "wilayah/" + NAMES.get(level);
    }

    static String file(RegionLevel level) {
        return name(level) + ".csv";
    }

    private static List<String> columns(RegionLevel level) {
        return level == RegionLevel.PROVINSI ? List.of("code", "name") : List.of("code", ABOVE.get(level), "name");
    }
}
