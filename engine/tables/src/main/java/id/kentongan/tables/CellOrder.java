package id.kentongan.tables;

import id.kentongan.tables.TableRow.Fault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows and cells of a sheet stand: within {@code XFD1048576}, each row below the one before, each cell right of the one before
 * and in its own row. Whoever names one twice, or another place, leaves open which of them is meant.
 */
final class CellOrder {
    static final int LAST_COLUMN = 16_384;
    static final int LAST_ROW = 1_048_576;
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]+)([0-9]+)");

    private int rows;
    private int row;
    private int cells;
    private int column;
    private String place = "";

    void sheet() {
        rows = 0;
        row = 0;
        place = "";
    }

    /** Number of the row that is read, 0 before the first. */
    int number() {
        return row;
    }

    /** The cell that is read, as a spreadsheet names it; empty before the first. */
    String place() {
        return place;
    }

    /** @param written its number; where it has none it is the next */
    Optional<TableRow.Broken> row(@Nullable String written) {
        rows++;
        cells = 0;
        column = 0;
        int before = row;
        if (written == null) {
            row = rows;
        } else if (!digits(written)) {
            return broken(Fault.DAMAGED, written);
        } else if (number(written) < 1 || number(written) > LAST_ROW) {
            return broken(Fault.CELL_BEYOND, written);
        } else {
            row = (int) number(written);
        }
        place = Integer.toString(row);
        return row > before ? Optional.empty() : broken(Fault.CELL_ASTRAY, place);
    }

    /** @param written its reference; where it has none it stands at its turn */
    Optional<TableRow.Broken> cell(@Nullable String written) {
        cells++;
        int before = column;
        if (written == null) {
            column = cells;
            place = row + ":" + cells;
            return column > LAST_COLUMN ? broken(Fault.CELL_BEYOND, place) : after(before);
        }
        Matcher parts = REFERENCE.matcher(written);
        if (written.length() > 40 || !parts.matches()) {
            return broken(written.length() > 40 ? Fault.CELL_BEYOND : Fault.DAMAGED, cut(written));
        }
        place = written;
        long named = column(parts.group(1));
        if (named > LAST_COLUMN || number(parts.group(2)) > LAST_ROW) {
            return broken(Fault.CELL_BEYOND, written);
        }
        column = (int) named;
        return number(parts.group(2)) == row ? after(before) : broken(Fault.CELL_ASTRAY, written);
    }

    private Optional<TableRow.Broken> after(int before) {
        return column > before ? Optional.empty() : broken(Fault.CELL_ASTRAY, place);
    }

    private Optional<TableRow.Broken> broken(Fault fault, String what) {
        return Optional.of(new TableRow.Broken(row, fault, cut(what)));
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Never more than can be compared. */
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static long column(String letters) {
        long column = 0;
        for (int at = 0; at < letters.length() && column <= LAST_COLUMN; at++) {
            column = 26 * column + Character.toUpperCase(letters.charAt(at)) - 'A' + 1;
        }
        return column;
    }
}
