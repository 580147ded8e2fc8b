package id.kentongan.routes;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.facts.Text;
import id.kentongan.files.OwnerOnly;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.journal.Obstructed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One drop directory: what is done with a file in it, and where the file goes then, with the reasons beside it. */
final class Drop {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final Source source;
    private final String account;
    private final Taking intake;
    private final Clock clock;

    /** @param account under which its files come in */
    Drop(Source source, String account, Taking intake, Clock clock) {
        this.source = source;
        this.account = account;
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
        Acknowledgement receipt = receipt(DroppedFile.at(path), now);
        boolean taken = receipt.taken();
        if (!taken && receipt.refused().isEmpty()) {
            receipt = take(Stream.of(Reading.Refused.whole(
                    "Tidak ada satu laporan pun di dalam berkas ini. Periksa isinya; dari buku kerja dibaca setiap lembar yang tampak dan berisi formulirnya.")),
                    String.valueOf(path.getFileName()));
        }
        OwnerOnly.tighten(path);
        OwnerOnly.directories(path.resolveSibling(taken ? "selesai" : "ditolak"));
        String destination = Text.of("%s/%s-%s", taken ? "selesai" : "ditolak", STAMP.format(now),
                Names.shortened(String.valueOf(path.getFileName())));
        if (!receipt.refused().isEmpty() || !receipt.withdrawn().isEmpty()) {
            tell(path.resolveSibling(destination + ".alasan.txt"), receipt);
        }
        return destination;
    }

    /** Says once, in {@code ditolak/}, that what lies in a folder is not taken. */
    void passOver(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        Path note = folder.resolveSibling("ditolak/" + Names.shortened(name) + ".alasan.txt");
        if (!Files.exists(note, LinkOption.NOFOLLOW_LINKS)) {
            Reading.Refused told = Reading.Refused
                    .whole(Text.of(
                            "\"%s\" adalah folder; isinya tidak dibaca dan tetap di sana. Pindahkan berkasnya langsung ke %s.",
                            Excerpt.of(name), folder.resolveSibling("").getFileName()));
            OwnerOnly.directories(folder.resolveSibling("ditolak"));
            OwnerOnly.write(note, sentence(told) + "\n");
            take(Stream.of(told), name);
        }
    }

    private Acknowledgement receipt(DroppedFile file, Instant now) throws IOException {
        try {
            return file.given(source, this::take, now);
        } catch (DataAccessException | TransactionException | Obstructed journalAway) {
            throw journalAway;
        } catch (RuntimeException | Error unforeseen) {
            // A file that breaks us once would break us at every poll, by a lack of memory too. It leaves the queue and says so.
            var refused = Reading.Refused
                    .whole(Text.of("Berkas ini menimbulkan kesalahan di sisi Kentongan (%s). Laporkan bersama berkasnya.",
                            unforeseen.getClass().getSimpleName()));
            return take(Stream.of(refused), String.valueOf(file.path().getFileName()));
        }
    }

    private Acknowledgement take(Stream<Reading> readings, String from) {
        return intake.take(readings, account, from);
    }

    private static void tell(Path reasons, Acknowledgement receipt) throws IOException {
        Stream<String> refused = Stream.concat(receipt.refused().stream(), receipt.rest().stream()).map(Drop::sentence);
        Stream<String> withdrawn = receipt.withdrawn().stream()
                .map(entry -> Text.of("Ditarik, karena tidak ada lagi dalam terbitan ini: %s.", entry.lineage()));
        OwnerOnly.write(reasons, Stream.concat(refused, withdrawn).collect(Collectors.joining("\n", "", "\n")));
    }

    /** One line, whatever names stand in it. */
    private static String sentence(Reading.Refused line) {
        return told(line).replaceAll("\\R", " ");
    }

    private static String told(Reading.Refused line) {
        String where = line.line() == 0 ? "Seluruh berkas" : Text.of("Baris %d", line.line());
        return line.field().isEmpty()
                ? Text.of("%s: %s", where, line.remedy())
                : Text.of("%s, %s: %s", where, line.field(), line.remedy());
    }
}
