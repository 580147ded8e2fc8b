package id.kentongan.adapters.kesbangpol;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.Hours;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Places.Place;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * What a daily sheet says above its table.
 *
 * @param place of which it speaks, by its code of that day and of today
 * @param zone WIB, WITA or WIT
 * @param shift of several sheets of one day, what tells them apart; empty where there is one
 */
record DailyHead(Place place, LocalDate day, String zone, String reporter, boolean nihil, int revision, String shift,
        When occurredAt) {
    private static final int HIGHEST_REVISION = 9_999;
    private static final int LONGEST_SHIFT = 40;

    static DailyHead of(Labelled head, Codes codes, Payload payload) throws Unfit {
        TableCell region = head.required("Wilayah");
        TableCell date = head.required("Tanggal");
        head.required("Zona");
        String zone = head.plain("Zona");
        LocalDate day = Days.day("Tanggal", head.plain("Tanggal"), Sheets.written(date));
        When occurredAt = Days.lastMoment(day, day, Days.zone("Zona", zone), payload.receivedAt());
        head.required("Pelapor");
        Place place = new Places(codes).place("Wilayah", head.plain("Wilayah"), Sheets.code(region), occurredAt.moment());
        if (place.today().level().compareTo(RegionLevel.KABUPATEN) > 0) {
            throw new Unfit("Wilayah", head.plain("Wilayah"), Text.of(
                    "Lembar ini laporan kabupaten/kota atau provinsi. Tulis %s; kecamatan dan desa ditulis di kolom Kode Wilayah.",
                    place.today().at(RegionLevel.KABUPATEN).map(RegionCode::dotted).orElse("kodenya")));
        }
        head.required("Nihil");
        boolean nihil = KesbangpolDailySheet.yes("Nihil", head.plain("Nihil"));
        int revision = head.cell("Revisi").empty() ? 0 : Decimals.whole("Revisi", head.plain("Revisi"), 0, HIGHEST_REVISION);
        return new DailyHead(place, day, zone, Texts.fitted(head.cell("Pelapor").text()), nihil, revision, shift(head, zone),
                occurredAt);
    }

    /** Sheets of one day whose incidents are numbered from 1 each. */
    private static String shift(Labelled head, String zone) throws Unfit {
        String shift = head.plain("Shift").toLowerCase(Locale.ROOT).replaceFirst("^(shift|giliran)\\s+(?=.)", "")
                .replaceAll("\\s+", "-");
        if (shift.length() > LONGEST_SHIFT
                || !shift.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
            throw new Unfit("Shift", shift,
                    Text.of("\"%s\" bukan nama shift. Tulis satu atau dua kata, misalnya pagi atau malam.",
                            Excerpt.of(shift)));
        }
        TableCell hour = head.cell("Pukul laporan");
        if (hour.empty()) {
            return shift.isEmpty() ? "" : "+" + shift;
        }
        LocalTime time = Hours.time("Pukul laporan", head.plain("Pukul laporan"), Sheets.written(hour), zone);
        return (shift.isEmpty() ? "" : "+" + shift) + "+" + time;
    }

    RegionCode region() {
        return place.today();
    }

    private String source() {
        return region().level() == RegionLevel.PROVINSI ? "KESBANGPOL-PROV" : "KESBANGPOL-KAB";
    }

    /** The sheet as one of its revisions. */
    Edition edition() {
        return Edition.ofSheet(source(), work(), region(), revision);
    }

    private String work() {
        return Text.of("harian/%s/%s%s", place.written(), day, shift);
    }

    EntryId id(String own) {
        return new EntryId(source(), work() + "/" + own, revision);
    }
}
