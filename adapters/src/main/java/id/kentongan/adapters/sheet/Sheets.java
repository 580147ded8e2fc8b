package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Written;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.Xlsx;
import java.util.stream.Stream;

/** Workbooks as sources send them: larger than those of rules, and read by the same reader. */
public final class Sheets {
    private static final Xlsx XLSX = new Xlsx(Unreadable.MOST_ROWS, 100L * 1024 * 1024);

    private Sheets() {}

    /** The rows that hold anything, in order. */
    public static Stream<TableRow> rows(byte[] workbook) {
        return XLSX.rows(workbook).stream();
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
}
