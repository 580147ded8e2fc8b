package id.kentongan.reasoning.scenario;

import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.memory.RuleFailed;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.tables.Leftovers;
import id.kentongan.tables.PlainFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every example of a rules directory: all of {@code skenario/*.feature}, each row of a {@code Contoh} table counted by itself. */
public final class Scenarios {
    private static final String FOLDER = "skenario";
    private static final String ENDING = ".feature";

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
        Gathering gathering = new Gathering();
        try {
            for (Map.Entry<String, byte[]> file : featureFiles(rules.resolve(FOLDER)).entrySet()) {
                FeatureFile.read(file.getKey(), file.getValue(), gathering);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // Where there is too much of it, none is played.
        return new Scenarios(gathering.bearable() ? gathering.scenarios() : List.of(), gathering.problems());
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
        Burden burden = new Burden(book);
        List<Outcome> tooMuch = scenarios.stream().flatMap(scenario -> burden.add(scenario, regions).stream()).toList();
        return tooMuch.isEmpty()
                ? scenarios.parallelStream().map(scenario -> play(scenario, book, regions)).toList()
                : tooMuch;
    }

    /** The engine finds its own parts through the thread, and a pooled thread does not know what lies inside our one file. */
    private static Outcome play(Scenario scenario, RuleBook book, Regions regions) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Scenarios.class.getClassLoader());
        try {
            return scenario.play(book, regions);
        } catch (RuleFailed failed) {
            return scenario.failed(Text.of("Aturan \"%s\" gagal dijalankan: %s", failed.rule(), failed.getMessage()));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return scenario.failed(Examination.tooMuch(tooMuch));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One warning for each criterion row and policy that no example shows firing, or none shows silent. */
    public List<Problem> coverage(RuleBook book) {
        return new Coverage(scenarios).gaps(book);
    }

    /** What is too large or no plain file is left out here: the book itself is refused because of it. */
    private static SortedMap<String, byte[]> featureFiles(Path directory) throws IOException {
        SortedMap<String, byte[]> features = new TreeMap<>();
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return features;
        }
        long total = 0;
        for (Map.Entry<String, PlainFiles.Found> file : PlainFiles.in(directory, 0, Limit.FILES.most()).entrySet()) {
            total += file.getValue().size();
            if (file.getKey().endsWith(ENDING) && !Leftovers.is(file.getKey()) && file.getValue().kind() == PlainFiles.Kind.FILE
                    && !Limit.TEXT_BYTES.exceededBy(file.getValue().size()) && !Limit.FOLDER_BYTES.exceededBy(total)) {
                features.put(FOLDER + "/" + file.getKey(), PlainFiles.read(file.getValue().path(), Limit.TEXT_BYTES.most()));
            }
        }
        return features;
    }
}
