package id.kentongan.command;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Act;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.ledger.Ledger;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What observation files contain.
 *
 * @param understood in the order of receipt, each id and revision as it was received first
 * @param refused how many lines were refused; each has been told already
 */
record Entries(Ledger understood, int refused) {
    private static final int PROGRESS = 200_000;

    static Entries read(List<Path> files, RuleBook book, Output output) {
        Lines lines = new Lines();
        Ledger.Draft draft = new Ledger.Draft();
        int[] refused = {0};
        for (Path file : files) {
            lines.begin(file);
            try (InputStream content = Files.newInputStream(file);
                    Stream<Reading> readings = Readings.placed(Interchange.journal(file.getFileName().toString(), content,
                            new BookCodes(() -> book)))) {
                readings.forEach(reading -> {
                    if (reading instanceof Reading.Understood line) {
                        draft.add(line.entry());
                        lines.add(line);
                        if (draft.size() % PROGRESS == 0) {
                            output.note(Text.of("%d baris dibaca …", draft.size()));
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
        // As intake does: what was received first stands, the same again is a duplicate, anything else under its id is refused.
        Ledger understood = draft.inOrder((number, entry, first) -> lines.reading(number, entry).contradicting(first)
                .ifPresent(contradiction -> {
                    refused[0]++;
                    tell(lines.file(number), contradiction, output);
                }));
        if (refused[0] > 0) {
            output.note(Text.of("%d baris ditolak, %d diterima.", refused[0], understood.size()));
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

    /** How many there are of each kind, such as {@code 3 laporan, 2 penanganan}; reports always, the others where there are any. */
    String counted() {
        long reports = understood.stream().filter(Observation.class::isInstance).count();
        long handlings = understood.stream().filter(entry -> entry instanceof Act act && act.handling().isPresent()).count();
        long others = understood.stream().filter(Act.class::isInstance).count() - handlings;
        long books = understood.size() - reports - handlings - others;
        return Text.of("%d laporan", reports) + (handlings == 0 ? "" : Text.of(", %d penanganan", handlings))
                + (others == 0 ? "" : Text.of(", %d tindakan lain", others))
                + (books == 0 ? "" : Text.of(", %d baris BUKU", books));
    }

    /** The exit status that the refusals alone call for. */
    int status() {
        return refused > 0 ? 1 : 0;
    }
}
