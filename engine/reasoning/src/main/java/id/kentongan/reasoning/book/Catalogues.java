package id.kentongan.reasoning.book;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Direction;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.region.Regions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything in a book but criteria and policies, read from its tables. */
final class Catalogues {
    static final Map<String, RegionLevel> LEVELS = Map.of("provinsi", RegionLevel.PROVINSI, "kabupaten", RegionLevel.KABUPATEN,
            "kabupaten/kota", RegionLevel.KABUPATEN, "kecamatan", RegionLevel.KECAMATAN, "desa", RegionLevel.DESA,
            "desa/kelurahan", RegionLevel.DESA);
    static final Map<String, Direction> DIRECTIONS = Map.of("naik", Direction.NAIK, "turun", Direction.TURUN);
    private static final Map<String, Classification> CLASSES = Map.of("biasa", Classification.BIASA, "terbatas",
            Classification.TERBATAS, "rahasia", Classification.RAHASIA, "sangat_rahasia", Classification.SANGAT_RAHASIA,
            "sangat rahasia", Classification.SANGAT_RAHASIA);
    private static final Map<String, Character> RELIABILITY = Map.of("a", 'A', "b", 'B', "c", 'C', "d", 'D', "e", 'E', "f", 'F');
    private static final Map<String, Character> MARKS = Map.of("v", 'V', "s", 'S', "m", 'M');
    private static final Map<String, Boolean> YES_NO = Map.of("ya", true, "tidak", false);
    private static final int YEAR_OF_HOURS = 8_784;

    private final Tables tables;
    private final Complaints problems;

    Catalogues(Tables tables, Complaints problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /** Empty, with a warning, where there is no {@code hukum.csv}: a book can be judged with without knowing its law. */
    List<Law> laws() {
        Optional<String> file = tables.file("hukum");
        if (file.isEmpty()) {
            problems.warn("hukum.csv", "berkas tidak ada; dasar hukum tidak dapat diperiksa.");
            return List.of();
        }
        List<Law> laws = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : tables.rows(file.get(),
                List.of("peraturan", "pasal", "isi_ringkas", "dipakai_untuk", "status_verifikasi",
                        "diverifikasi_dari"))) {
            String citation = (row.required("peraturan") + " " + row.text("pasal").orElse("")).strip();
            Optional<Character> mark = row.requiredWord("status_verifikasi", MARKS);
            if (!seen.add(citation)) {
                row.refuse("pasal", Text.of("\"%s\" tertulis dua kali. Gabungkan menjadi satu baris.", citation));
            }
            if (row.sound()) {
                laws.add(new Law(citation, row.text("isi_ringkas").orElse(""), row.text("dipakai_untuk").orElse(""),
                        mark.orElse('M'), row.text("diverifikasi_dari").orElse("")));
            }
        }
        return List.copyOf(laws);
    }

