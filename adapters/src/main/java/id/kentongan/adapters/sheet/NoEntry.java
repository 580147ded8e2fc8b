package id.kentongan.adapters.sheet;

import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Rows that offices put into every table and that are no entries of it. */
public final class NoEntry {
    private static final Pattern TOTAL = Pattern
            .compile("((sub|grand)[ -]?)?(jumlah|total)( (total|keseluruhan|seluruhnya|umum|akhir|kejadian|laporan))?[ :.]*");
    private static final int COLUMNS = 3;

    private NoEntry() {}

    /** Whether one of its first two cells says that it is a total. */
    public static boolean total(TableRow.Cells row) {
        return row.cells().stream().filter(cell -> !cell.empty()).limit(2)
                .anyMatch(cell -> TOTAL.matcher(SheetForm.key(cell.text())).matches());
    }

    /** Whether it numbers the columns: 1, 2, 3 … or (1), (2), (3) … */
    public static boolean numbers(TableRow.Cells row) {
        List<String> texts = row.cells().stream().map(TableCell::text).filter(text -> !text.isEmpty()).toList();
        return texts.size() >= COLUMNS && IntStream.range(0, texts.size())
                .allMatch(at -> texts.get(at).replaceAll("[().]", "").equals(Integer.toString(at + 1)));
    }

    /** Whether it is a title above a group of rows: one filled cell and no more. */
    public static boolean title(TableRow.Cells row) {
        return row.cells().stream().filter(cell -> !cell.empty()).count() == 1;
    }
}
