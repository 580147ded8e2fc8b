package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import id.kentongan.tables.Table;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.Xlsx;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Tables as sources send them: larger than those of rules, and read by the same readers. */
public final class Sheets {
    private static final Xlsx XLSX = new Xlsx(Unreadable.MOST_ROWS, 100L * 1024 * 1024);

    private Sheets() {}

    /** The rows of a workbook that hold anything, in order; of the sheet that fits best, see {@link Xlsx#rows(byte[], ToIntFunction)}. */
    public static Stream<TableRow> rows(byte[] workbook, ToIntFunction<List<TableRow>> fit) {
        return XLSX.rows(workbook, fit).stream();
    }

    /** The rows of a workbook or of a text, whichever the content is; what it is instead is one broken row. */
    public static Stream<TableRow> any(byte[] content, ToIntFunction<List<TableRow>> fit) {
        return Table.rows(content, XLSX, fit);
    }

    /** How the value of a cell was written down. */
    public static Written written(TableCell cell) {
        return switch (cell.type()) {
            case TEXT -> Written.UNTYPED;
            case NUMBER, PERCENT, DATE -> Written.NUMBER;
            case TRUTH -> Written.TRUTH;
            case FORMULA -> Written.FORMULA;
            case ERROR -> Written.OTHER;
        };
    }

    /** The same of a code: two digits cannot have lost a zero, even where a workbook took them for a number. */
    public static Written code(TableCell cell) {
        return written(cell) == Written.NUMBER && cell.text().length() == 2 && cell.text().chars().allMatch(Character::isDigit)
                ? Written.UNTYPED
                : written(cell);
    }

    /**
     * Whoever types {@code 2-1} gets a date cell and sees {@code 02-Jan}.
     *
     * @param time whether a day or a time of day belongs there
     * @throws Unfit for a date cell where none belongs, and for a cell whose reader saw something else than what it holds
     */
    public static void legible(String field, TableCell cell, boolean time) throws Unfit {
        legible(field, cell);
        if (!time && cell.type() == TableCell.Type.DATE) {
            throw new Unfit(field, cell.text(), Text.of(
                    "Sel berformat tanggal: tersimpan %s, bukan yang tampil. Ubah format sel ke Teks, lalu ketik lagi isinya.",
                    Excerpt.of(cell.text())));
        }
    }

    private static void legible(String field, TableCell cell) throws Unfit {
        switch (cell.type()) {
            case FORMULA -> throw new Unfit(field, cell.text(),
                    Text.of("Sel berisi rumus (%s). Tempel sebagai nilai.", Excerpt.of(cell.text())));
            case ERROR -> throw new Unfit(field, cell.text(),
                    Text.of("Sel berisi galat %s. Ketik nilainya, atau kosongkan.", Excerpt.of(cell.text())));
            case PERCENT -> throw new Unfit(field, cell.text(), Text.of(
                    "Sel berformat persen: tersimpan %s, tampil seratus kali lipatnya. Ubah format sel ke Umum, lalu ketik angkanya.",
                    Excerpt.of(cell.text())));
            default -> {
                // What is seen is what is held.
            }
        }
    }
}
