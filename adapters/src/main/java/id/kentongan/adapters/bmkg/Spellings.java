package id.kentongan.adapters.bmkg;

import id.kentongan.facts.RegionCode;
import id.kentongan.tables.Csv;
import id.kentongan.tables.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How BMKG writes sub-districts otherwise than the ministry does: {@code ejaan.csv}, to be added to whenever one is met. */
final class Spellings {
    private static final Spellings KNOWN = read();
    private static final Map<String, String> SHORTENED = Map.of("KEP", "KEPULAUAN", "TJ", "TANJUNG", "TJG", "TANJUNG", "TG",
            "TANJUNG",
            "GN", "GUNUNG", "PL", "PULAU");
    private final Map<String, String> official;

    private Spellings(Map<String, String> official) {
        this.official = official;
    }

    /** The official name of what is written so in a province. */
    static Optional<String> official(RegionCode province, String written) {
        return Optional.ofNullable(KNOWN.official.get(key(province.dotted(), written)));
    }

    /** A name whose first word is shortened, with that word written out. */
    static Optional<String> whole(String written) {
        int blank = written.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.ofNullable(SHORTENED.get(written.substring(0, blank))).map(word -> word + written.substring(blank));
    }

    private static Spellings read() {
        Map<String, String> official = new HashMap<>();
        try (InputStream file = Spellings.class.getResourceAsStream("ejaan.csv")) {
            if (file == null) {
                throw new IllegalStateException("ejaan.csv is missing.");
            }
            Csv.rows(file).skip(1).forEach(row -> {
                if (row instanceof TableRow.Cells cells && !cells.empty()) {
                    official.put(key(cells.cell(0).text(), cells.cell(1).text()), cells.cell(2).text());
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Spellings(official);
    }

    private static String key(String province, String written) {
        return province + " " + written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
