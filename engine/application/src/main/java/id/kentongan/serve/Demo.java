package id.kentongan.serve;

import id.kentongan.facts.Text;
import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sample stories and a rule book whose calendars are moved with them: by as many whole days as it takes for the latest story to end
 * within the last day. Hours of the day stay as they were told.
 */
final class Demo {
    private static final Path STORIES = Path.of("sample-data", "cerita");
    private static final Pattern RECEIVED = Pattern.compile("\"receivedAt\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern DAY_OF_MOMENT = Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=T\\d{2}:)");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Path stories;
    private final Path rules;
    private final boolean again;

    private Demo(Path directory) {
        stories = directory.resolve("cerita");
        rules = directory.resolve("aturan");
        again = Files.isDirectory(stories);
    }

    /** Whether an earlier start wrote them. */
    boolean again() {
        return again;
    }

    /** Where the moved stories lie. */
    Path stories() {
        return stories;
    }

    /** Where the rule book with the moved calendars lies. */
    Path rules() {
        return rules;
    }

    /**
     * Writes both into the data directory, unless they lie there from an earlier start.
     *
     * @throws ServeOptions.WrongUse if there are no stories, neither where the program was started nor beside the rules
     */
    static Demo in(Path data, Path rules, Instant now) throws IOException {
        Demo demo = new Demo(data.resolve("demo"));
        if (demo.again) {
            return demo;
        }
        Path told = told(rules);
        List<Path> files = files(told, ".ndjson");
        long days = Duration.between(end(files), now).toDays();
        for (Path file : files) {
            move(file, demo.stories.resolve(told.relativize(file).toString().replace('/', '-')), DAY_OF_MOMENT, days);
        }
        for (Path file : files(rules, "").stream().filter(Demo::holdsOnAnyDay).toList()) {
            Path copy = demo.rules.resolve(rules.relativize(file).toString());
            if (file.getParent().endsWith("tahapan")) {
                move(file, copy, DAY, days);
            } else {
                OwnerOnly.directories(copy.getParent());
                Files.copy(file, copy);
                OwnerOnly.tighten(copy);
            }
        }
        return demo;
    }

    /** Examples speak of the days of the calendar that they were written for. */
    private static boolean holdsOnAnyDay(Path file) {
        return !file.getParent().endsWith("skenario");
    }

    /** When the first story line was received: there time begins, so that who never reports afterwards is silent. */
    Instant begin() throws IOException {
        return receipts(files(stories, ".ndjson")).min(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Path told(Path rules) {
        Path here = STORIES.toAbsolutePath();
        Path beside = rules.toAbsolutePath().normalize().resolveSibling(STORIES);
        return Stream.of(STORIES, beside).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new ServeOptions.WrongUse(Text.of(
                        "Cerita contoh tidak ditemukan di %s. Jalankan --demo dari folder proyek, atau pakai --rules PROYEK/rules: cerita dicari di PROYEK/%s.",
                        here.equals(beside) ? here : Text.of("%s maupun %s", here, beside), STORIES)));
    }

    private static Instant end(List<Path> files) throws IOException {
        return receipts(files).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Stream<Instant> receipts(List<Path> files) throws IOException {
        List<Instant> receipts = new ArrayList<>();
        for (Path file : files) {
            RECEIVED.matcher(Files.readString(file)).results().map(found -> OffsetDateTime.parse(found.group(1)).toInstant())
                    .forEach(receipts::add);
        }
        return receipts.stream();
    }

    private static void move(Path from, Path to, Pattern day, long days) throws IOException {
        OwnerOnly.directories(to.getParent());
        OwnerOnly.write(to, day.matcher(Files.readString(from))
                .replaceAll(found -> LocalDate.parse(found.group()).plusDays(days).toString()));
    }

    static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return new ArrayList<>(walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().endsWith(ending)).sorted()
                    .toList());
        }
    }
}
