package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The row that names the columns, found by the columns that it names; with it a second row above or below, where groups have titles of their
 * own.
 *
 * @param first position of the first of these rows among those of the sheet
 * @param last position of the last one
 * @param names keys of the columns, by position; empty where the form knows none
 * @param written what stands there, undermost
 * @param texts keys of all that stands in these rows
 */
record Columns(int first, int last, List<String> names, List<String> written, Set<String> texts) {
    /** Rows in which a header is looked for. */
    static final int LOOKED_AT = 200;
    private static final int LEAST = 2;

    /** @throws Unfit for a column that stands there twice */
    static Optional<Columns> of(List<TableRow.Cells> rows, SheetForm form) throws Unfit {
        int best = -1;
        int most = LEAST - 1;
        for (int at = 0; at < Math.min(rows.size(), LOOKED_AT); at++) {
            int known = known(rows.get(at), form);
            if (known > most) {
                most = known;
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(around(best, rows, form));
    }

    /** How many columns of the form a row names. */
    static int known(TableRow.Cells row, SheetForm form) {
        return (int) row.cells().stream().flatMap(cell -> form.column(cell.text()).stream()).distinct().count();
    }

    private static Columns around(int best, List<TableRow.Cells> rows, SheetForm form) throws Unfit {
        boolean above = best > 0 && completes(rows.get(best - 1), rows.get(best), form) && titled(rows.get(best - 1), form);
        boolean below = best + 1 < rows.size() && completes(rows.get(best + 1), rows.get(best), form)
                && apart(rows.get(best + 1), rows.get(best), form);
        List<TableRow.Cells> header = new ArrayList<>(rows.subList(above ? best - 1 : best, below ? best + 2 : best + 1));
        Collections.reverse(header);
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> names = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            List<String> texts = header.stream().map(row -> row.cell(at).text()).filter(text -> !text.isEmpty()).toList();
            Optional<String> name = texts.stream().flatMap(text -> form.column(text).stream()).findFirst();
            if (name.isPresent() && names.contains(name.get())) {
                throw new Unfit(texts.get(0), texts.get(0),
                        Text.of("Kolom %s ada dua. Hapus salah satu.", Excerpt.of(texts.get(0))));
            }
            names.add(name.orElse(""));
            written.add(texts.isEmpty() ? "" : texts.get(0));
        }
        return new Columns(above ? best - 1 : best, below ? best + 1 : best, names, written,
                header.stream().flatMap(row -> row.cells().stream()).filter(cell -> !cell.empty())
                        .map(cell -> SheetForm.key(cell.text()))
                        .collect(Collectors.toSet()));
    }

    /** Whether a row next to the header names columns where the header is empty or has the title of a group. */
    private static boolean completes(TableRow.Cells other, TableRow.Cells header, SheetForm form) {
        return IntStream.range(0, other.cells().size()).anyMatch(column -> form.column(other.cell(column).text()).isPresent()
                && !form.namesColumn(header.cell(column).text()));
    }

    /** A line of the head above a table names a column too: the day. */
    private static boolean titled(TableRow.Cells above, SheetForm form) {
        return above.cells().stream().noneMatch(cell -> cell.text().endsWith(":"))
                && (known(above, form) >= LEAST || above.cells().stream().allMatch(cell -> form.label(cell.text()).isEmpty()));
    }

    /** A row of the table has something beneath columns that have their names, and is not made of names alone. */
    private static boolean apart(TableRow.Cells below, TableRow.Cells header, SheetForm form) {
        return below.cells().stream().allMatch(cell -> cell.empty() || form.column(cell.text()).isPresent())
                || IntStream.range(0, below.cells().size()).noneMatch(
                        column -> !below.cell(column).empty() && form.namesColumn(header.cell(column).text()));
    }

    /** Whether a row is the header again, as on a new page, or numbers the columns. */
    boolean repeatedBy(TableRow.Cells row) {
        List<String> texts = row.cells().stream().map(TableCell::text).filter(text -> !text.isEmpty()).toList();
        boolean same = texts.size() >= LEAST && texts.stream().map(SheetForm::key).allMatch(this.texts::contains);
        return same || NoEntry.numbers(row);
    }

    /** @throws Unfit if a filled column that the form does not know is probably a mistyped one of those that are missing */
    void refuseMistyped(List<TableRow.Cells> rows, SheetForm form) throws Unfit {
        Set<String> there = new HashSet<>(names);
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            String text = written.get(column);
            if (names.get(column).isEmpty() && !text.isEmpty() && rows.stream().anyMatch(row -> !row.cell(at).empty())) {
                Optional<String> meant = SheetForm.meant(text, form.columns(), there);
                if (meant.isPresent()) {
                    throw new Unfit(text, text, Text.of("Kolom \"%s\" tidak ada dalam formulir ini. Mungkin maksud Anda: %s.",
                            Excerpt.of(text), meant.get()));
                }
            }
        }
    }
}
