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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;

class ServeTest {
    @Test
    void withoutOptionsItListensOnPort8080WithTheRulesAtHand() {
        assertThat(ServeOptions.of(List.of())).isEqualTo(new ServeOptions(8080, Optional.empty(), Path.of("rules"), false));
    }

    @Test
    void everyOptionIsHeard() {
        assertThat(ServeOptions.of(List.of("--port", "9000", "--data", "d", "--rules", "r", "--demo")))
                .isEqualTo(new ServeOptions(9000, Optional.of(Path.of("d")), Path.of("r"), true));
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
}
