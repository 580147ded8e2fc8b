package id.kentongan.command;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What observation files contain.
 *
 * @param understood in the order of receipt
 * @param refused how many lines were refused; each has been told already
 */
record Entries(List<JournalEntry> understood, int refused) {
    private static final int PROGRESS = 200_000;

    static Entries read(List<Path> files, RuleBook book, Output output) {
        List<Line> lines = new ArrayList<>();
        int[] refused = {0};
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file);
                    Stream<Reading> readings = Interchange.stream(
                            file.getFileName().toString(), content, Instant.EPOCH, new BookCodes(() -> book),
                            Receipt.REPLAY)) {
                readings.forEach(reading -> {
                    if (reading instanceof Reading.Understood line) {
                        lines.add(new Line(file, line));
                        if (lines.size() % PROGRESS == 0) {
                            output.note(Text.of("%d baris dibaca …", lines.size()));
                        }
                    } else if (reading instanceof Reading.Refused line) {
                        refused[0]++;
                        tell(file, line, output);
                    }
                });
            } catch (IOException | UncheckedIOException unreadable) {
                throw new WrongUse(Text.of("Berkas \"%s\" tidak dapat dibaca: %s", file, unreadable.getMessage()));
            }
        }
        List<JournalEntry> understood = once(lines, refused, output);
        if (refused[0] > 0) {
            output.note(Text.of("%d baris ditolak, %d diterima.", refused[0], understood.size()));
        }
        return new Entries(understood, refused[0]);
    }

    /** A line that was understood, and where it stands. */
    private record Line(Path file, Reading.Understood reading) {}

    /** As intake does: what was received first stands, the same again is a duplicate, anything else under its id is refused. */
    private static List<JournalEntry> once(List<Line> lines, int[] refused, Output output) {
        lines.sort(Comparator.comparing(line -> line.reading().entry().receivedAt()));
        Map<EntryId, JournalEntry> recorded = new HashMap<>(lines.size() * 2);
        List<JournalEntry> understood = new ArrayList<>(lines.size());
        for (Line line : lines) {
            JournalEntry entry = line.reading().entry();
            Optional<JournalEntry> first = Optional.ofNullable(recorded.putIfAbsent(entry.id(), entry));
            first.flatMap(line.reading()::contradicting).ifPresent(contradiction -> {
                refused[0]++;
                tell(line.file(), contradiction, output);
            });
            if (first.isEmpty()) {
                understood.add(entry);
            }
        }
        return understood;
    }

    private static void tell(Path file, Reading.Refused line, Output output) {
        StringBuilder where = new StringBuilder(file.toString());
        if (line.line() > 0) {
            where.append(", baris ").append(line.line());
        }
        if (!line.field().isEmpty()) {
            where.append(", kolom ").append(line.field());
        }
        where.append(": ");
        if (!line.value().isEmpty()) {
            where.append('"').append(line.value()).append("\": ");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("line", line.line());
        object.put("field", line.field());
        object.put("value", line.value());
        object.put("remedy", line.remedy());
        output.wrong(where.append(line.remedy()).toString(), object);
    }

    /** How many there are of each kind, such as {@code 3 laporan, 2 penanganan}; reports always, the others where there are any. */
    String counted() {
        long reports = understood.stream().filter(Observation.class::isInstance).count();
        long handlings = understood.stream().filter(Handling.class::isInstance).count();
        long books = understood.size() - reports - handlings;
        return Text.of("%d laporan", reports) + (handlings == 0 ? "" : Text.of(", %d penanganan", handlings))
                + (books == 0 ? "" : Text.of(", %d baris BUKU", books));
    }

    /** The exit status that the refusals alone call for. */
    int status() {
        return refused > 0 ? 1 : 0;
    }
}
