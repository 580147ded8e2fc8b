package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every example of a rules directory: all of {@code skenario/*.feature}, each row of a {@code Contoh} table counted by itself. */
public final class Scenarios {
    private final List<Scenario> scenarios;
    private final List<Problem> problems;

    private Scenarios(List<Scenario> scenarios, List<Problem> problems) {
        this.scenarios = List.copyOf(scenarios);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads the examples; nothing is played yet. A directory without {@code skenario} has no examples.
     *
     * @param rules the rules directory
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Scenarios read(Path rules) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : featureFiles(rules.resolve("skenario"))) {
            FeatureFile.read(file, "skenario/" + file.getFileName(), scenarios, problems);
        }
        return new Scenarios(scenarios, problems);
    }

    /** Sentences and lines that could not be understood; a scenario that contains one is not played. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Plays every example through the book, which is shared, each with an empty journal of its own.
     *
     * @return one outcome for each example, in the order of files and lines
     */
    public List<Outcome> run(RuleBook book, Regions regions) {
        return scenarios.parallelStream().map(scenario -> play(scenario, book, regions)).toList();
    }

    /** The engine finds its own parts through the thread, and a pooled thread does not know what lies inside our one file. */
    private static Outcome play(Scenario scenario, RuleBook book, Regions regions) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Scenarios.class.getClassLoader());
        try {
            return scenario.play(book, regions);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One warning for each criterion row and policy that no example shows firing, or none shows silent. */
    public List<Problem> coverage(RuleBook book) {
        return new Coverage(scenarios).gaps(book);
    }

    private static List<Path> featureFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".feature")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
