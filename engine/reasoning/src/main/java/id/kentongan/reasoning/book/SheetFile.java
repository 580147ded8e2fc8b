package id.kentongan.reasoning.book;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Excerpt;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.tables.Table;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TableSheet;
import id.kentongan.tables.TextLines;
import id.kentongan.tables.Utf16;
import id.kentongan.tables.Xlsx;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of a book as its file holds it, CSV or XLSX. One row that cannot be read makes the whole table unfit: rules are no reports. */
final class SheetFile {
    private static final int MOST_NAMED = 5;
    private static final Pattern FOR_READERS = Pattern.compile("\\s*(petunjuk|panduan|catatan)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Xlsx XLSX = new Xlsx(Limit.ROWS.most(), 50_000_000);

    private SheetFile() {}

    /** @param columns by which the sheet is found in a workbook of several */
    static Optional<Sheet> read(String file, byte[] bytes, List<String> columns, Complaints problems) {
        boolean workbook = file.endsWith(".xlsx");
        if (!workbook && Table.archive(bytes)) {
            problems.refuse(file, "isinya buku kerja XLSX, padahal namanya .csv. Ganti namanya menjadi .xlsx.");
            return Optional.empty();
        }
        Limit most = most(file);
        List<String> shown = new ArrayList<>();
        List<TableSheet> sheets = workbook
                ? XLSX.sheets(bytes, sheet -> {
                    if (!sheet.rows().isEmpty() && !FOR_READERS.matcher(sheet.name()).lookingAt()) {
                        shown.add(sheet.name());
                    }
                    return fit(sheet, columns);
                })
                : List.of();
        if (sheets.size() > 1) {
            problems.refuse(file, Text.of(
                    "lembar %s sama-sama memuat tabel ini, atau tidak dapat dibaca. Sisakan satu, atau sembunyikan yang lain.",
                    named(sheets.stream().map(TableSheet::name).toList())));
            return Optional.empty();
        }
        sheets.forEach(sheet -> shown.remove(sheet.name()));
        if (!shown.isEmpty()) {
            problems.warn(file, Text.of("lembar %s tidak dibaca. Tabelnya harus di satu lembar; sembunyikan yang bukan tabel.",
                    named(shown)));
        }
        Iterator<TableRow> rows = workbook
                ? sheets.get(0).rows().iterator()
                : Table.text(RuleFiles.withoutReturns(Utf16.utf8(bytes))).iterator();
        List<TableRow.Cells> lines = new ArrayList<>();
        while (rows.hasNext()) {
            TableRow row = rows.next();
            if (row instanceof TableRow.Broken broken) {
                boolean whole = broken.fault() == TableRow.Fault.LINE_NOT_UTF8;
                problems.refuse(file, whole ? 0 : broken.number(), "", "", workbook ? broken.raw() : "",
                        said(broken.fault(), broken.raw()));
                return Optional.empty();
            }
            if (lines.size() >= most.most()) {
                problems.refuse(file, most.told(row.number()));
                return Optional.empty();
            }
            if (!((TableRow.Cells) row).comment()) {
                lines.add((TableRow.Cells) row);
            }
        }
        if (!workbook) {
            refuseShort(file, lines, problems);
        }
        return Optional.of(new Sheet(file, lines));
    }

    /** A sheet of instructions may stand before the table, and no other sheet names most of its columns in its first row. */
    private static int fit(TableSheet sheet, List<String> columns) {
        long named = sheet.rows().stream()
                .flatMap(row -> row instanceof TableRow.Cells cells && !cells.empty() && !cells.comment()
                        ? Stream.of(cells)
                        : Stream.empty())
                .limit(1).flatMap(header -> header.cells().stream())
                .filter(cell -> columns.contains(cell.text().toLowerCase(Locale.ROOT))).count();
        return 2 * named > columns.size() ? Xlsx.WANTED : (int) named;
    }

    private static String named(List<String> sheets) {
        return sheets.stream().limit(MOST_NAMED).map(name -> '"' + Excerpt.of(name) + '"').collect(Collectors.joining(", "));
    }

    private static Limit most(String file) {
        if (file.startsWith("wilayah/")) {
            return Limit.REGIONS;
        }
        return switch (file.substring(0, file.lastIndexOf('.'))) {
            case "kriteria" -> Limit.CRITERIA;
            case "hukum" -> Limit.LAWS;
            case "indikator" -> Limit.INDICATORS;
            case "sumber" -> Limit.SOURCES;
            case "wilayah_suksesi" -> Limit.SUCCESSIONS;
            default -> file.startsWith("tahapan/") ? Limit.STAGES : Limit.ROWS;
        };
    }

    /** A cell that is left out of a CSV shifts all that follow it. */
    private static void refuseShort(String file, List<TableRow.Cells> lines, Complaints problems) {
        int columns = lines.stream().filter(line -> !line.empty()).findFirst().map(header -> header.cells().size()).orElse(0);
        lines.stream().filter(line -> !line.empty() && line.cells().size() < columns).forEach(line -> problems.refuse(file,
                line.number(), "", "", "", Text.of("baris ini hanya %d kolom, padahal judulnya %d. Lengkapi pemisahnya.",
                        line.cells().size(), columns)));
    }

    private static String said(TableRow.Fault fault, String raw) {
        return switch (fault) {
            case LINE_TOO_LONG -> Text.of("baris ini lebih panjang dari %d bita. Persingkat.", TextLines.LONGEST);
            case LINE_NOT_UTF8 -> Utf8.OTHER_ENCODING;
            case QUOTE_OPEN -> "tanda kutip dibuka tetapi tidak ditutup. Tambahkan \" di akhir sel.";
            case TEXT_AFTER_QUOTE ->
                "ada tulisan sesudah tanda kutip penutup. Tanda kutip di dalam sel ditulis dua kali (\"\").";
            case BARE_RETURN -> "baris ini memuat tanda kembali yang tidak mengakhiri baris. Ketik ulang.";
            case TOO_MANY_CELLS -> Text.of("lebih dari %d kolom. Hapus kolom di luar judul.", TableRow.MOST_CELLS);
            case FOREIGN -> raw;
            case ALL_HIDDEN -> "semua lembar buku kerja ini tersembunyi. Tampilkan lembar tabelnya, lalu simpan ulang.";
            case SHEET_TOO_LARGE -> Limit.ROWS.told(0);
            case DATES_OF_1904 -> "buku kerja memakai sistem tanggal 1904. Matikan pilihan itu, lalu simpan ulang.";
            case DAMAGED -> "berkas XLSX tidak dapat dibaca. Simpan ulang dari aplikasi lembar kerja.";
            case CELL_BEYOND -> "buku kerja menyebut sel di luar XFD1048576. Simpan ulang dari aplikasi lembar kerja.";
            case CELL_ASTRAY ->
                "buku kerja menyebut baris atau sel dua kali, tidak berurutan, atau di baris lain. Simpan ulang dari aplikasi lembar kerja.";
            case CELL_TOO_LONG -> "isi sel lebih panjang daripada yang pernah ditulis aplikasi lembar kerja. Persingkat.";
            case NOTHING, NO_ARCHIVE, NO_PARTS, EXPLODES, DOCTYPE, PART_NOT_UTF8 ->
                "bukan berkas XLSX yang wajar (rusak, terlalu besar bila dibuka, atau memuat DOCTYPE). "
                        + "Simpan ulang dari aplikasi lembar kerja.";
        };
    }
}
