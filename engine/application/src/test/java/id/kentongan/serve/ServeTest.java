package id.kentongan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.kentongan.journal.DatabaseFaults;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.api.FlywayException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

class ServeTest {
    @Test
    void withoutOptionsItListensOnPort8080WithTheRulesAtHand() {
        assertThat(ServeOptions.of(List.of()))
                .isEqualTo(new ServeOptions(8080, Optional.empty(), Path.of("rules"), Optional.empty(), false));
    }

    @Test
    void everyOptionIsHeard() {
        assertThat(ServeOptions.of(List.of("--port", "9000", "--data", "d", "--rules", "r", "--sources", "s", "--demo")))
                .isEqualTo(new ServeOptions(9000, Optional.of(Path.of("d")), Path.of("r"), Optional.of(Path.of("s")), true));
    }

    @ParameterizedTest
    @CsvSource({"--port 8o80,bukan nomor porta", "--port 65536,bukan nomor porta", "--port,harus ada nilainya",
            "--data --demo,harus ada nilainya", "--prot 80,tidak dikenal", "--data a;b,titik koma"})
    void wrongUseIsToldWithTheWordThatIsWrong(String typed, String told) {
        assertThatThrownBy(() -> ServeOptions.of(List.of(typed.split(" ")))).isInstanceOf(ServeOptions.WrongUse.class)
                .hasMessageContaining(told);
        assertThat(Serve.run(List.of(typed.split(" ")))).isEqualTo(2);
    }

    @Test
    void aPortInUseIsOneSentenceWithTheWayOut() {
        assertThat(StartFault.of(new IllegalStateException(new PortInUseException(8080)))).isEqualTo(new StartFault(1,
                "Porta 8080 sedang dipakai program lain. Pilih yang lain dengan --port, misalnya --port 8081."));
    }

    @Test
    void aLockedDatabaseNamesTheDataDirectory() {
        SQLException locked = new SQLException("Database may be already in use", "90020", 90020);
        assertThat(StartFault.of(new IllegalStateException(locked)).sentence()).contains("Direktori data sedang dipakai");
    }

