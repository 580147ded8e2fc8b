package id.kentongan.reasoning.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV with comma or semicolon, as spreadsheets write it (RFC 4180), in UTF-8 with or without a byte order mark. */
final class CsvSheet {
    private static final int MOST_LINES = 20_000;
    /** Room for all villages of the country. */
    private static final int MOST_REGIONS = 100_000;

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private int position;
    private int line = 1;

    private CsvSheet(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    static Optional<Sheet> read(String file, byte[] bytes, Problems problems) {
        return Utf8.decode(file, bytes, problems).flatMap(text -> new CsvSheet(file, text, problems).lines());
    }

    private Optional<Sheet> lines() {
        char separator = separator();
        while (position < text.length()) {
            int start = line;
            List<Cell> cells = new ArrayList<>();
            do {
                Optional<String> field = field(separator, start);
                if (field.isEmpty()) {
                    return Optional.empty();
                }
                cells.add(Cell.text(field.get()));
            } while (follows(separator));
            endOfLine();
            lines.add(new Sheet.Line(start, cells));
            refuseIfShort(lines.get(lines.size() - 1));
            int most = file.startsWith("wilayah/") ? MOST_REGIONS : MOST_LINES;
            if (lines.size() > most) {
                problems.refuse(file, "lebih dari %d baris. Bagi berkas ini.".formatted(most));
                return Optional.empty();
            }
        }
        return Optional.of(new Sheet(file, lines));
    }

    /** A cell that is left out shifts all that follow it. */
    private void refuseIfShort(Sheet.Line row) {
        int columns = lines.stream().filter(line -> !line.blank()).findFirst().map(header -> header.cells().size()).orElse(0);
        if (!row.blank() && row.cells().size() < columns) {
            problems.refuse(file, row.number(), "", "", "", "baris ini hanya %d kolom, padahal judulnya %d. Lengkapi pemisahnya."
                    .formatted(row.cells().size(), columns));
        }
    }

    /** Whichever of the two the header has more of; no column name contains either. */
    private char separator() {
        String header = text.stripLeading().lines().findFirst().orElse("");
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    private Optional<String> field(char separator, int start) {
        if (position < text.length() && text.charAt(position) == '"') {
            return quoted(separator, start);
        }
        int from = position;
        while (position < text.length() && text.charAt(position) != separator && !atLineEnd()) {
            position++;
        }
        return Optional.of(text.substring(from, position));
    }

    private Optional<String> quoted(char separator, int start) {
        StringBuilder field = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                field.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                field.append('"');
                position++;
            } else if (position == text.length() || text.charAt(position) == separator || atLineEnd()) {
                return Optional.of(field.toString());
            } else {
                problems.refuse(file, start, "", "", "", "ada tulisan sesudah tanda kutip penutup. "
                        + "Tanda kutip di dalam sel ditulis dua kali (\"\").");
                return Optional.empty();
            }
        }
        problems.refuse(file, start, "", "", "", "tanda kutip dibuka tetapi tidak ditutup. Tambahkan \" di akhir sel.");
        return Optional.empty();
    }

    private boolean follows(char separator) {
        if (position < text.length() && text.charAt(position) == separator) {
            position++;
            return true;
        }
        return false;
    }

    private boolean atLineEnd() {
        return text.charAt(position) == '\n' || text.charAt(position) == '\r';
    }

    private void endOfLine() {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
            if (position == text.length() || text.charAt(position) != '\n') {
                line++;
                return;
            }
        }
        if (position < text.length()) {
            position++;
            line++;
        }
    }
}
