package id.kentongan.adapters.kesbangpol;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.Hours;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Places.Place;
import id.kentongan.adapters.strict.Said;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of one daily sheet. */
final class Incidents {
    private static final List<String> TOLD = List.of("Judul", "Subjek", "Alamat", "Kategori", "Lingkungan", "Kelurahan",
            "Kecamatan", "Latar Belakang", "Deskripsi", "Langkah Penanganan");
    private final DailyHead head;
    private final Payload payload;
    private final Codes codes;
    private final Places places;
    private final Set<String> ids = new HashSet<>();

    Incidents(DailyHead head, Payload payload, Codes codes) {
        this.head = head;
        this.payload = payload;
        this.codes = codes;
        this.places = new Places(codes);
    }

    Reading reading(Labelled row) {
        try {
            row.legible(KesbangpolDailySheet.COLUMNS);
            When occurredAt = occurredAt(row);
            Place region = region(row, occurredAt);
            TableCell count = row.required("Jumlah");
            boolean retracted = !row.cell("Batal").empty() && KesbangpolDailySheet.yes("Batal", row.plain("Batal"));
            row.required("ID");
            String own = row.plain("ID");
            if (!ids.add(own)) {
                throw new Unfit("ID", own,
                        Text.of("ID %s sudah dipakai di baris lain lembar ini. Beri setiap kejadian nomor sendiri.",
                                Excerpt.of(own)));
            }
            row.required("Kode Indikator");
            var draft = new ObservationDraft(head.id(own), retracted, row.plain("Kode Indikator").toUpperCase(Locale.ROOT),
                    region.today(),
                    Decimals.typed("Jumlah", row.plain("Jumlah"), Sheets.written(count)), occurredAt, Kind.ACTUAL, told(row));
            return draft.understood(row.number(), payload, codes);
        } catch (Unfit unfit) {
            return unfit.at(row.number(), row.raw());
        }
    }

    private Place region(Labelled row, When occurredAt) throws Unfit {
        TableCell code = row.required("Kode Wilayah");
        Place region = places.place("Kode Wilayah", row.plain("Kode Wilayah"), Sheets.written(code), occurredAt.moment());
        if (!region.within(head.place())) {
            throw new Unfit("Kode Wilayah", code.text(),
                    Text.of("%s tidak terletak di %s, wilayah laporan ini. Periksa kodenya.", region.today(), head.region()));
        }
        Said said = new Said(codes);
        said.agrees("Kecamatan", row.plain("Kecamatan"), RegionLevel.KECAMATAN, region.today());
        said.agrees("Kelurahan", row.plain("Kelurahan"), RegionLevel.DESA, region.today());
        return region;
    }

    /** The day of the row or of the sheet; the time of its own cell, or one that the cell of the day carries. */
    private When occurredAt(Labelled row) throws Unfit {
        ZoneId zone = Days.zone("Zona", head.zone());
        TableCell date = row.cell("Tanggal");
        LocalDate day = date.empty() ? head.day() : Days.day("Tanggal", row.plain("Tanggal"), Sheets.written(date));
        Optional<LocalTime> time = time(row, day);
        if (time.isEmpty() && !date.empty()) {
            time = Hours.carried("Tanggal", row.plain("Tanggal"), Sheets.written(date));
        }
        return time.map(hour -> When.stated(day.atTime(hour).atZone(zone).toInstant()))
                .orElse(Days.lastMoment(day, day, zone, payload.receivedAt()));
    }

    private Optional<LocalTime> time(Labelled row, LocalDate day) throws Unfit {
        TableCell cell = row.cell("Jam");
        if (cell.empty()) {
            return Optional.empty();
        }
        Written written = Sheets.written(cell);
        Hours.time("Jam", row.plain("Jam"), written, head.zone());
        if (written == Written.NUMBER && Decimals.value("Jam", cell.text()).compareTo(BigDecimal.ONE) >= 0
                && !Days.day("Jam", cell.text(), written).equals(day)) {
            throw new Unfit("Jam", cell.text(), Text.of("Sel jam memuat tanggal %s, sedangkan kejadiannya %s. Samakan.",
                    Days.day("Jam", cell.text(), written), day));
        }
        return Optional.of(Hours.time("Jam", row.plain("Jam"), written, head.zone()));
    }

    private static String told(Labelled row) throws Unfit {
        row.required("Judul");
        return Texts.fitted(TOLD.stream().filter(column -> !row.cell(column).empty())
                .map(column -> column + ": " + row.cell(column).text()).collect(Collectors.joining("\n")));
    }
}
