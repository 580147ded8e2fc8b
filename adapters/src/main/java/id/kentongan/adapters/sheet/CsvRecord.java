package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One CSV record, cut into cells. */
final class CsvRecord {
    private static final int MOST_CELLS = 256;

    private CsvRecord() {}

    /**
     * The cells, or nothing where a quote is still open at the end.
     *
     * @throws Unfit for text after a closing quote, or for more than 256 cells
     */
    static Optional<List<Cell>> cells(String record, char separator) throws Unfit {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            int end;
            if (at < record.length() && record.charAt(at) == '"') {
                StringBuilder quoted = new StringBuilder();
                end = afterQuote(record, at, quoted);
                if (end < 0) {
                    return Optional.empty();
                }
                if (end < record.length() && record.charAt(end) != separator) {
                    throw new Unfit("", record,
                            "Ada teks setelah tanda kutip penutup. Kutip seluruh sel, dan tulis \"\" untuk kutip di dalamnya.");
                }
                cells.add(cell(quoted.toString()));
            } else {
                int stop = record.indexOf(separator, at);
                end = stop < 0 ? record.length() : stop;
                cells.add(cell(record.substring(at, end)));
            }
            if (cells.size() > MOST_CELLS) {
                throw new Unfit("", record,
                        Text.of("Baris punya lebih dari %d kolom. Hapus kolom yang bukan bagian dari formulir.", MOST_CELLS));
            }
            if (end >= record.length()) {
                return Optional.of(cells);
            }
            at = end + 1;
        }
    }

    /** Where the cell ends whose opening quote stands here, negative if the quote stays open. */
    private static int afterQuote(String record, int opening, StringBuilder quoted) {
        for (int at = opening + 1; at < record.length(); at++) {
            char c = record.charAt(at);
            if (c != '"') {
                quoted.append(c);
            } else if (at + 1 < record.length() && record.charAt(at + 1) == '"') {
                quoted.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static Cell cell(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? Cell.EMPTY : new Cell(stripped, Written.UNTYPED);
    }
}
