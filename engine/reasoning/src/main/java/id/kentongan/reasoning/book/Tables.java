package id.kentongan.reasoning.book;

import id.kentongan.facts.Text;
import java.util.List;
import java.util.Optional;

/** Finds a catalogue among the files, as CSV or as XLSX but never both, and reads its rows. */
final class Tables {
    private final RuleFiles files;
    private final Complaints problems;

    Tables(RuleFiles files, Complaints problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The one file of that name, if there is any. */
    Optional<String> file(String name) {
        List<String> found = files.names(file -> stem(file).equals(name) && (file.endsWith(".csv") || file.endsWith(".xlsx")));
        if (found.size() > 1) {
            problems.refuse(found.get(0),
                    Text.of("ada dua berkas untuk satu tabel: %s. Hapus salah satu.", String.join(" dan ", found)));
        }
        return found.stream().findFirst();
    }

    List<SheetRow> rows(String file, List<String> columns) {
        Optional<Sheet> sheet = SheetFile.read(file, files.bytes(file), columns, problems);
        return sheet.map(table -> table.rows(columns, problems)).orElse(List.of());
    }

    /** The rows of a table without which there is no book. */
    List<SheetRow> required(String name, List<String> columns) {
        Optional<String> file = file(name);
        if (file.isEmpty()) {
            problems.refuse(name + ".csv", Text.of("berkas tidak ada. Buat %s.csv atau %s.xlsx.", name, name));
        }
        return file.map(found -> rows(found, columns)).orElse(List.of());
    }

    List<String> calendars() {
        List<String> stems = files.names(file -> file.startsWith("tahapan/")).stream().map(Tables::stem).distinct().toList();
        return stems.stream().flatMap(stem -> file(stem).stream()).toList();
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
