package id.kentongan.benchmarks;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * From a dropped file to the commit of the decisions that follow from its last line, against plain batches of inserts of the same rows
 * into the same database, as many to a transaction as they arrived in: H2 is not equally fast with all. The last line of each file is an exercise that raises an alert of its own: once that can be read, every line
 * before it is in the journal and has been judged.
 */
final class FileToCommit {
    private static final int ROWS = 140_000;
    private static final int WARM = 4;
    private static final int ROUNDS = 5;
    private static final int DAYS = 14;
    private static final double WANTED = 0.8;

    private final Path application = RuleFolder.DIRECTORY.resolveSibling("engine/application");
    private final Regions regions;
    private final Path scratch;

    FileToCommit(Regions regions, Path scratch) {
        this.regions = regions;
        this.scratch = scratch;
    }

    /** Everything on the wall clock: both wait for the disk. */
    Figure figure() throws IOException, SQLException {
        Path data = Files.createDirectories(scratch.resolve("data"));
        List<Double> taken = taken(data);
        List<Double> inserted = inserted(data);
        double ratio = Effort.median(inserted) / Effort.median(taken);
        return new Figure("(b) speed of plain insertion reached", Text.of("%.2f", ratio), Text.of(">= %.2f", WANTED),
                ratio >= WANTED,
                Text.of("%d files of %,d rows after %d to warm up; seconds min/median/max from file to commit %s, of plain insertion %s",
                        ROUNDS, ROWS, WARM, Effort.spread(taken), Effort.spread(inserted)));
    }

    /** Seconds that each file took through the application. */
    private List<Double> taken(Path data) throws IOException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);
        Iterator<Observation> reports = new NationalReports(1, first, DAYS, regions, Optional.empty());
        List<Double> taken = new ArrayList<>();
        try (Server server = new Server(application.resolve("target/kentongan.jar"), RuleFolder.DIRECTORY, data)) {
            for (int number = 0; number < WARM + ROUNDS; number++) {
                taken.add(taken(server, file(number, reports), village(number)));
            }
        }
        return taken.subList(WARM, taken.size());
    }

    /** Seconds that the same rows took, a file's worth after the other, into an empty table. */
    private List<Double> inserted(Path data) throws IOException, SQLException {
        List<Double> inserted = new ArrayList<>();
        try (Connection arrived = JournalTable.open(data); Connection plain = JournalTable.open(scratch.resolve("plain"))) {
            if (JournalTable.count(arrived) != (WARM + ROUNDS) * ROWS || !JournalTable.judged(arrived)) {
                throw new IllegalStateException(
                        Text.of("%d rows arrived, all judged: %s.", JournalTable.count(arrived), JournalTable.judged(arrived)));
            }
            JournalTable.create(arrived, plain);
            int together = JournalTable.largestTransaction(arrived);
            for (int number = 0; number < WARM + ROUNDS; number++) {
                inserted.add(JournalTable.insert(plain, JournalTable.rows(arrived, number * ROWS, ROWS), together));
            }
        }
        return inserted.subList(WARM, inserted.size());
    }

    private RegionCode village(int number) {
        return regions.all(RegionLevel.DESA).stream().skip(number).findFirst().orElseThrow();
    }

    private static double taken(Server server, Path file, RegionCode last) {
        long start = System.nanoTime();
        server.drop(file);
        server.until(() -> server.answer("/api/v1/alerts?region=" + last).contains("EXERCISE"));
        return (System.nanoTime() - start) / 1e9;
    }

    private Path file(int number, Iterator<Observation> reports) throws IOException {
        Path file = scratch.resolve(Text.of("laporan-%d.ndjson", number));
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int row = 1; row < ROWS; row++) {
                lines.write(Interchange.line(reports.next()));
                lines.newLine();
            }
            NationalDraft alarm = new NationalDraft(number, "DESA", "SOS-06", village(number), 4, Instant.now(), 1);
            Observation drill = alarm.receivedAfter(Duration.ZERO);
            lines.write(Interchange.line(new Observation(drill.id(), false, drill.indicator(), drill.region(), drill.value(),
                    drill.occurredAt(), drill.receivedAt(), drill.grade(), drill.classification(), drill.origin(), Kind.EXERCISE,
                    "")));
            lines.newLine();
        }
        return file;
    }
}
