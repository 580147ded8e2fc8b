package id.kentongan.benchmarks;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
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
 * into the same database. The last line of each file is an exercise that raises an alert of its own: once that can be read, every line
 * before it is in the journal and has been judged.
 */
final class FileToCommit {
    private static final int WARM = 30_000;
    private static final int ROWS = 120_000;
    private static final int DAYS = 3;
    private static final int ROUNDS = 3;
    private static final double WANTED = 0.6;

    private final Path application = Rules.DIRECTORY.resolveSibling("engine/application");
    private final Regions regions;
    private final Path scratch;

    FileToCommit(Regions regions, Path scratch) {
        this.regions = regions;
        this.scratch = scratch;
    }

    /** Everything on the wall clock: both wait for the disk. */
    Figure figure() throws IOException, SQLException {
        Path data = Files.createDirectories(scratch.resolve("data"));
        double taken = taken(data);
        List<Object[]> rows = arrived(data);
        List<Double> inserted = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Connection database = Table.open(Files.createDirectories(scratch.resolve("plain-" + round)))) {
                Table.create(database, application.resolve("src/main/resources/db/migration/V1__journal_and_alerts.sql"));
                Table.insert(database, rows.subList(0, WARM));
                inserted.add(Table.insert(database, rows.subList(WARM, rows.size())));
            }
        }
        double ratio = Effort.median(inserted) / taken;
        return new Figure("(b) speed of plain insertion reached", "%.2f".formatted(ratio), ">= %.2f".formatted(WANTED),
                ratio >= WANTED, "%,d rows after %,d to warm up; seconds from file to commit %.2f, of plain insertion %s"
                        .formatted(ROWS, WARM, taken, Effort.spread(inserted)));
    }

    private double taken(Path data) throws IOException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);
        Iterator<Observation> reports = new NationalReports(1, first, DAYS, regions, Optional.empty());
        try (Server server = new Server(application.resolve("target/kentongan.jar"), Rules.DIRECTORY, data)) {
            taken(server, file("pemanasan.ndjson", reports, WARM, village(0)), village(0));
            return taken(server, file("ukuran.ndjson", reports, ROWS, village(1)), village(1));
        }
    }

    private static List<Object[]> arrived(Path data) throws SQLException {
        try (Connection database = Table.open(data)) {
            List<Object[]> rows = Table.rows(database);
            if (rows.size() != WARM + ROWS || !Table.judged(database)) {
                throw new IllegalStateException(
                        "%d rows arrived, all judged: %s.".formatted(rows.size(), Table.judged(database)));
            }
            return rows;
        }
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

    private Path file(String name, Iterator<Observation> reports, int rows, RegionCode last) throws IOException {
        Path file = scratch.resolve(name);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int row = 1; row < rows; row++) {
                lines.write(Interchange.line(reports.next()));
                lines.newLine();
            }
            Draft alarm = new Draft(rows, "DESA", "SOS-06", last, 4, Instant.now(), 1);
            Observation drill = alarm.receivedAfter(Duration.ZERO);
            lines.write(Interchange.line(new Observation(drill.id(), false, drill.indicator(), drill.region(), drill.value(),
                    drill.occurredAt(), drill.receivedAt(), drill.grade(), drill.classification(), drill.origin(), Kind.EXERCISE,
                    "")));
            lines.newLine();
        }
        return file;
    }
}
