package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Reading;
import java.util.List;
import java.util.stream.Collectors;

/** One row of a table: its cells, or the reason why it has none. */
public sealed interface Row {

    /** A row that could be cut into cells; the number is 1-based, as a spreadsheet shows it. */
    record Cells(int number, List<Cell> cells) implements Row {
        public Cells {
            cells = List.copyOf(cells);
        }

        /** The cell of a column counted from 0; an empty one beyond the last. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean empty() {
            return cells.stream().allMatch(Cell::empty);
        }

        /** The row as one line, for the record of a refusal. */
        public String raw() {
            return cells.stream().map(Cell::text).collect(Collectors.joining(";"));
        }
    }

    /** A row, or a whole table, that could not. */
    record Broken(Reading.Refused why) implements Row {}
}
