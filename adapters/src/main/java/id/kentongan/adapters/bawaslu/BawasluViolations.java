package id.kentongan.adapters.bawaslu;

import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.sheet.Filled;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.adapters.sheet.SheetForm;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Places.Place;
import id.kentongan.adapters.strict.Said;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bawaslu's weekly violation table of one province, XLSX or CSV: one row per district, one column per kind. Counts are reports, not
 * verdicts. An empty cell and a dash say nothing, 0 says that there was none. A week begins on Monday. A corrected table carries a higher
 * {@code Revisi} and replaces the one before as a whole.
 */
public final class BawasluViolations implements Source {
    private static final String SOURCE = "BAWASLU";
    private static final List<String> LABELS = List.of("Provinsi", "Minggu mulai", "Zona", "Revisi");
    private static final Map<String, String> KINDS = kinds();
    private static final List<String> COLUMNS = Stream
            .concat(Stream.of("Kode Wilayah", "Kabupaten/Kota"), KINDS.keySet().stream()).toList();
    private static final Map<String, String> ALSO_CALLED = Map.of("Kab/Kota", "Kabupaten/Kota", "Kab./Kota", "Kabupaten/Kota",
            "Nama Kabupaten/Kota", "Kabupaten/Kota", "Kabupaten / Kota", "Kabupaten/Kota", "Kode Wil.", "Kode Wilayah",
            "Money Politic",
            "Politik Uang", "Ujaran Kebencian", "Ujaran Kebencian/SARA", "Zona Waktu", "Zona", "Minggu", "Minggu mulai");
    private static final int HIGHEST_REVISION = 9_999;
    private static final int LAST_DAY = 6;
    private static final int LONGEST_COUNT = 20;
    private final Codes codes;
    private final SheetForm form;

    public BawasluViolations(Codes codes) {
        this.codes = codes;
        this.form = new SheetForm(LABELS, COLUMNS, ALSO_CALLED, head -> !head.cell("Minggu mulai").empty(), this::district);
    }

    /** A row that counts something, or names a district in whatever way; the sum of all does not. */
    private boolean district(Labelled row) {
        String name = row.plain("Kabupaten/Kota").toLowerCase(Locale.ROOT);
        String code = row.plain("Kode Wilayah");
        boolean sum = Stream.of(name, code.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.startsWith("jumlah") || text.startsWith("total"));
        return !sum && (KINDS.keySet().stream().anyMatch(kind -> counted(row.cell(kind)))
                || code.length() >= 2 && code.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                || !name.endsWith(",") && codes.regionNamed(name, RegionLevel.KABUPATEN, Optional.empty()).isPresent());
    }

