package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.facts.Text;
import id.kentongan.tables.Csv;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form that people fill in: a head of label and value pairs, then a table whose first row names the columns. Labels and column names are
 * compared without regard to case, to blanks and to a closing colon. A title row above counts for nothing.
 *
 * @param rows the filled rows of the table
 * @param refused rows that could not be read at all
 */
public record Filled(Labelled head, List<Labelled> rows, List<Reading.Refused> refused) {
    private static final int COLUMNS_OF_A_TABLE = 3;

    /** Cells by the name of their label or column. */
    public record Labelled(int number, Map<String, TableCell> cells, String raw) {
        /** The cell of that name, an empty one where there is none. */
        public TableCell cell(String name) {
            return cells.getOrDefault(key(name), TableCell.EMPTY);
        }

        /** The cell of that name, which must not be empty. */
        public TableCell required(String name) throws Unfit {
            TableCell cell = cell(name);
            if (cell.empty()) {
                throw new Unfit(name, "", Text.of("%s wajib diisi.", name));
            }
            return cell;
        }
    }

    /**
     * Reads a form, XLSX or CSV.
     *
     * @throws Unfit if the file cannot be read as a table, or names a label or column that the form does not have
     */
    public static Filled read(Payload payload, Collection<String> labels, Collection<String> columns) throws Unfit {
        Map<String, TableCell> head = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<Labelled> rows = new ArrayList<>();
        List<Reading.Refused> refused = new ArrayList<>();
        for (TableRow row : rows(payload).toList()) {
            if (row instanceof TableRow.Broken broken) {
                refused.add(Unreadable.row(broken));
            } else if (row instanceof TableRow.Cells cells && !cells.empty()) {
                long filled = cells.cells().stream().filter(cell -> !cell.empty()).count();
                if (!names.isEmpty()) {
                    rows.add(labelled(names, cells));
                } else if (filled >= COLUMNS_OF_A_TABLE) {
                    names.addAll(columns(cells, columns));
                } else if (filled == 2) {
                    label(head, cells, labels);
                }
            }
        }
        if (head.isEmpty() && names.isEmpty()) {
            throw new Unfit("", "",
                    Text.of("Formulir ini tidak dikenal: bagian kepala (%s) tidak ditemukan.", String.join(", ", labels)));
        }
        return new Filled(new Labelled(0, head, ""), rows, refused);
    }

    private static Stream<TableRow> rows(Payload payload) {
        byte[] content = payload.content();
        boolean archive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return archive ? Sheets.rows(content) : Csv.rows(new ByteArrayInputStream(content));
    }

    private static void label(Map<String, TableCell> head, TableRow.Cells row, Collection<String> labels) throws Unfit {
        List<TableCell> filled = row.cells().stream().filter(cell -> !cell.empty()).toList();
        String label = known(filled.get(0), labels, "Isian");
        if (head.put(label, filled.get(1)) != null) {
            throw new Unfit(filled.get(0).text(), filled.get(1).text(),
                    Text.of("%s diisi dua kali. Hapus salah satu.", filled.get(0).text()));
        }
    }

    private static List<String> columns(TableRow.Cells row, Collection<String> known) throws Unfit {
        List<String> names = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            String name = cell.empty() ? "" : known(cell, known, "Kolom");
            if (!name.isEmpty() && names.contains(name)) {
                throw new Unfit(cell.text(), cell.text(),
                        Text.of("Kolom %s ada dua. Hapus salah satu.", Excerpt.of(cell.text())));
            }
            names.add(name);
        }
        return names;
    }

    private static String known(TableCell cell, Collection<String> known, String what) throws Unfit {
        String key = key(cell.text());
        if (known.stream().noneMatch(name -> key(name).equals(key))) {
            throw new Unfit(cell.text(), cell.text(),
                    Text.of("%s \"%s\" tidak ada dalam formulir ini.%s", what, Excerpt.of(cell.text()),
                            KnownWords.suggestion(cell.text(), known)));
        }
        return key;
    }

    private static Labelled labelled(List<String> names, TableRow.Cells row) {
        Map<String, TableCell> cells = new HashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String name = column < names.size() ? names.get(column) : "";
            // A filled cell without a column is kept under no name, so that the row can be refused for it.
            if (!row.cell(column).empty()) {
                cells.put(name, row.cell(column));
            }
        }
        return new Labelled(row.number(), cells, row.raw());
    }

    private static String key(String label) {
        String name = label.strip();
        String bare = name.endsWith(":") ? name.substring(0, name.length() - 1).stripTrailing() : name;
        return bare.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
