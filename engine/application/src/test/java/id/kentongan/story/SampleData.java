package id.kentongan.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code sample-data/} and the rules they are judged by. */
final class SampleData {
    static final Path ROOT = root();
    static final RuleBook BOOK = RuleBook.read(ROOT.resolve("rules"));
    /** When the recorded payloads are taken to arrive: after everything that they tell of. */
    static final Instant ARRIVAL = Instant.parse("2024-12-31T00:00:00Z");

    private SampleData() {}

    static List<Path> files(String under) {
        try (Stream<Path> files = Files.walk(ROOT.resolve("sample-data").resolve(under))) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries of a file; a refused line fails the test and says why. */
    static List<JournalEntry> read(Path file, Receipt receipt) {
        List<Reading> readings;
        try {
            readings = Interchange.any(new BookCodes(() -> BOOK), receipt)
                    .read(new Payload(file.getFileName().toString(), Files.readAllBytes(file), ARRIVAL)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(readings).as(file.toString()).isNotEmpty().allMatch(Reading.Understood.class::isInstance);
        return readings.stream().map(reading -> ((Reading.Understood) reading).entry()).toList();
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("sample-data"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
