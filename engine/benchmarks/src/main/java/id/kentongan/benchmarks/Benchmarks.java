package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the figures of the README as one table. Ratios are taken between two things measured in the same run; with {@code --full} the
 * cost per report is followed up to ten million of them.
 */
public final class Benchmarks {
    private static final LocalDate FIRST = LocalDate.parse("2024-11-20");
    private static final long SEED = 20241127;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final PrintStream out;
    private final Regions regions = Regions.bundled();

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /** @param arguments letters of the figures wanted, all if none; {@code --full} */
    public static void main(String[] arguments) throws IOException, SQLException {
        Set<String> letters = Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).collect(Collectors.toSet());
        boolean full = Arrays.asList(arguments).contains("--full");
        Path scratch = Files.createTempDirectory("kentongan-benchmarks");
        try {
            Figure.heading(System.out);
            new Benchmarks(System.out).print(letters.isEmpty() ? Set.of("a", "b", "c", "d", "e") : letters, full, scratch);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void print(Set<String> letters, boolean full, Path scratch) throws IOException, SQLException {
        if (letters.contains("a")) {
            RuleBook criteria = RuleBook.read(Rules.criteriaOnly(Rules.DIRECTORY, scratch.resolve("criteria")));
            new AgainstTheLoop(criteria, regions, SEED, FIRST).figure().print(out);
        }
        if (letters.contains("b")) {
            new FileToCommit(regions, scratch).figure().print(out);
        }
        RuleBook book = RuleBook.read(Rules.DIRECTORY);
        if (letters.contains("c") || letters.contains("d")) {
            nationalDay(book, RuleBook.read(Rules.edited(Rules.DIRECTORY, scratch.resolve("edited"), Benchmarks::edit)));
        }
        if (letters.contains("e")) {
            List<Integer> lengths = full ? List.of(100_000, 1_000_000, 10_000_000) : List.of(100_000, 1_000_000);
            new PerReport(book, regions, SEED, FIRST).figures(lengths).forEach(figure -> figure.print(out));
        }
    }

    /** The whole book, live ticks of a second; then another threshold. */
    private void nationalDay(RuleBook book, RuleBook edited) {
        try (Reasoning reasoning = new Reasoning(book, regions, SECOND)) {
            long[] counts = new long[2];
            Instant[] last = {Instant.EPOCH};
            Effort day = Effort.of(() -> counts[0] = new Feed(reasoning, days(1), outcome -> {
                counts[1] += outcome.decisions().size();
                last[0] = outcome.at();
            }).all().reports());
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            new Figure("(c) national day, CPU seconds", "%.1f".formatted(day.process()), "<= 60", day.process() <= 60,
                    "%,d reports, ticks of 1 s, %,d decisions; %.0f MiB held of a heap of at most %.0f MiB, %,d facts".formatted(
                            counts[0], counts[1], (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                            runtime.maxMemory() / MEBIBYTE, reasoning.facts()))
                    .print(out);
            int before = reasoning.open().size();
            int[] decided = new int[1];
            Effort change = Effort.of(() -> {
                reasoning.adopt(edited, Stream::<Observation>empty);
                decided[0] = reasoning.judge(last[0].plus(SECOND), List.of()).decisions().size();
            });
            new Figure("(d) one threshold changed, seconds", "%.2f".formatted(change.wall()), "<= 1", change.wall() <= 1,
                    "%,d open alerts, %d decisions follow; %.2f s of CPU".formatted(before, decided[0], change.thread()))
                    .print(out);
        }
    }

    private NationalReports days(int days) {
        return new NationalReports(SEED, FIRST, days, regions, Optional.empty());
    }

    /** Demonstrations per district: yellow from two instead of three. */
    private static String edit(String line) {
        return line.startsWith("POL-01,Unjuk rasa isu politik/pemerintahan,")
                ? line.replace("KABUPATEN,naik,3,8,2,", "KABUPATEN,naik,2,8,1,")
                : line;
    }
}
