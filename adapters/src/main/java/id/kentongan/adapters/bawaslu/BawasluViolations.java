package id.kentongan.adapters.bawaslu;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.sheet.Cell;
import id.kentongan.adapters.sheet.Filled;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.Draft;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Places.Place;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bawaslu's weekly violation table of one province, XLSX or CSV: one row per district, one column per kind. Counts are reports, not
 * verdicts. An empty cell says nothing, 0 says that there was none. A corrected table carries a higher {@code Revisi}.
 */
public final class BawasluViolations implements Source {
    private static final String SOURCE = "BAWASLU";
    private static final List<String> LABELS = List.of("Provinsi", "Minggu mulai", "Zona", "Revisi");
    private static final Map<String, String> KINDS = kinds();
    private static final List<String> COLUMNS = Stream
            .concat(Stream.of("Kode Wilayah", "Kabupaten/Kota"), KINDS.keySet().stream()).toList();
    private static final int HIGHEST_REVISION = 9_999;
    private static final int LAST_DAY = 6;
    private final Codes codes;

    public BawasluViolations(Codes codes) {
        this.codes = codes;
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
        try {
            Filled form = Filled.read(payload, LABELS, COLUMNS);
            var week = new Week(form.head(), payload);
            if (form.rows().isEmpty() && form.refused().isEmpty()) {
                throw new Unfit("", "", "Tabel tidak berisi kabupaten/kota. Isi satu baris per kabupaten/kota.");
            }
            List<Reading> readings = new ArrayList<>(form.refused());
            form.rows().forEach(row -> readings.addAll(week.district(row)));
            return readings.stream();
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    private final class Week {
        private final Payload payload;
        private final Place province;
        private final LocalDate monday;
        private final Instant occurredAt;
        private final int revision;
        private final Places places = new Places(codes);
        private final Set<RegionCode> districts = new HashSet<>();

        Week(Labelled head, Payload payload) throws Unfit {
            this.payload = payload;
            Cell region = head.required("Provinsi");
            Cell day = head.required("Minggu mulai");
            monday = Days.day("Minggu mulai", day.text(), day.written());
            occurredAt = Days.lastMoment(monday, monday.plusDays(LAST_DAY), Days.zone("Zona", head.required("Zona").text()),
                    payload.receivedAt());
            province = places.place("Provinsi", region.text(), region.written(), occurredAt);
            Cell number = head.cell("Revisi");
            revision = number.empty() ? 0 : Decimals.whole("Revisi", number.text(), 0, HIGHEST_REVISION);
        }

        List<Reading> district(Labelled row) {
            try {
                if (!row.cell("").empty()) {
                    throw new Unfit("", row.cell("").text(), "Sel terisi di luar kolom formulir. Pindahkan atau hapus.");
                }
                Place district = region(row);
                if (!districts.add(district.today())) {
                    throw new Unfit("Kode Wilayah", district.written().dotted(),
                            "%s sudah ada di baris lain tabel ini. Gabungkan menjadi satu baris."
                                    .formatted(district.today()));
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
            Cell cell = row.cell(column);
            try {
                var count = Decimals.typed(column, cell.text(), cell.written());
                if (count.stripTrailingZeros().scale() > 0) {
                    throw new Unfit(column, cell.text(), "Jumlah laporan harus bilangan bulat. Tulis tanpa pecahan.");
                }
                var id = new EntryId(SOURCE, "mingguan/%s/%s/%s".formatted(district.written(), monday, indicator), revision);
                var draft = new Draft(id, false, indicator, district.today(), count, occurredAt, Kind.ACTUAL,
                        "%s, minggu mulai %s: laporan, bukan putusan".formatted(column, monday));
                return new Reading.Understood(row.number(), draft.observation(payload, codes));
            } catch (Unfit unfit) {
                return unfit.at(row.number(), row.raw());
            }
        }

        /** By code, by name, or by both if they agree. */
        private Place region(Labelled row) throws Unfit {
            Cell code = row.cell("Kode Wilayah");
            Cell name = row.cell("Kabupaten/Kota");
            Optional<RegionCode> named = codes.regionNamed(name.text(), RegionLevel.KABUPATEN,
                    Optional.of(province.today()));
            Place region = code.empty()
                    ? named.map(found -> new Place(found, found)).orElseThrow(() -> new Unfit("Kabupaten/Kota", name.text(),
                            "Kabupaten/kota \"%s\" tidak dikenal di provinsi %s. Isi Kode Wilayah."
                                    .formatted(Excerpt.of(name.text()), province.today())))
                    : places.place("Kode Wilayah", code.text(), code.written(), occurredAt);
            if (region.today().level() != RegionLevel.KABUPATEN || !region.within(province)) {
                throw new Unfit("Kode Wilayah", code.text(),
                        "%s bukan kabupaten/kota di provinsi %s. Periksa kodenya.".formatted(region.today(), province.today()));
            }
            if (named.isPresent() && !named.get().equals(region.today())) {
                throw new Unfit("Kode Wilayah", code.text(), "Kode %s bukan kode \"%s\" (%s). Perbaiki salah satu."
                        .formatted(region.written(), Excerpt.of(name.text()), named.get()));
            }
            return region;
        }
    }
}