    @Test
    void aDatabaseThatAnotherWritesIsOneSentence() {
        assertThat(StartFault.of(new IllegalStateException(DatabaseFaults.taken()))).satisfies(fault -> {
            assertThat(fault.status()).isOne();
            assertThat(fault.sentence()).startsWith("Basis data ini sedang dipakai Kentongan yang lain.").doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://u:rahasia@h/d?password=rahasia", "jdbc:h2:mem:a;PASSWORD=rahasia"})
    void aDatabaseThatIsNotUsedIsNamedWithoutItsPassword(String url) {
        Throwable refused = catchThrowable(() -> DatabaseUrl.refuseOthers(url, "data"));
        assertThat(refused).isInstanceOf(ServeOptions.WrongUse.class).hasMessageContaining("\"" + url.substring(0, 7))
                .hasMessageNotContaining("rahasia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Driver claims to not accept jdbcUrl, jdbc:postgresql://h:x/d?user=a&password=rahasia&ssl=true",
            "no suitable driver for jdbc:postgresql://ana:rahasia@h/d", "url jdbc:postgresql://h/d?sslpassword=rahasia"})
    void noSentenceTellsAPassword(String said) {
        assertThat(StartFault.of(new IllegalStateException(said)).sentence()).contains("jdbc:postgresql://")
                .doesNotContain("rahasia");
        assertThat(StartFault.of(new SQLException(said)).sentence()).contains("jdbc:postgresql://").doesNotContain("rahasia");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamedWithTheWayOut(@TempDir Path temporary) throws IOException {
        Path below = Files.writeString(temporary.resolve("berkas"), "x").resolve("data");
        Throwable refused = catchThrowable(() -> Serve.data(below));
        assertThat(StartFault.of(refused).sentence()).contains("\"" + below + "\" tidak dapat dibuat", "--data");
        assertThat(Serve.run(List.of("--data", below.toString()))).isOne();
    }

    @ParameterizedTest
    @CsvSource({"poll,sebentar,lama waktu", "poll,1 jam,500ms"})
    void aSettingThatCannotBeReadIsNamedWithItsValueAndTheWayOut(String key, String value, String told) {
        Throwable unbound = catchThrowable(
                () -> new Binder(new MapConfigurationPropertySource(Map.of("kentongan.drop." + key, value)))
                        .bind("kentongan.drop.poll", Duration.class));
        assertThat(StartFault.of(unbound).sentence()).startsWith("kentongan.drop." + key + " \"" + value + "\" bukan")
                .contains(told);
    }

    @Test
    void theValueOfASettingThatIsNotOursIsNotTold() {
        Throwable unbound = catchThrowable(() -> new Binder(new MapConfigurationPropertySource(Map.of("spring.x", "rahasia")))
                .bind("spring.x", Integer.class));
        assertThat(StartFault.of(unbound).sentence()).startsWith("spring.x bukan bilangan").doesNotContain("rahasia");
    }

    @Test
    void aRefusedRuleBookIsToldProblemByProblem() {
        Problem problem = new Problem(Problem.Severity.ERROR, "kriteria.csv", 17, "kuning", "0,75", "Tulis 0.75.");
        assertThat(StartFault.of(new IllegalStateException(new RuleBookRefused(List.of(problem)))).sentence())
                .startsWith("kriteria.csv, baris 17, kolom kuning: Tulis 0.75.").contains("1 masalah");
    }

    @Test
    void anythingElseIsStillOneSentence() {
        assertThat(StartFault.of(new IllegalStateException(new IllegalArgumentException("first\nsecond"))).sentence())
                .isEqualTo("Kentongan tidak dapat dimulai: first");
    }

    @Test
    void aDirectoryInWhichNothingCanBeWrittenIsRefusedBeforeAnythingElse() {
        Throwable refused = catchThrowable(() -> Serve.data(Path.of("/proc/self")));
        assertThat(StartFault.of(refused).sentence()).startsWith("\"/proc/self\" tidak dapat ditulis").contains("--data")
                .doesNotContain("\n");
    }

    @Test
    void aDatabaseThatIsNoFileIsRefused(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("kentongan.mv.db"));
        assertThat(StartFault.of(catchThrowable(() -> Serve.data(data))).sentence()).contains("kentongan.mv.db",
                "tidak dapat ditulis");
    }

    @Test
    void theDataDirectoryIsForItsOwnerAloneUnlessOthersUseItToo(@TempDir Path temporary) throws IOException {
        Path data = Serve.data(temporary.resolve("a/data"));
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Path shared = Files.createDirectories(temporary.resolve("shared"));
        Files.writeString(shared.resolve("lain.txt"), "x");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Serve.data(shared);
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(shared.resolve("kentongan.mv.db"), "");
        Serve.data(shared);
        assertThat(Files.getPosixFilePermissions(shared)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    /** Garbage, a file cut short, one with a hole torn into its head, an older format. */
    @Test
    void aDamagedDatabaseIsRefusedWithAdviceInIndonesian(@TempDir Path data) throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("kentongan") + ";WRITE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b VARCHAR)");
            statement.execute("INSERT INTO a SELECT RANDOM_UUID() FROM SYSTEM_RANGE(1, 20000)");
        }
        Path file = data.resolve("kentongan.mv.db");
        byte[] whole = Files.readAllBytes(file);
        byte[] torn = whole.clone();
        Arrays.fill(torn, 0, 20_000, (byte) 7);
        byte[] holed = whole.clone();
        Arrays.fill(holed, 8_192, holed.length - 4_096, (byte) 0);
        for (byte[] damaged : List.of("garbage".repeat(5_000).getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 6_000), torn,
                holed)) {
            Files.write(file, damaged);
            Throwable refused = catchThrowable(() -> {
                try (Connection connection = DriverManager.getConnection(url);
                        Statement statement = connection.createStatement()) {
                    statement.executeQuery("SELECT COUNT(*), MAX(b) FROM a");
                }
            });
            assertThat(StartFault.of(new IllegalStateException(refused)).sentence()).startsWith("Berkas basis data")
                    .contains("restore").doesNotContain("possible", "Possible", "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"08001,tidak dapat dihubungi", "28P01,sandinya", "3D000,createdb", "25006,hanya dapat dibaca", "53300,kehabisan",
            "57P03,belum siap", "42501,tidak berhak"})
    void whatPostgresqlRefusesIsToldWithAdvice(String state, String told) {
        assertThat(StartFault.of(new IllegalStateException(new SQLException("FATAL: english words", state))).sentence())
                .contains(told, state).doesNotContain("english");
    }

    @Test
    void aSchemaOfAnotherProgramIsToldWithAdvice() {
        assertThat(StartFault.of(new IllegalStateException(new FlywayException("Validate failed: english"))).sentence())
                .contains("Susunan basis data", "restore").doesNotContain("english");
    }
}
