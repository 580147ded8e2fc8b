package id.kentongan.tables;

/** Follows the quotation marks of one record from line to line, so that it is cut into cells once and not again for each line. */
final class CsvQuotes {
    private enum Seen {
        START, PLAIN, QUOTED, CLOSED, WRONG
    }

    private final char separator;
    private Seen state = Seen.START;
    private int cells = 1;

    CsvQuotes(char separator) {
        this.separator = separator;
    }

    /** Reads one more line of the record. Once a cell is wrong, it is so whatever follows. */
    CsvQuotes line(String line) {
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            cells += letter == separator && state != Seen.QUOTED ? 1 : 0;
            state = switch (state) {
                case START, PLAIN -> letter == separator
                        ? Seen.START
                        : letter == '"' && state == Seen.START ? Seen.QUOTED : bare(line, at) ? Seen.WRONG : Seen.PLAIN;
                case QUOTED -> letter == '"' ? Seen.CLOSED : Seen.QUOTED;
                case CLOSED ->
                    letter == '"' ? Seen.QUOTED : letter == separator ? Seen.START : bare(line, at) ? Seen.WRONG : Seen.CLOSED;
                case WRONG -> Seen.WRONG;
            };
        }
        return this;
    }

    /** A return that ends no line, outside of quotation marks. */
    private static boolean bare(String line, int at) {
        return line.charAt(at) == '\r' && at < line.length() - 1;
    }

    /** Whether a cell goes on in the next line. */
    boolean open() {
        return state == Seen.QUOTED;
    }

    /** How many cells there are so far. */
    int cells() {
        return cells;
    }

    /** Whether a return stands where it ends no line. */
    boolean bareReturn() {
        return state == Seen.WRONG;
    }
}
