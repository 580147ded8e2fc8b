package id.kentongan.reasoning.played;

import id.kentongan.reasoning.book.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The published book with regions of its own: points that lie elsewhere, islands that come and go, successions that were left out. */
final class EditedRegions {
    private static final Path BUNDLED = Path.of("../../sample-data/wilayah");
    private static final String POINTS = "wilayah/titik_wilayah.csv";
    private static final String ISLANDS = "wilayah/kepulauan.csv";
    private static final String SUCCESSIONS = "wilayah_suksesi.csv";
    /** Districts of which {@link NastyDays} tell. */
    private static final List<String> DISTRICTS = List.of("31.71", "31.75", "31.74", "32.75", "32.16", "36.71", "35.14", "35.75",
            "73.10", "73.71", "12.71");

    private EditedRegions() {}

    static RuleBook random(Random random) {
        Map<String, byte[]> files = new HashMap<>(Published.BOOK.files());
        boolean points = random.nextBoolean();
        if (points) {
            write(files, POINTS, moved(random));
        }
        if (!points || random.nextBoolean()) {
            write(files, ISLANDS, raisedAndSunk(random));
        }
        if (random.nextBoolean()) {
            files.remove(SUCCESSIONS);
        }
        return RuleBook.read(files);
    }

    /** Three districts beside others of which is told, or far from all. */
    private static List<String> moved(Random random) {
        List<String> rows = rows("titik_wilayah.csv");
        for (int moves = 0; moves < 3; moves++) {
            String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
            String beside = random.nextInt(3) == 0 ? "93.01" : DISTRICTS.get(random.nextInt(DISTRICTS.size()));
            String place = rows.stream().filter(row -> row.startsWith(beside + ",")).findFirst().orElseThrow();
            rows.replaceAll(row -> row.startsWith(district + ",") ? district + place.substring(beside.length()) : row);
        }
        return rows;
    }

    private static List<String> raisedAndSunk(Random random) {
        List<String> rows = rows("kepulauan.csv");
        for (String district : DISTRICTS) {
            if (random.nextBoolean()) {
                rows.removeIf(row -> row.startsWith(district + ","));
                rows.add(district + "," + (random.nextBoolean() ? 0 : 60));
            }
        }
        return rows;
    }

    private static List<String> rows(String file) {
        try {
            return new ArrayList<>(Files.readAllLines(BUNDLED.resolve(file), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void write(Map<String, byte[]> files, String name, List<String> rows) {
        files.put(name, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
