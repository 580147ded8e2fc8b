package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Words;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.Xlsx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Records of a table, CSV or XLSX: one a row under the first row that holds every column that the source file names. */
final class TableItems {
    private static final int LOOKED_AT = 60;

    private TableItems() {}

    /** @param columns those that must be there, as {@link Words} compares them */
    static Items of(byte[] content, Set<String> columns) throws Unfit {
        List<Item> items = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        Map<String, Integer> header = new HashMap<>();
        Set<String> nearest = new TreeSet<>(columns);
        for (TableRow row : Sheets.any(content, sheet -> fit(sheet, columns)).toList()) {
            if (row instanceof TableRow.Broken broken) {
                refused.add(Unreadable.row(broken));
            } else if (row instanceof TableRow.Cells cells && !cells.empty() && !cells.comment()) {
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

    /** How many of the columns a row of the sheet holds at most. */
    private static int fit(List<TableRow> sheet, Set<String> columns) {
        int most = 0;
        for (TableRow row : sheet.subList(0, Math.min(sheet.size(), LOOKED_AT))) {
            if (row instanceof TableRow.Cells cells) {
                Set<String> found = new HashSet<>(names(cells).keySet());
                found.retainAll(columns);
                most = Math.max(most, found.size());
            }
        }
        return most == columns.size() ? Xlsx.WANTED : most;
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
        public void legible(Collection<String> paths) throws Unfit {
            for (String path : paths) {
                Sheets.legible(path, row.cell(header.getOrDefault(Words.key(path), TableRow.MOST_CELLS)));
            }
        }

        @Override
        public Optional<Value> at(String path) {
            return Optional.ofNullable(header.get(Words.key(path))).map(row::cell).filter(cell -> !cell.empty())
                    .map(cell -> new Value(cell.text(), Sheets.written(cell)));
        }
    }
}
