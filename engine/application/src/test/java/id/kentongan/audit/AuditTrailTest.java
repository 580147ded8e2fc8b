package id.kentongan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import id.kentongan.files.DataDirectory;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Mandate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Whatever is altered in the database shows; what cannot be written down is not done. */
class AuditTrailTest {
    private static final int ALTERATIONS = 100 * Integer.getInteger("kentongan.lengkap", 1);
    private static final int ROWS = 230;

    @TempDir
    Path data;

    private static AuditTrail trail(Engine.Open open, Path data) throws IOException {
        return new AuditTrail(new JdbcTemplate(open.source()), mock(Mandate.class),
                new DataSourceTransactionManager(open.source()),
                Clock.systemUTC(), new DataDirectory(data), new AuditSettings(""));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyAlterationIsFound(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, data)) {
            AuditTrail trail = trail(open, data);
            assertThat(trail.verify()).isEqualTo(new Verification.Verdict(0, Optional.empty()));
            for (int row = 0; row < ROWS; row++) {
                trail.record(Trace.changing("admin", AuditedAct.ACCOUNT_CHANGED, "akun" + row, "peran A", "peran B"));
            }
            assertThat(trail.verify()).isEqualTo(new Verification.Verdict(ROWS, Optional.empty()));
            JdbcTemplate jdbc = new JdbcTemplate(open.source());
            jdbc.execute("CREATE TABLE audit_whole AS SELECT * FROM audit");
            jdbc.execute("CREATE TABLE checkpoint_whole AS SELECT * FROM audit_checkpoint");
            for (int seed = 0; seed < ALTERATIONS; seed++) {
                String what = new Alteration(jdbc, new Random(seed), ROWS).make();
                assertThat(trail.verify().fault()).as("seed %s: %s", seed, what).isPresent();
                Stream.of("DELETE FROM audit", "INSERT INTO audit SELECT * FROM audit_whole", "DELETE FROM audit_checkpoint",
                        "INSERT INTO audit_checkpoint SELECT * FROM checkpoint_whole").forEach(jdbc::execute);
            }
            assertThat(trail.verify().fault()).as("put right again").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatCannotBeWrittenDownIsNotDone(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, data)) {
            AuditTrail trail = trail(open, data);
            JdbcTemplate jdbc = new JdbcTemplate(open.source());
            jdbc.execute("CREATE TABLE done (what VARCHAR(10))");
            jdbc.execute("ALTER TABLE audit RENAME TO audit_away");
            assertThatThrownBy(() -> trail.record(() -> jdbc.update("INSERT INTO done VALUES ('ya')"),
                    rows -> List.of(Trace.of("admin", AuditedAct.EXPORTED, "jurnal")))).isInstanceOf(RuntimeException.class);
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM done", Integer.class)).isZero();
            jdbc.execute("ALTER TABLE audit_away RENAME TO audit");
            assertThatThrownBy(() -> trail.record(() -> {
                throw new IllegalStateException("batal");
            }, none -> List.of(Trace.of("admin", AuditedAct.EXPORTED, "jurnal")))).hasMessage("batal");
            assertThat(trail.verify()).isEqualTo(new Verification.Verdict(0, Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theKeyLiesBesideTheDatabaseForItsOwnerAloneAndASecondStartGoesOn(Engine engine) throws IOException {
        try (Engine.Open open = Engine.migrated(engine, data)) {
            trail(open, data).record(Trace.of("admin", AuditedAct.SIGNED_IN, "admin"));
            trail(open, data).record(Trace.of("admin", AuditedAct.SIGNED_IN, "admin"));
            assertThat(trail(open, data).verify()).isEqualTo(new Verification.Verdict(2, Optional.empty()));
            if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(AuditTrail.KEY))))
                        .isEqualTo("rw-------");
            }
            Files.delete(data.resolve(AuditTrail.TIP));
            assertThat(trail(open, data).verify().fault())
                    .hasValueSatisfying(fault -> assertThat(fault).contains(AuditTrail.TIP));
            Files.delete(data.resolve(AuditTrail.KEY));
            trail(open, data).record(Trace.of("admin", AuditedAct.SIGNED_IN, "admin"));
            assertThat(trail(open, data).verify().fault()).as("another key").isPresent();
        }
    }
}
