package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

class RuleBookTest {
    private static final AlertKey CLASHES = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);

    @Test
    void aSoundBookIsReadWholeAndWithoutComplaint() {
        RuleBook book = new Pages().read();

        assertThat(book.objections()).isEmpty();
        assertThat(book.criteria()).singleElement().satisfies(row -> assertThat(row.redSources()).isEqualTo(2));
        assertThat(book.indicators()).containsKeys("KEA-01", "NIHIL");
        assertThat(book.sources().get("POLRES").duty()).contains(Duration.ofHours(24));
        assertThat(book.calendar()).filteredOn(CalendarRow::voting).hasSize(1);
        assertThat(book.provincial().getKiePackage("id.kentongan.rules.weigh").getRules()).isNotEmpty();
    }

    @Test
    void theRowInForceIsPickedByTheMomentJudged() {
        RuleBook book = new Pages().criteria(
                Pages.CLASHES.replace("2024-01-01,,", "2024-01-01,2024-06-30,"),
                Pages.CLASHES.replace("2024-01-01,,", "2024-07-01,2024-12-31,").replace(",7,2,", ",3,1,")).read();

        assertThat(book.criterion(CLASHES, Instant.parse("2024-06-30T16:59:59Z"))).hasValueSatisfying(
                row -> assertThat(row.redSources()).isEqualTo(2));
        assertThat(book.criterion(CLASHES, Instant.parse("2024-06-30T17:00:00Z"))).hasValueSatisfying(
                row -> assertThat(row.redSources()).isEqualTo(1));
        assertThat(book.criterion(CLASHES, Instant.parse("2025-02-01T00:00:00Z"))).isEmpty();
        assertThat(book.hold(CLASHES, Instant.parse("2025-02-01T00:00:00Z"))).isEqualTo(Duration.ofDays(3));
        assertThat(book.legalBasis(CLASHES, Instant.parse("2024-05-01T00:00:00Z"))).isEqualTo(List.of("UU 7/2012 Pasal 10"));
    }

    @Test
    void aCriterionOfOneLevelDoesNotJudgeRegionsOfAnother() {
        assertThat(new Pages().read().criterion(new AlertKey("KEA-01", RegionCode.of("35"), Kind.ACTUAL),
                Instant.parse("2024-06-30T00:00:00Z"))).isEmpty();
    }

    @Test
    void aStoredBookReadsBackAsTheSameBook() {
        RuleBook book = new Pages().read();

        assertThat(RuleBook.read(book.files()).hash()).isEqualTo(book.hash());
    }

    @Test
    void theHashKnowsEveryThresholdButNotLineEndsOrProse() {
        String hash = new Pages().read().hash();

        assertThat(new Pages().with("README.md", "Baca ini").with("CHANGELOG.md", "2024").read().hash()).isEqualTo(hash);
        assertThat(new Pages().criteria(Pages.CLASHES + "\r").read().hash()).isEqualTo(hash);
        assertThat(new Pages().criteria(Pages.CLASHES.replace(",1,3,", ",1,4,")).read().hash()).isNotEqualTo(hash);
    }

    @Test
    void theHashKnowsTheCoreAndTheRegionsBesideTheFolder() {
        RuleBook book = new Pages().read();

        assertThat(book.hash()).isNotEqualTo(book.folderHash()).hasSize(64);
        assertThat(Core.hash(book.folderHash(), book.regions().fingerprint())).isEqualTo(book.hash());
        assertThat(Core.hash(book.folderHash(), "wilayah lain")).isNotEqualTo(book.hash());
        assertThat(CoreRules.texts().get("province.drl")).contains("a finding without an open alert raises one");
        assertThat(Policies.frame()).contains("both worlds exist").contains("Area($wilayah : region");
    }

    @Test
    void theNationMeasuresWhatItsPoliciesName() {
        RuleBook published = RuleBook.read(Path.of("../../rules"));
        assertThat(published.nationalCriteria()).extracting(Criterion::code).contains("KEA-01", "POL-02", "SOS-03")
                .doesNotContain("PEM-01", "ESK-01");
        assertThat(published.nationalCriteria()).extracting(Criterion::regionLevel)
                .containsOnly(RegionLevel.KABUPATEN, RegionLevel.PROVINSI);

        Pages provincial = withPolicy();
        assertThat(provincial.read().nationalCriteria()).isEmpty();
        String policy = new String(provincial.files().get("kebijakan/a.dslr"), StandardCharsets.UTF_8);
        Pages national = provincial.with("kebijakan/a.dslr", policy.replace("tahan 2 hari", "lingkup nasional"))
                .criteria(Pages.CLASHES, Pages.CLASHES.replace("KABUPATEN", "DESA"));
        assertThat(national.read().nationalCriteria()).singleElement()
                .satisfies(row -> assertThat(row.regionLevel()).isEqualTo(RegionLevel.KABUPATEN));
    }

    @Test
    void aNationalSentenceThatNamesNoCodeMeansEveryRowOfItsLevels() {
        Map<String, byte[]> files = new HashMap<>(RuleBook.read(Path.of("../../rules")).files());
        files.put("kebijakan/uji.dslr", """
                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-91 uji" lingkup nasional
                jika
                  Ada temuan tingkat MERAH di sedikitnya 3 bidang di kabupaten/kota itu
                maka
                  Simpulkan KUNING karena "alasan yang cukup"
                selesai
                """.getBytes(StandardCharsets.UTF_8));
        RuleBook book = RuleBook.read(files);

        assertThat(book.nationalCriteria()).isEqualTo(book.criteria().stream()
                .filter(row -> row.regionLevel().compareTo(RegionLevel.KABUPATEN) <= 0).toList()).isNotEmpty();
    }

    @Test
    void aChangedThresholdCompilesNothing() {
        RuleBook before = new Pages().read();
        RuleBook after = new Pages().criteria(Pages.CLASHES.replace(",1,3,", ",1,4,")).read();

        assertThat(after.provincial()).isSameAs(before.provincial());
    }

    @Test
    void aChangedPolicyIsCompiledAnew() {
        RuleBook before = new Pages().read();
        RuleBook after = withPolicy().read();

        assertThat(after.provincial()).isNotSameAs(before.provincial());
        assertThat(after.hold(new AlertKey("KBJ-01", RegionCode.of("35.14"), Kind.ACTUAL), Instant.EPOCH))
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void lockFilesAndHiddenFilesAreNoPartOfABook() {
        assertThat(new Pages().with("tahapan/~$pilkada.xlsx", "x").with("kebijakan/.a.dslr.swp", "x").with(".git/config", "x")
                .read().hash())
                .isEqualTo(new Pages().read().hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kebijakan/diam.dslr~", "kriteria.csv~", ".DS_Store", "kebijakan/desktop.ini", "kosakata/Thumbs.db",
            "kebijakan/#diam.dslr#", "kebijakan/diam.dslr.bak", "kriteria.csv.BAK", "kebijakan/diam.swp", "skenario/~$a.feature",
            "__MACOSX/._kriteria.csv"})
    void whatEditorsLeaveBesideABookDoesNotStopIt(String name) {
        assertThat(new Pages().with(name, "bukan buku").read().hash()).isEqualTo(new Pages().read().hash());
    }

    @Test
    void aDirectoryIsReadThroughALinkAsWell(@TempDir Path directory) throws IOException {
        Path rules = Files.createDirectories(directory.resolve("buku/tahapan")).getParent();
        for (Map.Entry<String, byte[]> file : new Pages().files().entrySet()) {
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        Path link = Files.createSymbolicLink(directory.resolve("tautan"), rules);

        assertThat(RuleBook.read(link).hash()).isEqualTo(new Pages().read().hash());
    }

    @Test
    void aBookWithoutLawIsReadWithAWarning() {
        assertThat(new Pages().without("hukum.csv").read().warnings()).extracting(Problem::toString)
                .contains("hukum.csv: berkas tidak ada; dasar hukum tidak dapat diperiksa.");
    }

    @Test
    void aRefusedRowIsNotHeldAgainstThePolicyThatNamesIt() {
        Pages pages = withPolicy().criteria(Pages.CLASHES.replace(",1,3,", ",satu,3,"));
        assertThat(pages.refusals()).singleElement().asString().startsWith("kriteria.csv, baris 2").contains("satu");
        assertThat(pages.criteria(Pages.CLASHES.replace("KEA-01,Bentrok", "KEA-09,Bentrok")).refusals()).singleElement()
                .asString().contains("\"KEA-01\" tidak ada di kriteria.csv");
    }

    private static Pages withPolicy() {
        return new Pages().with("kosakata/a.dsl", """
                [jika kabupaten]Ada temuan {kode} =
                    accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, code in ({kode}), district == $kode);
                    $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)
                [maka]Simpulkan {warna} karena {alasan} =
                    insertLogical(Finding.ofPolicy({kebijakan}, $wilayah, $jenis, {warna}, {alasan}, {temuan}));
                """).with("kebijakan/a.dslr", """
                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-01 uji" tahan 2 hari
                jika
                  Ada temuan "KEA-01"
                maka
                  Simpulkan KUNING karena "alasan yang cukup"
                selesai
                """);
    }
}
