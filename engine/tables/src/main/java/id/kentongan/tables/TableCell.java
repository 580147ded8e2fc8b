package id.kentongan.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One cell as it was typed. A CSV knows only text; a workbook also says what it took the text for.
 *
 * @param text without anything invisible around it; of a number the shortest decimal, of a date its number of days and the share of the day
 *     that has passed, of a formula the formula
 */
public record TableCell(String text, Type type) {
    public static final TableCell EMPTY = new TableCell("", Type.TEXT);
    /** The day of a time of day that belongs to none. */
    public static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** What a cell was kept as. */
    public enum Type {
        /** Could mean anything. */
        TEXT, NUMBER,
        /** A number that is shown as a hundred times itself: 0.05 where the reader sees 5. */
        PERCENT,
        /** A number that is shown as a date, a time of day, or both. */
        DATE, TRUTH,
        /** What it showed when the file was saved need not be what it means. */
        FORMULA, ERROR
    }

    static TableCell typed(String text) {
        String bare = Unseen.stripped(text);
        return bare.isEmpty() ? EMPTY : new TableCell(bare, Type.TEXT);
    }

    public boolean empty() {
        return text.isEmpty();
    }

    /**
     * The day that a date cell shows, in the calendar of 1900 with its day that never was.
     *
     * @throws IllegalStateException for a cell that is no date
     */
    public LocalDate day() {
        if (type != Type.DATE) {
            throw new IllegalStateException(text + " is no date.");
        }
        return DAY_ZERO.plusDays(new BigDecimal(text).setScale(0, RoundingMode.FLOOR).longValueExact());
    }
}
