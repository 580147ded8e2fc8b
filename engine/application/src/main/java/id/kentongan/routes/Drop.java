package id.kentongan.routes;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.intake.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One drop directory: what is done with a file in it, and where the file goes then, with the reasons beside it. */
final class Drop {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int REASONS = 1_000;
    private final Source source;
    private final Taking intake;
    private final Clock clock;

    Drop(Source source, Taking intake, Clock clock) {
        this.source = source;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @return where it belongs now, relative to its directory: {@code selesai/…} if anything in it was taken, else {@code ditolak/…}
     * @throws IOException if the file cannot be read or is still being written; it stays and is tried again
     * @throws DataAccessException if the journal cannot be written; likewise
     */
    String take(Path path) throws IOException {
        Instant now = clock.instant();
        Receipt receipt = receipt(DroppedFile.at(path), now);
        boolean taken = receipt.accepted() + receipt.duplicate() > 0;
        String destination = "%s/%s-%s".formatted(taken ? "selesai" : "ditolak", STAMP.format(now), path.getFileName());
        if (!receipt.refused().isEmpty()) {
            tell(path.resolveSibling(destination + ".alasan.txt"), receipt.refused());
        }
        return destination;
    }

    private Receipt receipt(DroppedFile file, Instant now) throws IOException {
        try {
            return file.given(source, intake, now);
        } catch (DataAccessException | TransactionException journalAway) {
            throw journalAway;
        } catch (RuntimeException unforeseen) {
            // A file that breaks us once would break us at every poll. It leaves the queue and says so.
            var refused = Reading.Refused
                    .whole("Berkas ini menimbulkan kesalahan di sisi Kentongan (%s). Laporkan bersama berkasnya."
                            .formatted(unforeseen.getClass().getSimpleName()));
            return intake.apply(Stream.of(refused), String.valueOf(file.path().getFileName()));
        }
    }

    private static void tell(Path reasons, List<Reading.Refused> refused) throws IOException {
        Files.createDirectories(reasons.getParent());
        Files.writeString(reasons,
                refused.stream().limit(REASONS).map(Drop::sentence).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String sentence(Reading.Refused line) {
        String where = line.line() == 0 ? "Seluruh berkas" : "Baris %d".formatted(line.line());
        return line.field().isEmpty()
                ? "%s: %s".formatted(where, line.remedy())
                : "%s, %s: %s".formatted(where, line.field(), line.remedy());
    }
}
