package id.kentongan.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.reasoning.book.RuleBookRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed leaves the machine: nothing but the plain files of the folder may. */
class BookArchiveTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasPackedIsUnpackedByteForByte() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("aturan/kebijakan"));
        Files.writeString(rules.resolve("a.dslr"), "isi");
        Path unpacked = Files.createDirectories(directory.resolve("lain"));

        BookArchive.unpack(BookArchive.of(rules.getParent()), unpacked);

        assertThat(unpacked.resolve("kebijakan/a.dslr")).hasContent("isi");
    }

    @Test
    void aLinkIsNotFollowedOutOfTheFolder() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("aturan/kebijakan"));
        Files.createSymbolicLink(rules.resolve("z.dslr"), Files.writeString(directory.resolve("rahasia"), "rahasia sekali"));

        assertThatThrownBy(() -> BookArchive.of(rules.getParent())).isInstanceOf(RuleBookRefused.class)
                .hasMessage(
                        "kebijakan/z.dslr: tautan (link), pipa dan perangkat tidak dikirim. Salin berkasnya sendiri ke sini, atau hapus.");
    }

    @Test
    void hiddenLinksAreLeftOut() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("aturan"));
        Files.writeString(rules.resolve("sumber.csv"), "isi");
        Files.createSymbolicLink(rules.resolve(".rahasia"), Files.writeString(directory.resolve("rahasia"), "rahasia sekali"));

        assertThat(new String(BookArchive.of(rules), StandardCharsets.ISO_8859_1)).contains("sumber.csv")
                .doesNotContain(".rahasia");
    }

    @Test
    void aFolderThatIsNoRuleBookIsNotPacked() throws IOException {
        Path rules = Files.createDirectories(directory.resolve("aturan"));
        for (int i = 0; i < 8; i++) {
            Files.write(rules.resolve("film" + i), new byte[8_000_000]);
        }

        assertThatThrownBy(() -> BookArchive.of(rules)).isInstanceOf(RuleBookRefused.class)
                .hasMessageContaining("film7: sampai berkas ini folder aturan lebih besar dari 60 MB");
    }
}
