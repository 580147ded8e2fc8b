package id.kentongan.reasoning.book;

import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table as lines of cells, before anybody knows what its columns mean. */
record Sheet(String file, List<TableRow.Cells> lines) {
    /**
     * The rows under the header, whose columns may stand in any order. A header that lacks a column, or has one twice or one too
     * many, is refused as a whole: guessing which column was meant would shift thresholds.
     */
    List<SheetRow> rows(List<String> columns, Complaints problems) {
        List<TableRow.Cells> filled = lines.stream().filter(line -> !line.empty()).toList();
        if (filled.isEmpty()) {
            problems.refuse(file, Text.of("berkas kosong. Tulis baris judul: %s.", String.join(",", columns)));
            return List.of();
        }
        Map<Integer, String> header = header(filled.get(0), columns, problems);
        if (header.isEmpty()) {
            return List.of();
        }
        List<SheetRow> rows = new ArrayList<>();
        for (TableRow.Cells line : filled.subList(1, filled.size())) {
            row(line, header, columns, problems).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<SheetRow> row(TableRow.Cells line, Map<Integer, String> header, List<String> columns, Complaints problems) {
        Map<String, TableCell> cells = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String column = header.get(i);
            if (column != null) {
                cells.put(column, line.cells().get(i));
            } else if (!line.cells().get(i).empty()) {
                problems.refuse(file, line.number(), "", "", line.cells().get(i).text(),
                        Text.of("ada isi di luar kolom judul: \"%s\". "
                                + "Bila isi sel memuat koma atau titik koma, apit dengan tanda kutip.",
                                line.cells().get(i).text()));
                return Optional.empty();
            }
        }
        return Optional.of(new SheetRow(file, line.number(), columns.get(0), cells, problems));
    }

    private Map<Integer, String> header(TableRow.Cells line, List<String> columns, Complaints problems) {
        Map<Integer, String> header = new HashMap<>();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (int i = 0; i < line.cells().size(); i++) {
            String name = line.cells().get(i).text().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (!columns.contains(name)) {
                problems.refuse(file, line.number(), "", name, name, Text.of("kolom \"%s\" tidak dikenal.%s Kolom yang sah: %s.",
                        name, problems.hint(name, columns), String.join(", ", columns)));
                sound = false;
            } else if (!seen.add(name)) {
                problems.refuse(file, line.number(), "", name, name,
                        Text.of("kolom \"%s\" tertulis dua kali. Hapus salah satu.", name));
                sound = false;
            }
            header.put(i, name);
        }
        List<String> missing = columns.stream().filter(column -> !seen.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.refuse(file, line.number(), "", "", "",
                    Text.of("kolom %s tidak ada. Tambahkan pada baris judul.", String.join(", ", missing)));
            sound = false;
        }
        return sound ? header : Map.of();
    }
}
