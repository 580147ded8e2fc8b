package id.kentongan.tables;

import java.util.List;
import java.util.stream.Collectors;

/** One row of a table: its cells, or the reason why it has none. The number is 1-based, as an editor or a spreadsheet shows it. */
public sealed interface TableRow {
    int number();

    /**
     * A row that could be cut into cells.
     *
     * @param open whether the file ends in it without a line break, so that it may have been cut short
     */
    record Cells(int number, List<TableCell> cells, boolean open) implements TableRow {
        public Cells {
            cells = List.copyOf(cells);
        }

        /** A row that is whole. */
        public Cells(int number, List<TableCell> cells) {
            this(number, cells, false);
        }

        /** The cell of a column counted from 0; an empty one beyond the last. */
        public TableCell cell(int column) {
            return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
        }

        public boolean empty() {
            return cells.stream().allMatch(TableCell::empty);
        }

        /** Whether it is a note of its author to himself: {@code ## …}, in its first filled cell. A cell that is too narrow shows {@code ###}. */
        public boolean comment() {
            for (TableCell cell : cells) {
                if (!cell.empty()) {
                    return cell.text().startsWith("##") && !cell.text().startsWith("###");
                }
            }
            return false;
        }

        /** The row as one line, for the record of a refusal. */
        public String raw() {
            return cells.stream().map(TableCell::text).collect(Collectors.joining(";"));
        }
    }

    /**
     * A row that could not, or of number 0 a whole file.
     *
     * @param raw what stands there, or the part of the file or the cell that is meant
     */
    record Broken(int number, Fault fault, String raw) implements TableRow {}

    /** Why there are no cells. */
    enum Fault {
        /** A line of more than {@link TextLines#LONGEST} bytes. */
        LINE_TOO_LONG,
        /** A line whose bytes are no UTF-8. */
        LINE_NOT_UTF8,
        /** A quotation mark that is opened and not closed within {@link Csv#LINES_PER_CELL} lines. */
        QUOTE_OPEN,
        /** Text after a closing quotation mark. */
        TEXT_AFTER_QUOTE,
        /** A carriage return outside of a cell that ends no line. */
        BARE_RETURN,
        /** More than {@link TableRow#MOST_CELLS} cells. */
        TOO_MANY_CELLS,
        /** A file of no bytes. */
        NOTHING,
        /** A file of another kind; {@link Broken#raw} is what {@link Foreign} says of it. */
        FOREIGN,
        /** A workbook that shows none of its sheets. */
        ALL_HIDDEN,
        /** No ZIP archive, or one cut short. */
        NO_ARCHIVE,
        /** An archive without parts. */
        NO_PARTS,
        /** Too many parts, bytes or cells once unpacked. */
        EXPLODES,
        /** A part with a document type or an entity. */
        DOCTYPE,
        /** A part in UTF-16, in which a document type could hide. */
        PART_NOT_UTF8,
        /** A cell beyond column XFD or row 1,048,576, where no workbook has any. */
        CELL_BEYOND,
        /** A row or a cell of a workbook that is named twice, out of its order or in another row. */
        CELL_ASTRAY,
        /** A cell of a workbook with more letters or digits than any program writes. */
        CELL_TOO_LONG,
        /** Dates counted from 1904. */
        DATES_OF_1904,
        /** More rows or cells than are read. */
        SHEET_TOO_LARGE,
        /** An archive that is no sound workbook. */
        DAMAGED
    }

    /** Most cells of one row. */
    int MOST_CELLS = 256;
}
