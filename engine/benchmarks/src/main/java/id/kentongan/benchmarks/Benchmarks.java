package id.kentongan.benchmarks;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the figures of the README as one table. Ratios are taken between two things measured in the same run; with {@code --full} the
 * cost per report is followed up to ten million of them, and a restart is measured after as many.
 */
public final class Benchmarks {
    private static final LocalDate FIRST = LocalDate.parse("2024-11-20");
    private static final long SEED = 20241127;
    private static final Set<String> ALL = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o");

    private final PrintStream out;
    private final Regions regions = Regions.bundled();

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /** @param arguments letters of the figures wanted, all if none; {@code --full} */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Set<String> letters = Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).collect(Collectors.toSet());
        boolean full = Arrays.asList(arguments).contains("--full");
        Path scratch = Files.createTempDirectory("kentongan-benchmarks");
        try {
            Figure.heading(System.out);
            new Benchmarks(System.out).print(letters.isEmpty() ? ALL : letters, full, scratch);
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

    private void print(Set<String> letters, boolean full, Path scratch) throws IOException, SQLException, InterruptedException {
        RuleBook book = RuleBook.read(RuleFolder.DIRECTORY);
        if (letters.contains("a")) {
            RuleBook criteria = RuleBook.read(RuleFolder.criteriaOnly(RuleFolder.DIRECTORY, scratch.resolve("criteria")));
            new AgainstTheLoop(criteria, regions, SEED, FIRST).figure().print(out);
        }
        if (letters.contains("b")) {
            new FileToCommit(regions, scratch).figure().print(out);
        }
        if (letters.contains("c") || letters.contains("d")) {
            RuleBook edited = RuleBook.read(RuleFolder.edited(RuleFolder.DIRECTORY, scratch.resolve("edited"), Benchmarks::edit));
            new NationalDay(book, regions, SEED, FIRST).figures(edited).forEach(figure -> figure.print(out));
        }
        if (letters.contains("e")) {
            List<Integer> lengths = full ? List.of(100_000, 1_000_000, 10_000_000) : List.of(100_000, 1_000_000);
            new PerReport(book, regions, SEED, FIRST).figures(lengths).forEach(figure -> figure.print(out));
        }
        Path engines = RuleFolder.only(RuleFolder.DIRECTORY, scratch.resolve("engines"), List.of(AgainstEngines.ROW));
        AgainstEngines compared = new AgainstEngines(RuleBook.read(engines), regions, SEED, FIRST);
        if (letters.contains("f")) {
            compared.seconds().print(out);
        }
        if (letters.contains("g")) {
            compared.everyReport().print(out);
        }
        if (letters.contains("h")) {
            compared.minutes().print(out);
        }
        if (letters.contains("i")) {
            Path villages = RuleFolder.only(RuleFolder.DIRECTORY, scratch.resolve("villages"), Footprint.ROWS);
            new Footprint(RuleBook.read(villages), regions, FIRST).figures().forEach(figure -> figure.print(out));
        }
        if (letters.contains("l")) {
            Restart restart = new Restart(book, regions, scratch);
            (full ? restart.figure(5 * 365, 17) : restart.figure(180, 34)).print(out);
        }
        if (letters.contains("m")) {
            Path edited = RuleFolder.editedWithoutExamples(RuleFolder.DIRECTORY, scratch.resolve("swapped"), Benchmarks::edit);
            new SwapUnderLoad(regions, scratch).figure(edited).print(out);
        }
        if (letters.contains("n")) {
            new ManySources(regions, scratch).rate().print(out);
        }
        if (letters.contains("o")) {
            new ManySources(regions, scratch).delay().print(out);
        }
        if (letters.contains("j") || letters.contains("k")) {
            whatIf(letters, full, scratch);
        }
    }

    private void whatIf(Set<String> letters, boolean full, Path scratch) throws IOException {
        WhatIfAtSize compared = new WhatIfAtSize(regions, scratch, SEED, FIRST, full);
        if (letters.contains("j")) {
            Path common = RuleFolder.edited(RuleFolder.DIRECTORY, scratch.resolve("common"), Benchmarks::edit);
            compared.figure("(j) one threshold of a common kind, seconds", common, 20).print(out);
            Path rare = RuleFolder.edited(RuleFolder.DIRECTORY, scratch.resolve("rare"), Benchmarks::rareEdit);
            compared.figure("(j) one threshold of a rare kind, seconds", rare, 20).print(out);
        }
        if (letters.contains("k")) {
            compared.figure("(k) another letter of a source, seconds",
                    RuleFolder.lettered(RuleFolder.DIRECTORY, scratch.resolve("lettered")), 60).print(out);
        }
    }

    /** Clashes between supporters: yellow from two instead of one. */
    private static String rareEdit(String line) {
        return line.startsWith("KON-07,") && line.contains("KABUPATEN,naik,1,")
                ? line.replaceFirst("KABUPATEN,naik,1,[0-9.]+,", "KABUPATEN,naik,2,9,")
                : line;
    }

    /** Demonstrations per district: yellow from two instead of three. */
    private static String edit(String line) {
        return line.startsWith("POL-01,Unjuk rasa isu politik/pemerintahan,")
                ? line.replace("KABUPATEN,naik,3,8,2,", "KABUPATEN,naik,2,8,1,")
                : line;
    }
}
