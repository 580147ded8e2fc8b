package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kentongan.reasoning.scenario.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rules directory may be written by somebody who may read less than the program: nothing but plain files is ever opened. */
class LinkedFilesTest {
    @TempDir
    private Path directory;
    private Path rules;
    private Path secret;

    @BeforeEach
    void write() throws IOException {
        rules = directory.resolve("aturan");
        for (Map.Entry<String, byte[]> file : new Pages().files().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        secret = Files.writeString(directory.resolve("rahasia"), "root:x:0:0:rahasia sekali\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kebijakan/z.dslr", "kosakata/z.dsl", "skenario/z.feature", "tahapan/z.csv", "wilayah/provinces.csv",
            "wajib_lapor.csv", "wilayah_suksesi.xlsx", "catatan.txt", "README.md"})
    void aLinkIsRefusedAndWhatItLeadsToIsNotTold(String name) throws IOException {
        Path link = rules.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, secret);

        Examination examined = Examination.of(rules);

        assertThat(examined.problems()).extracting(Problem::toString)
                .contains(name + ": tautan (link) tidak dibaca. Salin berkasnya sendiri ke sini.");
        assertThat(examined.toString()).doesNotContain("rahasia sekali");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kebijakan", "skenario", "wilayah"})
    void aFolderThatIsALinkIsRefused(String name) throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("lain"));
        Files.writeString(elsewhere.resolve("z.feature"), "rahasia sekali");
        Files.writeString(elsewhere.resolve("z.dslr"), "rahasia sekali");
        Files.createSymbolicLink(rules.resolve(name), elsewhere);

        Examination examined = Examination.of(rules);

        assertThat(examined.problems()).extracting(Problem::toString).containsExactly(
                name + ": tautan (link) tidak dibaca. Salin berkasnya sendiri ke sini.");
        assertThat(examined.toString()).doesNotContain("rahasia sekali");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kebijakan/z.dslr", "skenario/z.feature", "tahapan/z.csv", "sumber.xlsx", "apa"})
    void aPipeIsRefusedAndNotWaitedFor(String name) throws Exception {
        Path pipe = rules.resolve(name);
        Files.createDirectories(pipe.getParent());
        assumeThat(made(pipe)).as("pipes can be made").isTrue();

        Examination examined = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Examination.of(rules));

        assertThat(examined.problems()).extracting(Problem::toString)
                .contains(name + ": bukan berkas biasa melainkan pipa atau perangkat. Hapus dari folder aturan.");
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void whoeverStartsTheProgramMayNameTheDirectoryByALink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("sekarang"), rules);

        assertThat(RuleBook.read(link).folderHash()).isEqualTo(RuleBook.read(rules).folderHash());
    }

    @Test
    void hiddenLinksAreNoPartOfABook() throws IOException {
        Files.createSymbolicLink(rules.resolve(".git"), directory);

        assertThat(RuleBook.read(rules).warnings()).noneMatch(problem -> problem.file().equals(".git"));
    }

    @Test
    void moreThanABookHoldsIsNotRead() {
        assertThatThrownBy(() -> RuleBook.read(Map.of("tahapan/a.csv", new byte[5_000_000], "tahapan/b.csv", new byte[5_000_000],
                "tahapan/c.csv", new byte[5_000_000], "tahapan/d.csv", new byte[5_000_000], "tahapan/e.csv",
                new byte[5_000_000])))
                .isInstanceOf(RuleBookRefused.class)
                .hasMessageContaining("tahapan/e.csv: buku aturan seluruhnya 25000000 bita; paling besar 24000000.");
    }
}
