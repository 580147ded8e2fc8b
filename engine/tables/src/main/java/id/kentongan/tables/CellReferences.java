package id.kentongan.tables;

/**
 * Watches the references of cells and rows ({@code r="B7"}, {@code r="7"}) go by, letter by letter. A reader makes room for every column
 * up to the one that is named, so a name beyond the last column of any workbook, XFD, would cost whatever its author likes.
 */
final class CellReferences {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST = 32;

    private enum Seen {
        ELSEWHERE, BLANK, NAME, EQUALS, VALUE
    }

    private final boolean rowsToo;
    private final StringBuilder value = new StringBuilder();
    private Seen state = Seen.ELSEWHERE;
    private byte quote;
    private boolean beyond;

    /** @param rowsToo whether a reference of digits alone is one of a row */
    CellReferences(boolean rowsToo) {
        this.rowsToo = rowsToo;
    }

    /** Whether a reference so far lies where no workbook has a cell. */
    boolean beyond() {
        return beyond;
    }

    void next(byte letter) {
        boolean blank = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        state = switch (state) {
            case ELSEWHERE -> blank ? Seen.BLANK : Seen.ELSEWHERE;
            case BLANK -> letter == 'r' ? Seen.NAME : blank ? Seen.BLANK : Seen.ELSEWHERE;
            case NAME -> letter == '=' ? Seen.EQUALS : blank ? Seen.NAME : Seen.ELSEWHERE;
            case EQUALS -> opening(letter, blank);
            case VALUE -> inside(letter);
        };
    }

    private Seen opening(byte letter, boolean blank) {
        if (letter == '"' || letter == '\'') {
            quote = letter;
            value.setLength(0);
            return Seen.VALUE;
        }
        return blank ? Seen.EQUALS : Seen.ELSEWHERE;
    }

    private Seen inside(byte letter) {
        if (letter == quote) {
            beyond |= beyond(value);
            return Seen.ELSEWHERE;
        }
        if (value.length() <= LONGEST) {
            value.append((char) (letter & 0xFF));
        }
        return Seen.VALUE;
    }

    private boolean beyond(CharSequence reference) {
        long column = 0;
        long row = 0;
        int at = 0;
        for (; at < reference.length() && Character.toUpperCase(reference.charAt(at)) >= 'A'
                && Character.toUpperCase(reference.charAt(at)) <= 'Z'; at++) {
            column = Math.min(Integer.MAX_VALUE, 26 * column + Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
        }
        int digits = at;
        for (; at < reference.length() && reference.charAt(at) >= '0' && reference.charAt(at) <= '9'; at++) {
            row = Math.min(Integer.MAX_VALUE, 10 * row + reference.charAt(at) - '0');
        }
        if (reference.length() > LONGEST) {
            return rowsToo || column > LAST_COLUMN;
        }
        if (at < reference.length() || digits == at) {
            // No reference; in a sheet that is for the workbook reader to complain of, unless it is written so as not to be seen.
            return rowsToo && reference.toString().contains("&");
        }
        return digits > 0 ? column > LAST_COLUMN || row > LAST_ROW : rowsToo && row > LAST_ROW;
    }
}
