package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TableSheet;
import id.kentongan.tables.Xlsx;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contract as a table: the first row that is neither empty nor a note names the fields, every other is one entry; an empty cell means that
 * the field is left out.
 */
final class ContractTable {
    private static final Set<String> TIMES = Set.of("occurredAt", "receivedAt");
    private static final Set<Field> REQUIRED = EnumSet.of(Field.ID, Field.SOURCE, Field.INDICATOR, Field.REGION, Field.VALUE,
            Field.OCCURRED_AT);
    private static final int LOOKED_AT = 20;
    private final Contract contract;
    private final boolean padded;
    private List<String> columns = List.of();
    private boolean headless;

    private ContractTable(Contract contract, boolean padded) {
        this.contract = contract;
        this.padded = padded;
    }

    /** @param padded whether rows are cut from text, so that one with fewer cells than the first may have been cut short */
    static Stream<Reading> read(Stream<TableRow> rows, boolean padded, Contract contract) {
        var table = new ContractTable(contract, padded);
        return rows.flatMap(row -> table.reading(row).stream());
    }

    /** How well a sheet fits: wanted is what has half of the names in one row, right or wrong. */
    static int fit(TableSheet sheet) {
        long named = sheet.rows().stream()
                .flatMap(row -> row instanceof TableRow.Cells cells && !note(cells) ? Stream.of(cells) : Stream.empty())
                .limit(LOOKED_AT)
                .mapToLong(row -> row.cells().stream().filter(cell -> Field.named(cell.text()).isPresent()).count()).max()
                .orElse(0);
        return named >= REQUIRED.size() / 2 ? Xlsx.WANTED : (int) named;
    }

    /** Empty, or written for people: above the header everything behind a {@code #}, below it behind two. */
    private static boolean note(TableRow.Cells row) {
        return row.empty() || row.cells().stream().filter(cell -> !cell.empty()).findFirst().orElse(TableCell.EMPTY).text()
                .startsWith("#");
    }

    private Optional<Reading> reading(TableRow row) {
        if (row instanceof TableRow.Broken broken) {
            return headless ? Optional.empty() : Optional.of(Unreadable.row(broken));
        }
        TableRow.Cells cells = (TableRow.Cells) row;
        if (headless || cells.empty() || cells.comment() || columns.isEmpty() && note(cells)) {
            return Optional.empty();
        }
        try {
            if (columns.isEmpty()) {
                columns = header(cells);
                return Optional.empty();
            }
            return Optional.of(new Reading.Understood(cells.number(), contract.entry(fields(cells))));
        } catch (Unfit unfit) {
            // Without a header no other row means anything.
            headless = columns.isEmpty();
            return Optional.of(unfit.at(headless ? 0 : cells.number(), cells.raw()));
        }
    }

    private static List<String> header(TableRow.Cells row) throws Unfit {
        List<String> columns = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            if (!cell.empty() && Field.named(cell.text()).isEmpty()) {
                throw Fields.unknown(cell.text(), cell.text());
            }
            if (!cell.empty() && columns.contains(cell.text())) {
                throw new Unfit(cell.text(), cell.text(),
                        Text.of("Kolom %s ada dua. Hapus salah satu.", Excerpt.of(cell.text())));
            }
            columns.add(cell.text());
        }
        return columns;
    }

    /** Spreadsheets leave out the separators behind the last filled cell of a row, where some rows have none for a while. */
    private boolean lacksRequired(int cells) {
        return columns.subList(cells, columns.size()).stream()
                .anyMatch(name -> Field.named(name).filter(REQUIRED::contains).isPresent());
    }

    private Fields fields(TableRow.Cells row) throws Unfit {
        if (padded && row.cells().size() < columns.size() && (row.open() || lacksRequired(row.cells().size()))) {
            throw new Unfit("", row.raw(),
                    Text.of("Baris punya %d kolom, judulnya %d. Baris mungkin terpotong; lengkapi dan kirim lagi.",
                            row.cells().size(), columns.size()));
        }
        Fields fields = new Fields();
        for (int column = 0; column < row.cells().size(); column++) {
            TableCell cell = row.cell(column);
            String name = column < columns.size() ? columns.get(column) : "";
            if (name.isEmpty() && !cell.empty()) {
                throw new Unfit("", cell.text(),
                        Text.of("Kolom ke-%d tidak punya nama di baris judul. Teks atau angka yang memuat pemisah kolom harus diapit tanda kutip.",
                                column + 1));
            }
            if (!cell.empty()) {
                Sheets.legible(name, cell, TIMES.contains(name));
                fields.put(name, cell.text(), Sheets.written(cell));
            }
        }
        return fields;
    }
}
