package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Words;
import id.kentongan.facts.Text;
import id.kentongan.tables.Csv;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Records of a table, CSV or XLSX: one a row under the first row that holds every column that the source file names. */
final class TableItems {
    private TableItems() {}

    /** @param columns those that must be there, as {@link Words} compares them */
    static Items of(byte[] content, Set<String> columns) throws Unfit {
        List<Item> items = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        Map<String, Integer> header = new HashMap<>();
        Set<String> nearest = new TreeSet<>(columns);
        for (TableRow row : rows(content).toList()) {
            if (row instanceof TableRow.Broken broken) {
                refused.add(Unreadable.row(broken));
            } else if (row instanceof TableRow.Cells cells && !cells.empty()) {
                if (!header.isEmpty()) {
                    items.add(new TableItem(cells, header));
                } else {
                    Map<String, Integer> names = names(cells);
                    Set<String> missing = new TreeSet<>(columns);
                    missing.removeAll(names.keySet());
                    nearest = missing.size() < nearest.size() ? missing : nearest;
                    if (missing.isEmpty()) {
                        header.putAll(names);
                    }
                }
            }
        }
        if (header.isEmpty() && refused.isEmpty()) {
            throw new Unfit("", "", Text.of("Tidak ada baris judul yang memuat semua kolom; yang tidak ditemukan: %s.",
                    String.join(", ", nearest)));
        }
        return new Items(items, refused);
    }

    private static Stream<TableRow> rows(byte[] content) {
        boolean archive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return archive ? Sheets.rows(content) : Csv.rows(new ByteArrayInputStream(content));
    }

    private static Map<String, Integer> names(TableRow.Cells row) {
        Map<String, Integer> names = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).empty()) {
                names.putIfAbsent(Words.key(row.cell(column).text()), column);
            }
        }
        return names;
    }

    private record TableItem(TableRow.Cells row, Map<String, Integer> header) implements Item {
        @Override
        public int line() {
            return row.number();
        }

        @Override
        public String raw() {
            return row.raw();
        }

        @Override
        public Optional<Value> at(String path) {
            return Optional.ofNullable(header.get(Words.key(path))).map(row::cell).filter(cell -> !cell.empty())
                    .map(cell -> new Value(cell.text(), Sheets.written(cell)));
        }
    }
}
