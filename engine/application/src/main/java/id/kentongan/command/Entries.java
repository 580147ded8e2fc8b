package id.kentongan.command;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What observation files contain.
 *
 * @param refused how many lines were refused; each has been told already
 */
record Entries(List<JournalEntry> understood, int refused) {
    private static final int PROGRESS = 200_000;

    static Entries read(List<Path> files, RuleBook book, Output output) {
        List<JournalEntry> understood = new ArrayList<>();
        int[] refused = {0};
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file);
                    Stream<Reading> readings = Interchange.stream(
                            file.getFileName().toString(), content, Instant.EPOCH, new BookCodes(() -> book),
                            Receipt.REPLAY)) {
                readings.forEach(reading -> {
                    if (reading instanceof Reading.Understood line) {
                        understood.add(line.entry());
                        if (understood.size() % PROGRESS == 0) {
                            output.note("%d laporan dibaca …".formatted(understood.size()));
                        }
                    } else if (reading instanceof Reading.Refused line) {
                        refused[0]++;
                        tell(file, line, output);
                    }
                });
            } catch (IOException | UncheckedIOException unreadable) {
                throw new WrongUse("Berkas \"%s\" tidak dapat dibaca: %s".formatted(file, unreadable.getMessage()));
            }
        }
        if (refused[0] > 0) {
            output.note("%d baris ditolak, %d diterima.".formatted(refused[0], understood.size()));
        }
        return new Entries(understood, refused[0]);
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

    /** The exit status that the refusals alone call for. */
    int status() {
        return refused > 0 ? 1 : 0;
    }
}
