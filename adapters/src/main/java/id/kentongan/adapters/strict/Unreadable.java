package id.kentongan.adapters.strict;

import id.kentongan.adapters.Reading;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TextLine;
import id.kentongan.tables.TextLine.Soundness;
import id.kentongan.tables.TextLines;

/** What is said of lines, rows and files that cannot even be cut into values. */
public final class Unreadable {
    /** Most rows of a sheet that a source may send. */
    public static final int MOST_ROWS = 200_000;

    private Unreadable() {}

    /** The text of a line, where its bytes are sound. */
    public static String text(TextLine line) throws Unfit {
        if (line.soundness() != Soundness.SOUND) {
            throw new Unfit("", line.text(),
                    said(line.soundness() == Soundness.TOO_LONG ? TableRow.Fault.LINE_TOO_LONG : TableRow.Fault.LINE_NOT_UTF8,
                            ""));
        }
        return line.text();
    }

    /** The refusal of a row, or of a whole file. */
    public static Reading.Refused row(TableRow.Broken row) {
        String said = said(row.fault(), row.raw());
        if (row.fault() == TableRow.Fault.FOREIGN) {
            return Reading.Refused.whole(said);
        }
        return row.number() > 0
                ? new Reading.Refused(row.number(), "", row.raw(), said, row.raw())
                : new Reading.Refused(0, "", row.raw(), said, "");
    }

    private static String said(TableRow.Fault fault, String raw) {
        return switch (fault) {
            case LINE_TOO_LONG -> Text.of("Baris lebih panjang dari %d byte. Pecah atau persingkat.", TextLines.LONGEST);
            case LINE_NOT_UTF8 -> "Baris bukan UTF-8 yang sah. Simpan ulang berkas dengan pengodean UTF-8.";
            case QUOTE_OPEN ->
                "Tanda kutip dibuka tetapi tidak ditutup. Tutup dengan \", atau tulis \"\" untuk kutip di dalam teks.";
            case TEXT_AFTER_QUOTE ->
                "Ada teks setelah tanda kutip penutup. Kutip seluruh sel, dan tulis \"\" untuk kutip di dalamnya.";
            case BARE_RETURN -> "Baris memuat tanda kembali (CR) tanpa baris baru. Simpan ulang dengan akhir baris biasa.";
            case TOO_MANY_CELLS -> Text.of("Baris punya lebih dari %d kolom. Hapus kolom yang bukan bagian dari formulir.",
                    TableRow.MOST_CELLS);
            case FOREIGN -> raw;
            case ALL_HIDDEN -> "Semua lembar buku kerja ini tersembunyi. Tampilkan lembar formulirnya, simpan, kirim lagi.";
            case NOTHING -> "Berkas kosong. Kirim ulang dengan isinya.";
            case NO_ARCHIVE -> "Berkas bukan buku kerja XLSX yang utuh. Simpan sebagai .xlsx atau .csv, dan kirim ulang.";
            case NO_PARTS -> "Buku kerja kosong. Simpan ulang sebagai .xlsx atau .csv.";
            case EXPLODES ->
                "Buku kerja terlalu besar setelah dibuka. Hapus isi di luar formulir, atau kirim sebagai CSV atau NDJSON.";
            case DOCTYPE -> "Berkas memuat DOCTYPE, yang tidak pernah ditulis Excel. Ditolak demi keamanan.";
            case PART_NOT_UTF8 -> "Bagian buku kerja bukan UTF-8. Simpan ulang dengan Excel.";
            case CELL_BEYOND ->
                "Buku kerja menyebut sel di luar XFD1048576, yang tidak dimiliki lembar mana pun. Simpan ulang dengan Excel.";
            case CELL_ASTRAY ->
                "Buku kerja menyebut baris atau sel dua kali, tidak berurutan, atau di baris lain. Buka dengan Excel, simpan ulang.";
            case CELL_TOO_LONG -> "Isi sel lebih panjang daripada yang pernah ditulis Excel. Persingkat, lalu kirim ulang.";
            case DATES_OF_1904 -> "Buku kerja memakai penanggalan 1904. Matikan di Excel (Opsi, Tingkat Lanjut), simpan ulang.";
            case SHEET_TOO_LARGE -> Text.of(
                    "Lembar terlalu besar: paling banyak %d baris dan %d kolom. Hapus sel di luar formulir.", MOST_ROWS,
                    TableRow.MOST_CELLS);
            case DAMAGED -> "Buku kerja XLSX rusak atau tidak lengkap. Buka dengan Excel, simpan ulang, kirim lagi.";
        };
    }
}
