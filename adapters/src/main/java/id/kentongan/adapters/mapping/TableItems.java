package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.sheet.Head;
import id.kentongan.adapters.sheet.NoEntry;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.Words;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import id.kentongan.tables.TableSheet;
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
import java.util.stream.Collectors;

/**
 * Records of a table, CSV or XLSX: one a row under the first row that holds every column that the source file names. Letterheads, numbers of
 * columns, titles of groups, totals and signatures below the last entry are none.
 */
final class TableItems {
    private static final int LOOKED_AT = 200;
    private final Sought sought;
    private final List<TableRow.Cells> above = new ArrayList<>();
    private final Map<String, Integer> header = new HashMap<>();
    private final Map<String, TableCell> head = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Reading.Refused> refused = new ArrayList<>();
    private Set<String> nearest;
    private int entries;

    private TableItems(Sought sought) {
        this.sought = sought;
        this.nearest = new TreeSet<>(sought.columns());
    }

    static Items of(TableSheet sheet, Sought sought) throws Unfit {
        TableItems table = new TableItems(sought);
        for (TableRow row : sheet.rows()) {
            if (row instanceof TableRow.Broken broken) {
                table.refused.add(Unreadable.row(broken));
            } else if (row instanceof TableRow.Cells cells && !cells.empty() && !cells.comment()) {
                table.add(cells);
            }
        }
        return table.items();
    }

    private void add(TableRow.Cells row) throws Unfit {
        Map<String, Integer> names = names(row);
        Set<String> missing = new TreeSet<>(sought.columns());
        missing.removeAll(names.keySet());
        if (!header.isEmpty()) {
            if (!missing.isEmpty() && !NoEntry.numbers(row) && !NoEntry.total(row)) {
                entry(row);
            }
        } else if (missing.isEmpty()) {
            header.putAll(names);
            head.putAll(labelled());
        } else {
            above.add(row);
            nearest = missing.size() < nearest.size() ? missing : nearest;
        }
    }

    private void entry(TableRow.Cells row) {
        Item item = new TableItem(row, header, head);
        boolean entry = sought.entry(item) || row.open();
        if (entry || !NoEntry.title(row)) {
            items.add(item);
            entries = entry ? items.size() : entries;
        }
    }

    private Map<String, TableCell> labelled() throws Unfit {
        Map<String, TableCell> found = Head.of(above, sought.labels().stream().map(TableItems::label).toList());
        Set<String> absent = sought.needed().stream().map(TableItems::label).filter(label -> !found.containsKey(label))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!absent.isEmpty()) {
            throw new Unfit("", "", Text.of("Di atas tabel tidak ada isian %s. Tulis namanya, dan isinya di sel sebelahnya.",
                    String.join(", ", absent)));
        }
        return found;
    }

    private static String label(String path) {
        return path.substring(1);
    }

    private Items items() throws Unfit {
        if (header.isEmpty() && refused.isEmpty()) {
            throw new Unfit("", "", Text.of("Tidak ada baris judul yang memuat semua kolom; yang tidak ditemukan: %s.",
                    String.join(", ", nearest)));
        }
        return new Items(entries == 0 ? items : items.subList(0, entries), refused);
    }

    /** How well a sheet fits: wanted is what has more than half of the columns in one row, and what it lacks is said when it is read. */
    static int fit(TableSheet sheet, Sought sought) {
        Set<String> columns = sought.columns();
        int most = 0;
        for (TableRow row : sheet.rows().subList(0, Math.min(sheet.rows().size(), LOOKED_AT))) {
            if (row instanceof TableRow.Cells cells) {
                Set<String> found = new HashSet<>(names(cells).keySet());
                found.retainAll(columns);
                most = Math.max(most, found.size());
            }
        }
        return most * 2 > columns.size() ? Xlsx.WANTED : most;
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

    private record TableItem(TableRow.Cells row, Map<String, Integer> header, Map<String, TableCell> head) implements Item {
        @Override
        public int line() {
            return row.number();
        }

        @Override
        public String raw() {
            return row.raw();
        }

        @Override
        public void legible(Collection<String> paths, Collection<String> times, Collection<String> hours) throws Unfit {
            for (String path : paths) {
                TableCell cell = row.cell(header.getOrDefault(Words.key(path), TableRow.MOST_CELLS));
                if (hours.contains(path)) {
                    Sheets.hour(path, cell);
                } else {
                    Sheets.legible(path, cell, times.contains(path));
                }
            }
        }

        @Override
        public Optional<Value> at(String path) {
            Optional<TableCell> cell = Sought.above(path)
                    ? Optional.ofNullable(head.get(label(path)))
                    : Optional.ofNullable(header.get(Words.key(path))).map(row::cell);
            return cell.filter(one -> !one.empty()).map(one -> new Value(one.text(), Sheets.written(one)));
        }
    }
}
