package id.kentongan.adapters.kesbangpol;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.sheet.Filled;
import id.kentongan.adapters.sheet.Filled.Labelled;
import id.kentongan.adapters.sheet.SheetForm;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.tables.TableCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Laporan harian of one province or district, XLSX or CSV: who reports about which region and day, then one row per incident with the
 * columns that district offices already keep, or {@code Nihil: ya}. The id of an incident counts within its region, day and shift; a corrected
 * sheet carries a higher {@code Revisi} and replaces the one before as a whole.
 */
public final class KesbangpolDailySheet implements Source {
    static final List<String> LABELS = List.of("Wilayah", "Tanggal", "Zona", "Pelapor", "Nihil", "Revisi", "Shift",
            "Pukul laporan");
    static final List<String> COLUMNS = List.of("ID", "Tanggal", "Jam", "Judul", "Subjek", "Alamat", "Kategori", "Kelurahan",
            "Lingkungan", "Kecamatan", "Latar Belakang", "Deskripsi", "Langkah Penanganan", "Kode Wilayah", "Kode Indikator",
            "Jumlah", "Batal");
    private static final List<String> TELLING = List.of("Judul", "Kode Wilayah", "Kode Indikator", "Jumlah");
    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(Map.entry("Tgl", "Tanggal"),
            Map.entry("Tgl.", "Tanggal"),
            Map.entry("Hari/Tanggal", "Tanggal"), Map.entry("Hari, Tanggal", "Tanggal"), Map.entry("Hari/Tgl", "Tanggal"),
            Map.entry("Tanggal Laporan", "Tanggal"), Map.entry("Tanggal Kejadian", "Tanggal"), Map.entry("Pukul", "Jam"),
            Map.entry("Waktu", "Jam"),
            Map.entry("Jam Kejadian", "Jam"), Map.entry("Waktu Kejadian", "Jam"), Map.entry("ID Kejadian", "ID"),
            Map.entry("Nomor Kejadian", "ID"),
            Map.entry("Judul Kejadian", "Judul"), Map.entry("Desa/Kelurahan", "Kelurahan"),
            Map.entry("Kelurahan/Desa", "Kelurahan"),
            Map.entry("Desa", "Kelurahan"), Map.entry("Distrik", "Kecamatan"), Map.entry("Jml", "Jumlah"),
            Map.entry("Kode Wil.", "Kode Wilayah"),
            Map.entry("Zona Waktu", "Zona"), Map.entry("Jam laporan", "Pukul laporan"), Map.entry("Giliran", "Shift"));
    private static final SheetForm FORM = new SheetForm(LABELS, COLUMNS, ALSO_CALLED, KesbangpolDailySheet::begun,
            KesbangpolDailySheet::incident);
    private static final int LONGEST_ID = 14;
    private static final Pattern CODE = Pattern.compile("\\d{2}[.,\\d]{0,12}");
    private static final Pattern COUNT = Pattern.compile("-?[\\d.,]{1,12}");
    private final Codes codes;

    public KesbangpolDailySheet(Codes codes) {
        this.codes = codes;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        return Filled.each(payload, FORM, form -> readings(form, payload));
    }

    private List<Reading> readings(Filled form, Payload payload) throws Unfit {
        DailyHead head = DailyHead.of(form.head(), codes, payload);
        List<Reading> readings = new ArrayList<>(List.of(new Reading.Opening(0, head.edition())));
        readings.addAll(form.refused());
        if (head.nihil()) {
            readings.add(nihil(head, form, payload));
        } else if (form.rows().isEmpty() && form.refused().isEmpty()) {
            throw new Unfit("Nihil", "tidak", "Tidak ada baris kejadian. Isi kejadiannya, atau tulis Nihil: ya.");
        }
        Incidents incidents = new Incidents(head, payload, codes);
        form.rows().forEach(row -> readings.add(incidents.reading(row)));
        return readings;
    }

    /** Blank ones that are kept ready have no day, and say of themselves at most that they are not NIHIL. */
    private static boolean begun(Labelled head) {
        return !head.cell("Tanggal").empty() || !head.cell("Nihil").empty() && !head.plain("Nihil").equalsIgnoreCase("tidak");
    }

    private Reading nihil(DailyHead head, Filled form, Payload payload) throws Unfit {
        if (!form.rows().isEmpty()) {
            throw new Unfit("Nihil", "ya", "Nihil: ya, tetapi ada baris kejadian. Tulis Nihil: tidak, atau hapus barisnya.");
        }
        var draft = new ObservationDraft(head.id(Observation.NIHIL), false, Observation.NIHIL, head.region(), BigDecimal.ZERO,
                head.occurredAt(), Kind.ACTUAL, "Laporan nihil dari " + head.reporter());
        return draft.understood(1, payload, codes);
    }

    /**
     * A row that tells most of what an incident needs, or two of it and one as it should be, or has a number of its own and tells anything. Names
     * and dates of signatures may stand under any two columns.
     */
    private static boolean incident(Labelled row) {
        long told = TELLING.stream().filter(column -> !row.cell(column).empty()).count();
        return told >= 3 || told == 2 && sound(row)
                || row.cells().size() >= 2 && numbered(row.plain("ID").toLowerCase(Locale.ROOT));
    }

    private static boolean sound(Labelled row) {
        TableCell count = row.cell("Jumlah");
        String indicator = row.plain("Kode Indikator");
        return CODE.matcher(row.plain("Kode Wilayah")).matches()
                || indicator.indexOf(' ') < 0 && indicator.chars().anyMatch(Character::isDigit)
                || count.type() != TableCell.Type.TEXT || COUNT.matcher(row.plain("Jumlah")).matches();
    }

    /** The number of an official under a signature is none of an incident. */
    private static boolean numbered(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && !id.startsWith("nip") && !id.startsWith("nrp")
                && id.chars().anyMatch(Character::isDigit)
                && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._/#-".indexOf(c) >= 0);
    }

    /** Whether a cell says yes. */
    static boolean yes(String field, String text) throws Unfit {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ya", "true" -> true;
            case "tidak", "false" -> false;
            default -> throw new Unfit(field, text, "Tulis ya atau tidak.");
        };
    }
}
