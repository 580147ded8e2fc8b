package id.kentongan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Voice;
import id.kentongan.adapters.Reading;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import id.kentongan.journal.Reports;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Half an hour after a database was made the pool retires the session that made it; nothing may depend on that session. */
class RetiredSessionTest {
    private static final Instant NOW = Instant.parse("2024-11-20T08:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void reportsAreKeptWhenTheSessionThatMadeTheSchemaIsGone(Engine engine) throws Exception {
        try (Engine.Open open = Engine.migrated(engine, directory);
                Connection meanwhile = DriverManager.getConnection(engine.url(directory))) {
            open.source().getHikariPoolMXBean().softEvictConnections();
            assertThat(meanwhile.isValid(5)).as("keeps an H2 database open, which reads its constraints anew when it is opened")
                    .isTrue();
            Intake intake = Intakes.on(open.source(), new Posts(open.source(), NOW));
            Acknowledgement receipt = intake.take(List.of(new Reading.Understood(1, Reports.report("a", 0, "1", NOW))),
                    new Sender(new Submission("uji", Way.API), Voice.unbounded("uji"), "uji"));
            assertThat(receipt.accepted()).isEqualTo(1);
        }
    }

    /** H2 makes of such a list a set that compares by the session in which the constraint was made. */
    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "H2")
    void noConstraintComparesWithAList(Engine engine) throws Exception {
        try (Engine.Open open = Engine.migrated(engine, directory);
                Connection connection = open.source().getConnection();
                var clauses = connection.createStatement()
                        .executeQuery("SELECT constraint_name, check_clause FROM information_schema.check_constraints")) {
            int looked = 0;
            while (clauses.next()) {
                looked++;
                assertThat(clauses.getString(2)).as(clauses.getString(1)).doesNotContainIgnoringCase(" IN(")
                        .doesNotContainIgnoringCase(" IN (");
            }
            assertThat(looked).isGreaterThan(5);
        }
    }
}
