package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.journal.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables are those that the program expects, and what is asked of large ones has an index. */
@ParameterizedClass
@EnumSource(Engine.class)
class SchemaTest {
    private static final OffsetDateTime AT = Instant.parse("2024-11-20T08:00:00Z").atOffset(ZoneOffset.UTC);
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final int ALERTS = 20_000;
    private static final int ENTRIES = 20_000;

    @Parameter
    Engine engine;

    @TempDir
    Path data;

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void aTableThatDiffersFromWhatTheProgramExpectsStopsTheStart() {
        ShownClock clock = new ShownClock(AT.toInstant());
        try (Engine.Open open = Engine.migrated(engine, data)) {
            new JdbcTemplate(open.source()).execute("ALTER TABLE alert_change RENAME COLUMN legal_basis TO law");
        }
        assertThatThrownBy(() -> Post.open(data, RULES, clock)).rootCause()
                .hasMessageContaining("missing column [legal_basis] in table [alert_change]");
    }

    @Test
    void whatIsAskedOfLargeTablesIsFoundByAnIndex() {
        try (Engine.Open open = Engine.migrated(engine, data)) {
            JdbcTemplate database = new JdbcTemplate(open.source());
            fill(database);
            database.execute("ANALYZE");
            assertUses(database, "outbox_waiting",
                    "SELECT message, change_number FROM outbox WHERE delivered_at IS NULL ORDER BY change_number LIMIT ?", 100);
            assertUses(database, "alert_change_decided",
                    "SELECT number FROM alert_change WHERE number > ? AND decided_at >= ? AND decided_at < ?", 0,
                    AT.plusSeconds(9), AT.plusSeconds(12));
            assertUses(database, "alert_region", "SELECT region FROM alert a WHERE a.region LIKE ?", "73.10%");
            assertNoScan(database, "SELECT j.seq FROM journal_rare r JOIN journal j ON j.seq = r.seq "
                    + "WHERE r.what = 'HANDLING' AND r.seq > ? ORDER BY r.seq", ENTRIES - 20);
            assertNoScan(database, "SELECT seq, id FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", 100, 200, 50);
            assertNoScan(database, "SELECT seq, received_at FROM journal WHERE seq >= ? ORDER BY seq LIMIT 1", 100);
            if (engine == Engine.POSTGRESQL) {
                database.execute("DROP INDEX alert_region");
                database.execute("CREATE INDEX alert_region ON alert (region)");
                assertThat(plan(database, "SELECT region FROM alert a WHERE a.region LIKE ?", "73.10%"))
                        .as("by an ordinary one it is not found").doesNotContain("alert_region");
            }
        }
    }

    @Test
    void alertsOfARegionAreFoundByAnIndex() {
        try (Engine.Open open = Engine.migrated(engine, data)) {
            JdbcTemplate database = new JdbcTemplate(open.source());
            fill(database);
            database.execute(
                    "INSERT INTO alert_view (alert, clearance, code, region, kind, level, highest, raised_at, changed_at, steps) "
                            + "SELECT id, 'BIASA', code, region, kind, level, highest, raised_at, changed_at, 1 FROM alert");
            database.execute("ANALYZE");
            assertUses(database, "alert_view_region",
                    "SELECT COUNT(*) FROM alert_view v WHERE v.clearance = ? AND v.region LIKE ?",
                    "BIASA", "73.10%");
        }
    }

    private static void assertNoScan(JdbcTemplate database, String query, Object... values) {
        assertThat(plan(database, query, values)).doesNotContainIgnoringCase("tableScan").doesNotContain("Seq Scan");
    }

    private static void assertUses(JdbcTemplate database, String index, String query, Object... values) {
        assertThat(plan(database, query, values)).containsIgnoringCase(index);
    }

    private static String plan(JdbcTemplate database, String query, Object... values) {
        return String.join("\n", database.queryForList("EXPLAIN " + query, String.class, values));
    }

    private static void fill(JdbcTemplate database) {
        List<Integer> numbers = IntStream.rangeClosed(1, ALERTS).boxed().toList();
        database.batchUpdate(
                "INSERT INTO journal (seq, source, id, revision, type, region, kind, occurred_at, received_at, remarks, "
                        + "code, progress, unit) VALUES (?, 'KESBANGPOL-KAB', ?, 0, 'HANDLING', '73.10.01', 'ACTUAL', ?, ?, '', 'KEA-01', "
                        + "'DIMULAI', 'Polres')",
                IntStream.rangeClosed(1, ENTRIES).boxed().toList(), 1_000, (row, number) -> {
                    row.setInt(1, number);
                    row.setString(2, "h" + number);
                    row.setObject(3, AT.plusSeconds(number));
                    row.setObject(4, AT.plusSeconds(number));
                });
        database.update("INSERT INTO journal_rare (what, seq) SELECT type, seq FROM journal");
        database.batchUpdate("INSERT INTO alert (id, code, region, kind, level, highest, classification, raised_at, changed_at, "
                + "because, version) VALUES (?, 'KEA-01', ?, 'ACTUAL', 'KUNING', 'KUNING', 'BIASA', ?, ?, 'sebab', 0)", numbers,
                1_000,
                (row, number) -> {
                    row.setString(1, "a" + number);
                    row.setString(2, "%02d.%02d.%02d".formatted(11 + number % 80, number / 80 % 50, number % 7));
                    row.setObject(3, AT.plusSeconds(number));
                    row.setObject(4, AT.plusSeconds(number));
                });
        database.batchUpdate(
                "INSERT INTO alert_change (number, alert, decided_at, verb, from_level, to_level, because, evidence, "
                        + "legal_basis, rule_book, step) VALUES (?, ?, ?, 'RAISE', 'HIJAU', 'KUNING', 'sebab', '', '', '', 1)",
                numbers, 1_000,
                (row, number) -> {
                    row.setInt(1, number);
                    row.setString(2, "a" + number);
                    row.setObject(3, AT.plusSeconds(number));
                });
        database.batchUpdate("INSERT INTO outbox (message, change_number, written_at, delivered_at) VALUES (?, ?, ?, ?)", numbers,
                1_000, (row, number) -> {
                    row.setString(1, "a" + number + "/1");
                    row.setInt(2, number);
                    row.setObject(3, AT);
                    row.setObject(4, number % 500 == 0 ? null : AT);
                });
    }
}