    /** @param reporters codes of the sources, of which an indicator may name some */
    Map<String, Indicator> indicators(Set<String> reporters) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (SheetRow row : tables.required("indikator",
                List.of("kode", "nama", "nama_en", "satuan", "arah", "sumber", "nilai_min",
                        "pasal5", "dimensi_ikp", "aspek_athg", "dasar_hukum"))) {
            String code = row.code("kode");
            String name = row.required("nama");
            Optional<Direction> direction = row.requiredWord("arah", DIRECTIONS);
            Optional<BigDecimal> lowest = row.decimal("nilai_min");
            List<String> bodies = row.list("sumber", "|");
            bodies.stream().filter(body -> !body.equals("-") && !reporters.contains(body)).forEach(body -> row.warn("sumber",
                    Text.of("sumber \"%s\" tidak ada di sumber.csv.%s", body, problems.hint(body, reporters))));
            String unit = row.text("satuan").orElse("");
            String english = row.text("nama_en").orElse("");
            String law = row.text("dasar_hukum").orElse("");
            if (row.sound() && indicators.putIfAbsent(code,
                    new Indicator(code, name, english, unit, direction.orElse(Direction.NAIK), bodies, lowest, law)) != null) {
                twice(row, code);
            }
        }
        return indicators;
    }

    Map<String, SourceRow> sources() {
        Map<String, SourceRow> sources = new LinkedHashMap<>();
        for (SheetRow row : tables.required("sumber",
                List.of("kode", "nama", "instansi", "keandalan", "klasifikasi", "tingkat_wilayah",
                        "wajib_jam", "keterangan"))) {
            String code = row.code("kode");
            String name = row.required("nama");
            Optional<Character> reliability = row.requiredWord("keandalan", RELIABILITY);
            Optional<Classification> classification = row.requiredWord("klasifikasi", CLASSES);
            Optional<RegionLevel> level = row.requiredWord("tingkat_wilayah", LEVELS);
            Optional<Duration> duty = row.whole("wajib_jam", 1, YEAR_OF_HOURS, "jam").map(Duration::ofHours);
            String body = row.text("instansi").orElse("");
            String note = row.text("keterangan").orElse("");
            if (row.sound() && sources.putIfAbsent(code, new SourceRow(code, name, body, reliability.orElse('F'),
                    classification.orElse(Classification.BIASA), level.orElse(RegionLevel.PROVINSI), duty, note)) != null) {
                twice(row, code);
            }
        }
        return sources;
    }

    List<CalendarRow> calendar() {
        List<CalendarRow> rows = new ArrayList<>();
        for (String file : tables.calendars()) {
            for (SheetRow row : tables.rows(file, List.of("agenda", "tahapan", "mulai", "selesai", "pemungutan", "sumber"))) {
                if (rows.size() >= Limit.STAGES.most()) {
                    row.refuse("tahapan", Limit.STAGES.told(rows.size() + 1L));
                    return List.copyOf(rows);
                }
                String agenda = row.required("agenda");
                String stage = row.required("tahapan");
                Optional<LocalDate> from = row.date("mulai");
                Optional<LocalDate> to = row.end("selesai");
                Optional<Boolean> voting = row.requiredWord("pemungutan", YES_NO);
                if (from.isEmpty() && row.sound()) {
                    row.missing("mulai");
                } else if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                    row.refuse("selesai",
                            Text.of("%s mendahului mulai %s. Tukar keduanya atau perbaiki.", to.get(), from.get()));
                }
                String source = row.text("sumber").orElse("");
                if (row.sound()) {
                    rows.add(new CalendarRow(agenda, stage, from.orElseThrow(), to.or(() -> from).orElseThrow(),
                            voting.orElse(false), source));
                }
            }
        }
        return List.copyOf(rows);
    }

    List<Enrolment> enrolments(Map<String, SourceRow> sources, Regions regions) {
        List<Enrolment> enrolments = new ArrayList<>();
        List<SheetRow> rows = tables.file("wajib_lapor").map(file -> tables.rows(file, List.of("sumber", "wilayah", "sejak")))
                .orElse(List.of());
        for (SheetRow row : rows) {
            String source = row.required("sumber");
            Optional<RegionCode> region = RegionCells.code(row, "wilayah");
            Optional<LocalDate> since = row.date("sejak");
            if (since.isEmpty() && row.sound()) {
                row.missing("sejak");
            }
            if (row.sound() && !sources.containsKey(source)) {
                row.refuse("sumber",
                        Text.of("sumber \"%s\" tidak ada di sumber.csv.%s", source, problems.hint(source, sources.keySet())));
            } else if (row.sound() && sources.get(source).duty().isEmpty()) {
                row.refuse("sumber",
                        Text.of("sumber %s tidak punya wajib_jam di sumber.csv, jadi tidak ada laporan yang wajib.", source));
            } else if (row.sound() && region.orElseThrow().level() != sources.get(source).regionLevel()) {
                row.refuse("wilayah", Text.of("sumber %s wajib lapor per %s, sedangkan %s adalah %s.", source,
                        sources.get(source).regionLevel(), region.orElseThrow(), region.orElseThrow().level()));
            } else if (row.sound() && !regions.exists(region.orElseThrow())) {
                row.refuse("wilayah", regions.meaning(region.get(), Instant.MAX) instanceof RegionMeaning.Gone gone
                        ? gone.reason()
                        : Text.of("wilayah %s tidak ada. Tulis kode yang berlaku sekarang.", region.get()));
            }
            if (row.sound()) {
                enrolments.add(new Enrolment(source, region.orElseThrow(), since.orElseThrow()));
            }
        }
        return List.copyOf(enrolments);
    }

    private static void twice(SheetRow row, String code) {
        row.refuse("kode", Text.of("kode %s sudah dipakai di baris lain. Beri kode lain atau hapus salah satu.", code));
    }
}
