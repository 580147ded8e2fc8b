package id.kentongan.reasoning.book;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.region.Atlas;
import id.kentongan.reasoning.region.Point;
import id.kentongan.reasoning.region.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The regions of a book: {@code wilayah/*.csv} in the columns of {@code sample-data/wilayah}, each in the place of the one that travels with
 * the program, and the successions of codes.
 */
final class RegionFiles {
    /** Where the country lies, with room to spare: a point outside was typed with latitude and longitude traded or a sign lost. */
    private static final BigDecimal SOUTH = new BigDecimal("-15");
    private static final BigDecimal NORTH = new BigDecimal("10");
    private static final BigDecimal WEST = new BigDecimal("90");
    private static final BigDecimal EAST = new BigDecimal("145");
    private static final BigDecimal MOST_PEOPLE = new BigDecimal(1_000_000_000);
    private static final int MOST_ISLANDS = 20_000;
    private static final String POINTS = "titik_wilayah";
    private static final String ISLANDS = "kepulauan";

    private final Tables tables;
    private final Complaints problems;

    RegionFiles(Tables tables, Complaints problems) {
        this.tables = tables;
        this.problems = problems;
    }

    Regions read() {
        Atlas atlas = Atlas.bundled();
        List<RegionList> lists = new ArrayList<>();
        for (RegionLevel level : RegionLevel.values()) {
            Optional<RegionList> list = RegionList.read(level, tables);
            list.ifPresent(lists::add);
            atlas = list.isPresent() ? atlas.with(level, list.get().names()) : atlas;
        }
        Optional<SortedMap<RegionCode, SheetRow>> points = rows(POINTS, List.of("kode", "lintang", "bujur", "penduduk_2024s2"));
        Optional<SortedMap<RegionCode, SheetRow>> islands = rows(ISLANDS, List.of("kode", "pulau_berpenghuni"));
        atlas = points.isPresent() ? atlas.withPoints(points(points.get())) : atlas;
        atlas = islands.isPresent() ? atlas.withIslands(islands(islands.get())) : atlas;
        if (!bearable(atlas)) {
            return Regions.bundled();
        }
        Regions today = atlas.regions(SuccessionTable.NONE);
        lists.forEach(list -> list.refuseOrphans(today));
        if (!lists.isEmpty()) {
            refuseAbandoned(today);
        }
        if (!lists.isEmpty() || points.isPresent()) {
            refuseUnplaced(today);
        }
        points.ifPresent(all -> all.forEach((code, row) -> refuseUnknown(code, row, today)));
        islands.ifPresent(all -> all.forEach((code, row) -> refuseUnknown(code, row, today)));
        return atlas.regions(SuccessionTable.read(tables, today));
    }

    /** Before every two districts are compared, and every pair of near ones is told to whoever judges. */
    private boolean bearable(Atlas atlas) {
        long districts = atlas.pointsOf(RegionLevel.KABUPATEN).size();
        if (Limit.DISTRICTS.exceededBy(districts)) {
            problems.refuse("wilayah/" + POINTS + ".csv", Limit.DISTRICTS.told(districts));
            return false;
        }
        int crowd = atlas.largestCrowd();
        if (Limit.NEIGHBOURS.exceededBy(crowd)) {
            problems.refuse("wilayah/" + POINTS + ".csv", Limit.NEIGHBOURS.told(crowd));
            return false;
        }
        return true;
    }

    private Optional<SortedMap<RegionCode, SheetRow>> rows(String name, List<String> columns) {
        return tables.file("wilayah/" + name).map(file -> {
            SortedMap<RegionCode, SheetRow> rows = new TreeMap<>();
            for (SheetRow row : tables.rows(file, columns)) {
                RegionCells.code(row, "kode").ifPresent(code -> {
                    if (rows.putIfAbsent(code, row) != null) {
                        RegionCells.twice(row, "kode", code);
                    }
                });
            }
            return rows;
        });
    }

    private static SortedMap<RegionCode, Point> points(SortedMap<RegionCode, SheetRow> rows) {
        SortedMap<RegionCode, Point> points = new TreeMap<>();
        rows.forEach((code, row) -> {
            Optional<BigDecimal> latitude = between(row, "lintang", SOUTH, NORTH);
            Optional<BigDecimal> longitude = between(row, "bujur", WEST, EAST);
            Optional<BigDecimal> people = between(row, "penduduk_2024s2", BigDecimal.ZERO, MOST_PEOPLE);
            people.filter(number -> number.stripTrailingZeros().scale() > 0)
                    .ifPresent(number -> row.refuse("penduduk_2024s2",
                            Text.of("%s bukan jumlah jiwa. Tulis bilangan bulat.", number)));
            if (row.sound()) {
                points.put(code, new Point(latitude.orElseThrow().doubleValue(), longitude.orElseThrow().doubleValue(),
                        people.orElseThrow().intValueExact()));
            }
        });
        return points;
    }

    private static Optional<BigDecimal> between(SheetRow row, String column, BigDecimal least, BigDecimal most) {
        Optional<BigDecimal> number = row.decimal(column);
        if (number.isEmpty() && row.sound()) {
            row.missing(column);
        }
        number.filter(value -> value.compareTo(least) < 0 || value.compareTo(most) > 0).ifPresent(value -> row.refuse(column,
                Text.of("%s di luar batas. Tulis angka dari %s sampai %s.", value.toPlainString(), least, most)));
        return number;
    }

    private static Map<RegionCode, Integer> islands(SortedMap<RegionCode, SheetRow> rows) {
        Map<RegionCode, Integer> islands = new TreeMap<>();
        rows.forEach((code, row) -> {
            Optional<Integer> count = row.whole("pulau_berpenghuni", 0, MOST_ISLANDS, "pulau");
            if (count.isEmpty() && row.sound()) {
                row.missing("pulau_berpenghuni");
            }
            count.ifPresent(number -> islands.put(code, number));
        });
        return islands;
    }

    /** A larger region that is gone from its list while smaller ones still lie in it. */
    private void refuseAbandoned(Regions today) {
        for (RegionLevel level : List.of(RegionLevel.KABUPATEN, RegionLevel.KECAMATAN, RegionLevel.DESA)) {
            String file = RegionList.file(level);
            if (tables.file(RegionList.name(level)).isPresent()) {
                continue; // told row by row
            }
            SortedSet<RegionCode> missing = new TreeSet<>();
            today.all(level).forEach(code -> code.parent().filter(above -> !today.exists(above)).ifPresent(missing::add));
            missing.forEach(above -> problems.refuse(RegionList.file(above.level()),
                    Text.of("wilayah %s tidak ada, padahal daftar bawaan memuat "
                            + "wilayah di bawahnya. Tambahkan barisnya, atau sertakan juga %s.", above, file)));
        }
    }

    /** A district without a point would have no neighbours, and nobody would notice. */
    private void refuseUnplaced(Regions today) {
        for (RegionLevel level : List.of(RegionLevel.PROVINSI, RegionLevel.KABUPATEN)) {
            today.all(level).stream().filter(code -> today.point(code).isEmpty()).forEach(code -> problems.refuse(
                    "wilayah/" + POINTS + ".csv", Text.of("wilayah %s (%s) tidak mempunyai titik. Tambahkan barisnya.", code,
                            today.name(code))));
        }
    }

    private static void refuseUnknown(RegionCode code, SheetRow row, Regions today) {
        if (code.level() != RegionLevel.PROVINSI && code.level() != RegionLevel.KABUPATEN || !today.exists(code)) {
            row.refuse("kode",
                    Text.of("%s bukan provinsi atau kabupaten/kota yang ada. Hapus baris ini atau perbaiki kodenya.", code));
        }
    }
}
