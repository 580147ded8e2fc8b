package id.kentongan.adapters.kesbangpol;

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
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Laporan harian of one province or district, XLSX or CSV: who reports about which region and day, then one row per incident with the
 * columns that district offices already keep, or {@code Nihil: ya}. The id of an incident counts within its region and day; a corrected
 * sheet carries a higher {@code Revisi}.
 */
public final class KesbangpolDailySheet implements Source {
    private static final List<String> LABELS = List.of("Wilayah", "Tanggal", "Zona", "Pelapor", "Nihil", "Revisi");
    private static final List<String> COLUMNS = List.of("ID", "Tanggal", "Jam", "Judul", "Subjek", "Alamat", "Kategori",
            "Kelurahan",
            "Lingkungan", "Kecamatan", "Latar Belakang", "Deskripsi", "Langkah Penanganan", "Kode Wilayah", "Kode Indikator",
            "Jumlah",
            "Batal");
    private static final List<String> TOLD = List.of("Judul", "Subjek", "Alamat", "Kategori", "Lingkungan", "Kelurahan",
            "Kecamatan",
            "Latar Belakang", "Deskripsi", "Langkah Penanganan");
    private static final int HIGHEST_REVISION = 9_999;
    private final Codes codes;

    public KesbangpolDailySheet(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        try {
            Filled form = Filled.read(payload, LABELS, COLUMNS);
            var sheet = new Sheet(Head.of(form.head(), codes, payload), payload);
            List<Reading> readings = new ArrayList<>(form.refused());
            if (sheet.head.nihil) {
                readings.add(sheet.nihil(form));
            } else if (form.rows().isEmpty() && form.refused().isEmpty()) {
                throw new Unfit("Nihil", "tidak", "Tidak ada baris kejadian. Isi kejadiannya, atau tulis Nihil: ya.");
            }
            form.rows().forEach(row -> readings.add(sheet.incident(row)));
            return readings.stream();
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    private record Head(Place place, Labelled cells, boolean nihil, int revision, Instant occurredAt) {
        static Head of(Labelled cells, Codes codes, Payload payload) throws Unfit {
            Cell region = cells.required("Wilayah");
            Cell revision = cells.cell("Revisi");
            cells.required("Pelapor");
            Instant occurredAt = occurredAt(cells, Cell.EMPTY, cells, payload);
            return new Head(new Places(codes).place("Wilayah", region.text(), region.written(), occurredAt), cells,
                    yes("Nihil", cells.required("Nihil")),
                    revision.empty() ? 0 : Decimals.whole("Revisi", revision.text(), 0, HIGHEST_REVISION), occurredAt);
        }

        /** The moment of what is dated by these cells, in the zone that the head of the sheet names. */
        static Instant occurredAt(Labelled dated, Cell time, Labelled head, Payload payload) throws Unfit {
            Cell day = dated.required("Tanggal");
            var zone = Days.zone("Zona", head.required("Zona").text());
            var date = Days.day("Tanggal", day.text(), day.written());
            return time.empty()
                    ? Days.lastMoment(date, date, zone, payload.receivedAt())
                    : date.atTime(Days.time("Jam", time.text(), time.written())).atZone(zone).toInstant();
        }

        RegionCode region() {
            return place.today();
        }

        String source() {
            return region().level() == RegionLevel.PROVINSI ? "KESBANGPOL-PROV" : "KESBANGPOL-KAB";
        }
    }

    private static boolean yes(String field, Cell cell) throws Unfit {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "ya", "true" -> true;
            case "tidak", "false" -> false;
            default -> throw new Unfit(field, cell.text(), "Tulis ya atau tidak.");
        };
    }

    private final class Sheet {
        private final Head head;
        private final Payload payload;
        private final Places places = new Places(codes);
        private final Set<String> ids = new HashSet<>();

        Sheet(Head head, Payload payload) {
            this.head = head;
            this.payload = payload;
        }

        Reading nihil(Filled form) throws Unfit {
            if (!form.rows().isEmpty()) {
                throw new Unfit("Nihil", "ya", "Nihil: ya, tetapi ada baris kejadian. Tulis Nihil: tidak, atau hapus barisnya.");
            }
            var draft = new Draft(id("NIHIL"), false, Observation.NIHIL, head.region(), BigDecimal.ZERO,
                    head.occurredAt, Kind.ACTUAL,
                    "Laporan nihil dari " + head.cells.cell("Pelapor").text());
            return new Reading.Understood(1, draft.observation(payload, codes));
        }

        Reading incident(Labelled row) {
            try {
                if (!row.cell("").empty()) {
                    throw new Unfit("", row.cell("").text(), "Sel terisi di luar kolom formulir. Pindahkan atau hapus.");
                }
                Cell place = row.required("Kode Wilayah");
                Instant occurredAt = Head.occurredAt(row.cell("Tanggal").empty() ? head.cells : row, row.cell("Jam"), head.cells,
                        payload);
                Place region = places.place("Kode Wilayah", place.text(), place.written(), occurredAt);
                if (!region.within(head.place)) {
                    throw new Unfit("Kode Wilayah", place.text(), "%s tidak terletak di %s, wilayah laporan ini. Periksa kodenya."
                            .formatted(region.today(), head.region()));
                }
                Cell count = row.required("Jumlah");
                boolean retracted = !row.cell("Batal").empty() && yes("Batal", row.cell("Batal"));
                String own = row.required("ID").text();
                if (!ids.add(own)) {
                    throw new Unfit("ID", own, "ID %s sudah dipakai di baris lain lembar ini. Beri setiap kejadian nomor sendiri."
                            .formatted(Excerpt.of(own)));
                }
                var draft = new Draft(id(own), retracted, row.required("Kode Indikator").text(), region.today(),
                        Decimals.typed("Jumlah", count.text(), count.written()),
                        occurredAt, Kind.ACTUAL, told(row));
                return new Reading.Understood(row.number(), draft.observation(payload, codes));
            } catch (Unfit unfit) {
                return unfit.at(row.number(), row.raw());
            }
        }

        private EntryId id(String own) throws Unfit {
            Cell day = head.cells.required("Tanggal");
            return new EntryId(head.source(),
                    "harian/%s/%s/%s".formatted(head.place.written(), Days.day("Tanggal", day.text(), day.written()), own),
                    head.revision);
        }

        private String told(Labelled row) throws Unfit {
            row.required("Judul");
            return TOLD.stream().filter(column -> !row.cell(column).empty())
                    .map(column -> column + ": " + row.cell(column).text())
                    .collect(Collectors.joining("\n"));
        }
    }
}
