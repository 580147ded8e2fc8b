package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TableSheet;
import id.kentongan.tables.Table;
import id.kentongan.tables.Unseen;
import id.kentongan.tables.Xlsx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that people fill in: a head of labels with a value beside each, then a table whose header names the columns. Both are found by
 * the names that the form knows; letterheads, remarks, other columns, totals and signatures count for nothing.
 *
 * @param rows the filled rows of the table
 * @param refused rows that could not be read at all
 */
public record Filled(Labelled head, List<Labelled> rows, List<Reading.Refused> refused) {
    static final Set<String> DASHES = Set.of("-", "--", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212");
    private static final Pattern TITLE = Pattern.compile("([A-Z]|[IVX]{1,5})[.)]? [\\p{Lu}][\\p{Lu} .,:&/()-]{2,78}");
    private static final int LABELS_OF_A_FORM = 2;
    private static final int COLUMNS_OF_A_TABLE = 3;

    /**
     * Cells by the name of their label or column.
     *
     * @param outside whether there is more, beyond the columns
     */
    public record Labelled(int number, Map<String, TableCell> cells, boolean outside, String raw) {
        /** The cell of that name, an empty one where there is none. */
        public TableCell cell(String name) {
            return cells.getOrDefault(SheetForm.key(name), TableCell.EMPTY);
        }

        /** The cell of that name, which must not be empty. */
        public TableCell required(String name) throws Unfit {
            TableCell cell = cell(name);
            if (cell.empty()) {
                throw new Unfit(name, "", Text.of("%s wajib diisi.", name));
            }
            return cell;
        }

        /** What stands in a cell that holds no sentence, without what nobody sees. */
        public String plain(String name) {
            return Unseen.removed(cell(name).text());
        }

        /**
         * @throws Unfit if one of the cells holds something else than it shows, or stands beyond the columns
         */
        public void legible(List<String> columns) throws Unfit {
            for (String column : columns) {
                SheetForm.legible(column, column, cell(column));
            }
            if (outside) {
                throw new Unfit("", raw, "Sel terisi di luar kolom formulir. Pindahkan atau hapus.");
            }
        }
    }

    /** Reads one form. */
    @FunctionalInterface
    public interface Each {
        List<Reading> read(Filled form) throws Unfit;
    }

    /**
     * Reads the forms of a payload: one, or every sheet of a workbook that is one and was filled in, see
     * {@link Sheets#each(byte[], ToIntFunction, Sheets.Each)}. What is no form, or names a label or column that is probably a mistyped one, is
     * refused, as is what cannot be read.
     */
    public static Stream<Reading> each(Payload payload, SheetForm form, Each each) {
        boolean text = !Table.archive(payload.content());
        return Sheets.each(payload.content(), sheet -> fit(sheet, form), sheet -> {
            Filled filled = read(sheet, form, text);
            return filled.unreadable() ? filled.refused.stream().map(refused -> refused) : each.read(filled).stream();
        });
    }

    private static Filled read(TableSheet sheet, SheetForm form, boolean text) throws Unfit {
        List<TableRow.Cells> rows = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        sheet.rows().forEach(row -> {
            if (row instanceof TableRow.Broken broken) {
                refused.add(Unreadable.row(broken));
            } else if (row instanceof TableRow.Cells cells && !cells.empty() && !cells.comment()) {
                rows.add(cells);
            }
        });
        var columns = Columns.of(rows, form);
        Head head = new Head(form);
        for (TableRow.Cells row : rows.subList(0, columns.map(Columns::first).orElse(Math.min(rows.size(), Columns.LOOKED_AT)))) {
            head.add(row);
        }
        if (head.size() == 0 && columns.isEmpty()) {
            if (!refused.isEmpty()) {
                return new Filled(new Labelled(0, Map.of(), false, ""), List.of(), refused);
            }
            throw new Unfit("", "",
                    Text.of("Formulir ini tidak dikenal: bagian kepala (%s) tidak ditemukan.", String.join(", ", form.labels())));
        }
        Labelled labelled = new Labelled(0, head.values(), false, "");
        if (columns.isEmpty()) {
            return new Filled(labelled, List.of(), refused);
        }
        return new Filled(labelled, table(rows.subList(columns.get().last() + 1, rows.size()), columns.get(), form, text),
                refused);
    }

    /** Whether nothing could be made of the file at all, and why. */
    private boolean unreadable() {
        return head.cells.isEmpty() && rows.isEmpty() && !refused.isEmpty();
    }

    /** A form is wanted when it was filled in, well or badly: what is wrong with it is said when it is read. A blank one is not. */
    private static int fit(TableSheet sheet, SheetForm form) {
        int labels = 0;
        boolean table = false;
        for (TableRow row : sheet.rows().subList(0, Math.min(sheet.rows().size(), Columns.LOOKED_AT))) {
            if (row instanceof TableRow.Cells cells) {
                table |= Columns.known(cells, form) >= COLUMNS_OF_A_TABLE;
                labels += cells.cells().stream().anyMatch(cell -> form.label(cell.text()).isPresent()) ? 1 : 0;
            }
        }
        if (!table && labels < LABELS_OF_A_FORM) {
            return 0;
        }
        try {
            Filled filled = read(sheet, form, false);
            return !filled.rows.isEmpty() || !filled.refused.isEmpty() || form.begun(filled.head) ? Xlsx.WANTED : labels;
        } catch (Unfit mistake) {
            return Xlsx.WANTED;
        }
    }

    private static List<Labelled> table(List<TableRow.Cells> rows, Columns columns, SheetForm form, boolean text) throws Unfit {
        List<TableRow.Cells> data = rows.stream().filter(row -> !columns.repeatedBy(row)).toList();
        List<Labelled> labelled = new ArrayList<>();
        int last = 0;
        for (TableRow.Cells row : data) {
            Labelled one = labelled(columns, row, text);
            if (form.entry(one) && !NoEntry.total(row)) {
                labelled.add(one);
                last = labelled.size();
            } else if (!one.cells.isEmpty() && !NoEntry.total(row) && !sum(row) && !heading(row, columns)) {
                labelled.add(one);
            }
        }
        // What follows the last entry is a signature or a remark; what stands between two is an entry that lacks something.
        List<Labelled> kept = labelled.subList(0, last);
        Set<Integer> numbers = new HashSet<>(kept.stream().map(Labelled::number).toList());
        columns.refuseMistyped(data.stream().filter(row -> numbers.contains(row.number())).toList(), form);
        return List.copyOf(kept);
    }

    private static boolean sum(TableRow.Cells row) {
        return row.cells().stream().filter(cell -> !cell.empty()).limit(2).map(cell -> SheetForm.key(cell.text()))
                .anyMatch(text -> text.startsWith("jumlah") || text.startsWith("total") || text.startsWith("rekap"));
    }

    /** A title above a group of rows, or a number that was prepared for a row: nothing but one cell, at the left or with a letter before its capitals. */
    private static boolean heading(TableRow.Cells row, Columns columns) {
        if (NoEntry.title(row) && row.cells().stream().anyMatch(cell -> TITLE.matcher(cell.text()).matches())) {
            return true;
        }
        int known = 0;
        while (known < columns.names().size() && columns.names().get(known).isEmpty()) {
            known++;
        }
        int first = known;
        return row.cells().stream().filter(cell -> !cell.empty()).count() == 1
                && row.cells().stream().limit(first + 1L).anyMatch(cell -> !cell.empty());
    }

    private static Labelled labelled(Columns columns, TableRow.Cells row, boolean text) {
        Map<String, TableCell> cells = new HashMap<>();
        boolean outside = false;
        for (int column = 0; column < row.cells().size(); column++) {
            TableCell cell = row.cell(column);
            boolean beyond = column >= columns.names().size();
            String name = beyond ? "" : columns.names().get(column);
            if (!cell.empty() && !DASHES.contains(cell.text())) {
                if (!name.isEmpty()) {
                    cells.put(name, cell);
                }
                // Of a text, a cell without a column tells that a separator inside of a cell was not quoted.
                outside |= text && (beyond || columns.written().get(column).isEmpty());
            }
        }
        return new Labelled(row.number(), cells, outside, row.raw());
    }
}
