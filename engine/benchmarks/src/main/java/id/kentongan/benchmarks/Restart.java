package id.kentongan.benchmarks;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * How long a start takes after years: from the start of the process until drills, sent as soon as it answers, have raised an alert in every
 * province; with snapshots, and without. The server has judged the whole journal in a life before.
 */
final class Restart {
    private static final double WANTED = 60;
    /** The long journal is judged in ticks of an hour, and a start in ticks of a second, lest it waits for the end of one. */
    private static final Map<String, String> JUDGING = Map.of("KENTONGAN_TICK", "1h", "KENTONGAN_SNAPSHOT_PAUSE", "10s");
    private static final Map<String, String> STARTING = Map.of("KENTONGAN_TICK", "1s", "KENTONGAN_SNAPSHOT_PAUSE", "1h");

    private final Path jar = RuleFolder.DIRECTORY.resolveSibling("engine/application").resolve("target/kentongan.jar");
    private final RuleBook book;
    private final Regions regions;
    private final Path data;
    private int lives;

    Restart(RuleBook book, Regions regions, Path scratch) {
        this.book = book;
        this.regions = regions;
        data = scratch.resolve("restart");
    }

    /** @param oneIn of so many regions one reports at a time */
    Figure figure(int days, int oneIn) throws IOException, SQLException {
        Files.createDirectories(data);
        start();
        long written;
        try (Connection database = JournalTable.open(data)) {
            written = new LongJournal(book, regions, LocalDate.now(ZoneOffset.UTC).minusDays(days + 1L), days, oneIn)
                    .write(database);
        }
        Start judging = life(true);
        long named = number("SELECT SUM(entries) FROM snapshot s WHERE tick = (SELECT MAX(tick) FROM snapshot n "
                + "WHERE n.shard = s.shard)");
        Start with = life(false);
        forget();
        Start without = life(false);
        return new Figure("(l) seconds from start to judging", Text.of("%.1f", with.judging()), Text.of("<= %.0f", WANTED),
                with.judging() <= WANTED,
                Text.of("%,d entries of %,d days, -Xmx1g; it answers after %.1f; snapshots name %,d; without them %.1f, answering after"
                        + " %.1f; to judge all of it for the first time %.0f", written, days, with.answering(), named,
                        without.judging(), without.answering(), judging.judging()));
    }

    /** Seconds until it answers, and until it judges. */
    private record Start(double answering, double judging) {}

    private void start() {
        try (Server server = new Server(jar, RuleFolder.DIRECTORY, data, JUDGING)) {
            server.until(() -> !server.answer("/api/v1/health").isEmpty());
        }
    }

    /** @param first the one that judges everything, and goes on until its snapshots are written */
    private Start life(boolean first) {
        List<RegionCode> villages = regions.all(RegionLevel.PROVINSI).stream().map(this::village).toList();
        lives++;
        long start = System.nanoTime();
        try (Server server = new Server(jar, RuleFolder.DIRECTORY, data, first ? JUDGING : STARTING)) {
            double answering = (System.nanoTime() - start) / 1e9;
            server.send(villages.stream().map(this::drill).map(Interchange::line).collect(Collectors.joining("\n")));
            for (RegionCode village : villages) {
                server.until(() -> server.answer("/api/v1/alerts?region=" + village).contains("EXERCISE"));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (first) {
                TimeUnit.SECONDS.sleep(Math.max(30, Math.round(seconds / 10)));
            }
            return new Start(answering, seconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Another one in each life. */
    private RegionCode village(RegionCode province) {
        return regions.all(RegionLevel.DESA).stream().filter(code -> code.within(province)).skip(lives).findFirst().orElseThrow();
    }

    private Observation drill(RegionCode village) {
        Observation alarm = new NationalDraft(lives, "DESA", "SOS-06", village, 4, Instant.now(), 1).receivedAfter(Duration.ZERO);
        return new Observation(new EntryId("DESA", "latihan-" + lives + "-" + village, 0), false,
                alarm.indicator(), village, alarm.value(), alarm.occurredAt(), alarm.receivedAt(), alarm.grade(),
                alarm.classification(), "DESA/latihan-" + lives + "-" + village, Kind.EXERCISE, "");
    }

    private long number(String query) throws SQLException {
        try (Connection database = JournalTable.open(data);
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            if (found.getLong(1) == 0) {
                throw new IllegalStateException("No snapshot was written.");
            }
            return found.getLong(1);
        }
    }

    private void forget() throws SQLException {
        try (Connection database = JournalTable.open(data); Statement statement = database.createStatement()) {
            statement.execute("DELETE FROM snapshot");
        }
    }
}