    private static boolean counted(TableCell cell) {
        return !cell.empty() && (cell.type() != TableCell.Type.TEXT
                || cell.text().length() <= LONGEST_COUNT
                        && cell.text().chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ','));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("Politik Uang", "KON-03");
        kinds.put("Netralitas ASN", "KON-04");
        kinds.put("Netralitas Kepala Desa", "KON-05");
        kinds.put("Mutasi Pejabat", "KON-06");
        kinds.put("Perusakan APK", "KON-10");
        kinds.put("Intimidasi", "PAR-02");
        kinds.put("Ujaran Kebencian/SARA", "SAR-01");
        return kinds;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        return Filled.each(payload, form, filled -> readings(filled, payload));
    }

    private List<Reading> readings(Filled filled, Payload payload) throws Unfit {
        var week = new Week(filled.head(), payload);
        if (filled.rows().isEmpty() && filled.refused().isEmpty()) {
            throw new Unfit("", "", "Tabel tidak berisi kabupaten/kota. Isi satu baris per kabupaten/kota.");
        }
        List<Reading> readings = new ArrayList<>(List.of(new Reading.Opening(0, week.edition())));
        readings.addAll(filled.refused());
        filled.rows().forEach(row -> readings.addAll(week.district(row)));
        return readings;
    }

    private final class Week {
        private final Payload payload;
        private final Place province;
        private final LocalDate monday;
        private final When occurredAt;
        private final int revision;
        private final Places places = new Places(codes);
        private final Set<RegionCode> districts = new HashSet<>();

        Week(Labelled head, Payload payload) throws Unfit {
            this.payload = payload;
            TableCell region = head.required("Provinsi");
            TableCell day = head.required("Minggu mulai");
            monday = Days.day("Minggu mulai", head.plain("Minggu mulai"), Sheets.written(day));
            LocalDate begins = monday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (!monday.equals(begins)) {
                throw new Unfit("Minggu mulai", day.text(), Text.of(
                        "%s bukan hari Senin. Minggu laporan mulai Senin, supaya tidak ada yang dihitung dua kali: tulis %s.",
                        monday, begins));
            }
            head.required("Zona");
            occurredAt = Days.lastMoment(monday, monday.plusDays(LAST_DAY), Days.zone("Zona", head.plain("Zona")),
                    payload.receivedAt());
            province = places.place("Provinsi", head.plain("Provinsi"), Sheets.code(region), occurredAt.moment());
            if (province.today().level() != RegionLevel.PROVINSI) {
                throw new Unfit("Provinsi", region.text(), Text.of("%s bukan kode provinsi. Tulis dua angka, misalnya %s.",
                        province.today(), province.today().province()));
            }
            revision = head.cell("Revisi").empty() ? 0 : Decimals.whole("Revisi", head.plain("Revisi"), 0, HIGHEST_REVISION);
        }

        Edition edition() {
            return Edition.ofSheet(SOURCE, Text.of("mingguan/%s/%s", province.written(), monday), province.today(), revision);
        }

        List<Reading> district(Labelled row) {
            try {
                row.legible(List.of("Kode Wilayah", "Kabupaten/Kota"));
                Place district = region(row);
                if (!districts.add(district.today())) {
                    throw new Unfit("Kode Wilayah", district.written().dotted(),
                            Text.of("%s sudah ada di baris lain tabel ini. Gabungkan menjadi satu baris.", district.today()));
                }
                List<Reading> readings = new ArrayList<>();
                KINDS.forEach((column, indicator) -> {
                    if (!row.cell(column).empty()) {
                        readings.add(count(row, column, indicator, district));
                    }
                });
                return readings;
            } catch (Unfit unfit) {
                return List.of(unfit.at(row.number(), row.raw()));
            }
        }

        private Reading count(Labelled row, String column, String indicator, Place district) {
            TableCell cell = row.cell(column);
            try {
                Sheets.legible(column, cell, false);
                var count = Decimals.typed(column, row.plain(column), Sheets.written(cell));
                if (count.stripTrailingZeros().scale() > 0) {
                    throw new Unfit(column, cell.text(), "Jumlah laporan harus bilangan bulat. Tulis tanpa pecahan.");
                }
                var id = new EntryId(SOURCE, Text.of("mingguan/%s/%s/%s", district.written(), monday, indicator), revision);
                var draft = new ObservationDraft(id, false, indicator, district.today(), count, occurredAt, Kind.ACTUAL,
                        Text.of("%s, minggu mulai %s: laporan, bukan putusan", column, monday));
                return draft.understood(row.number(), payload, codes);
            } catch (Unfit unfit) {
                return unfit.at(row.number(), row.raw());
            }
        }

        private Unfit unnamed(String name) {
            Collection<RegionCode> several = codes.allNamed(name, RegionLevel.KABUPATEN, List.of(province.today()));
            return new Unfit("Kabupaten/Kota", name, several.isEmpty()
                    ? Text.of("Kabupaten/kota \"%s\" tidak dikenal di provinsi %s. Isi Kode Wilayah.", Excerpt.of(name),
                            province.today())
                    : Text.of("\"%s\" dapat berarti %s. Isi Kode Wilayah, atau tulis Kota atau Kabupaten di depan namanya.",
                            Excerpt.of(name),
                            several.stream().map(code -> Text.of("%s %s", code, codes.fullName(code)))
                                    .collect(Collectors.joining(" atau "))));
        }

        /** By code, by name, or by both if they agree. */
        private Place region(Labelled row) throws Unfit {
            TableCell code = row.cell("Kode Wilayah");
            String name = row.plain("Kabupaten/Kota");
            if (code.empty() && name.isEmpty()) {
                throw new Unfit("Kode Wilayah", "",
                        "Baris ini berisi jumlah tanpa kabupaten/kota. Isi Kode Wilayah atau Kabupaten/Kota.");
            }
            Place region = code.empty()
                    ? places.district(name, province, occurredAt.moment()).orElseThrow(() -> unnamed(name))
                    : places.place("Kode Wilayah", row.plain("Kode Wilayah"), Sheets.written(code), occurredAt.moment());
            if (region.today().level() != RegionLevel.KABUPATEN || !region.within(province)) {
                throw new Unfit("Kode Wilayah", code.text(),
                        Text.of("%s bukan kabupaten/kota di provinsi %s. Periksa kodenya.", region.today(), province.today()));
            }
            new Said(codes).agrees("Kabupaten/Kota", name, RegionLevel.KABUPATEN, region.today());
            return region;
        }
    }
}
