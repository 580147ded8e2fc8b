package id.kentongan.adapters.bmkg;

import id.kentongan.facts.RegionCode;
import id.kentongan.tables.Csv;
import id.kentongan.tables.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How BMKG writes sub-districts otherwise than the ministry does: {@code ejaan.csv}, to be added to whenever one is met. */
final class Spellings {
    private static final Spellings KNOWN = read();
    private static final Map<String, List<String>> SHORTENED = Map.ofEntries(Map.entry("KEP", List.of("KEPULAUAN")),
            Map.entry("TJ", List.of("TANJUNG")), Map.entry("TJG", List.of("TANJUNG")), Map.entry("TG", List.of("TANJUNG")),
            Map.entry("GN", List.of("GUNUNG")), Map.entry("PL", List.of("PULAU")), Map.entry("SP", List.of("SIMPANG")),
            Map.entry("SEI", List.of("SUNGAI")), Map.entry("S", List.of("SUNGAI")), Map.entry("MA", List.of("MUARA")),
            Map.entry("MR", List.of("MUARA")), Map.entry("TLK", List.of("TELUK")), Map.entry("LB", List.of("LUBUK")),
            Map.entry("BT", List.of("BATANG", "BATU")), Map.entry("KR", List.of("KRUENG")),
            Map.entry("PD", List.of("PADANG", "PONDOK")), Map.entry("BKT", List.of("BUKIT")), Map.entry("KP", List.of("KAMPUNG")),
            Map.entry("STM", List.of("SINEMBAH TANJUNG MUDA")), Map.entry("RT", List.of("RANTAU")),
            Map.entry("BTS", List.of()), Map.entry("BL", List.of()));
    private final Map<String, String> official;

    private Spellings(Map<String, String> official) {
        this.official = official;
    }

    /** The official name of what is written so in a province. */
    static Optional<String> official(RegionCode province, String written) {
        return Optional.ofNullable(KNOWN.official.get(key(province.dotted(), written)));
    }

    /** Whether a word is one that BMKG shortens, as it writes it without the point. */
    static boolean shortened(String word) {
        return SHORTENED.containsKey(word);
    }

    /** What a name whose first word is shortened may be with that word written out. */
    static Stream<String> whole(String written) {
        int blank = written.indexOf(' ');
        return blank < 0
                ? Stream.empty()
                : SHORTENED.getOrDefault(written.substring(0, blank), List.of()).stream()
                        .map(word -> word + written.substring(blank));
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
