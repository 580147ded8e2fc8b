package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kentongan.facts.Criterion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that can never conclude is refused, over the rows that are published. */
class PolicyLintTest {
    private static final RuleBook PUBLISHED = RuleBook.read(Path.of("../../rules"));

    private static Map<String, byte[]> with(String scope, String... sentences) {
        Map<String, byte[]> files = new HashMap<>(PUBLISHED.files());
        files.put("kebijakan/uji.dslr", """
                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-91 uji"
                %s
                jika
                  %s
                maka
                  Simpulkan MERAH karena "alasan yang cukup panjang"
                selesai
                """.formatted(scope, String.join("\n  ", sentences)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<String> refusals(Map<String, byte[]> files) {
        RuleBookRefused refused = catchThrowableOfType(RuleBookRefused.class, () -> RuleBook.read(files));
        return refused == null ? List.of() : refused.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> objections(Map<String, byte[]> files) {
        return RuleBook.read(files).objections().stream().map(Problem::toString).toList();
    }

    @Test
    void threePoliciesWhoseScopeContradictsTheirSentencesAreRefusedEachWithItsLine() {
        Map<String, byte[]> files = new HashMap<>(PUBLISHED.files());
        files.put("kebijakan/scope-uji.dslr", """
                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-91 nasional atas kecamatan"
                lingkup nasional
                jika
                  Ada temuan "KEA-01" tingkat KUNING atau lebih di sedikitnya 1 kecamatan
                maka
                  Simpulkan MERAH karena "kekerasan tercatat di kecamatan"
                selesai

                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-92 nasional atas sumber diam"
                lingkup nasional
                jika
                  Ada sumber wajib lapor yang diam di kabupaten/kota itu
                maka
                  Simpulkan KUNING karena "laporan yang wajib belum masuk dari wilayah ini"
                selesai

                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-93 ibu kota tanpa lingkup nasional"
                jika
                  Ada temuan "KEA-01" tingkat KUNING atau lebih di ibu kota negara
                  Kabupaten/kota itu di luar ibu kota negara
                maka
                  Simpulkan KUNING karena "ibu kota negara bergejolak dengan isu yang dapat menjalar"
                selesai
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(refusals(files)).hasSize(3)
                .anySatisfy(told -> assertThat(told).startsWith("kebijakan/scope-uji.dslr, baris 5 (KBJ-91)"))
                .anySatisfy(told -> assertThat(told).startsWith("kebijakan/scope-uji.dslr, baris 14 (KBJ-92)"))
                .anySatisfy(told -> assertThat(told).startsWith("kebijakan/scope-uji.dslr, baris 22 (KBJ-93)"));
    }

    @Test
    void whatThePublishedRowsCanMeetIsTaken() {
        assertThat(objections(with("tahan 1 hari", "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 3 kecamatan"))).isEmpty();
        assertThat(objections(with("lingkup nasional", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
                "Tidak ada temuan \"POL-01\" tingkat MERAH di kabupaten/kota itu"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "|Ada temuan \"KON-01\" tingkat MERAH di sedikitnya 3 kecamatan|tidak pernah benar: kriteria KON-01 tidak punya baris tingkat KECAMATAN atau DESA dengan ambang merah di kriteria.csv.",
            "|Ada temuan \"KEA-01\" tingkat KUNING atau lebih pada provinsinya|tidak pernah benar: kriteria KEA-01 tidak punya baris tingkat PROVINSI di kriteria.csv.",
            "|Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 400 kecamatan|tidak pernah benar: paling banyak ada",
            "lingkup nasional|Ada temuan tingkat MERAH di sedikitnya 99 bidang di kabupaten/kota itu|tidak pernah benar: paling banyak ada",
    })
    void aSentenceThatNoReportCouldMakeTrueIsRefused(String scope, String sentence, String reason) {
        assertThat(refusals(with(scope == null ? "tahan 1 hari" : scope, sentence))).singleElement().asString()
                .startsWith("kebijakan/uji.dslr, baris 5 (KBJ-91): kalimat \"" + sentence + "\" ").contains(reason);
    }

    @Test
    void theNationSeesNoRowBelowDistricts() {
        String village = PUBLISHED.criteria().stream().map(Criterion::code).filter(code -> PUBLISHED.criteria().stream()
                .filter(row -> row.code().equals(code)).allMatch(row -> row.regionLevel().name().matches("KECAMATAN|DESA")))
                .findFirst().orElse("KEA-01");
        Map<String, byte[]> files = with("lingkup nasional",
                "Ada temuan \"%s\" tingkat KUNING atau lebih di kabupaten/kota itu".formatted(village));
        if (village.equals("KEA-01")) {
            files.computeIfPresent("kriteria.csv", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("KEA-01,") || line.contains(",KECAMATAN,"))
                    .reduce("", (all, line) -> all + line + "\n").getBytes(StandardCharsets.UTF_8));
            files.keySet().removeIf(name -> name.startsWith("kebijakan/") && !name.equals("kebijakan/uji.dslr"));
        }
        assertThat(refusals(files)).singleElement().asString()
                .contains("kebijakan nasional tidak melihat tingkat di bawah kabupaten/kota");
    }

    @Test
    void aSentenceOfWhichOnlyAPartIsIdleKeepsTheBookOutOfForce() {
        assertThat(objections(
                with("tahan 1 hari", "Ada temuan \"KEA-01\", \"KON-01\" tingkat KUNING atau lebih di sedikitnya 3 kecamatan")))
                .singleElement().asString().contains("menyebut kode yang tidak berarti di sini: kriteria KON-01");
    }

    @Test
    void aDenialOfWhatCanNeverBeFoundIsRefusedToo() {
        assertThat(refusals(with("tahan 1 hari", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
                "Tidak ada temuan \"KON-02\" tingkat MERAH di kabupaten/kota itu"))).singleElement().asString()
                .contains("baris 6").contains("selalu benar: kriteria KON-02");
    }

    @Test
    void sentencesThatExcludeEachOtherAreRefused() {
        assertThat(refusals(with("tahan 1 hari", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
                "Tidak ada temuan \"KEA-01\" tingkat KUNING atau lebih di kabupaten/kota itu"))).singleElement().asString()
                .contains("bertentangan dengan baris 6");
        assertThat(refusals(with("tahan 1 hari", "Ada temuan \"KEA-01\" tingkat KUNING atau lebih di kabupaten/kota itu",
                "Tidak ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu"))).isEmpty();
    }

    @Test
    void silenceWithoutAnyDutyAndVotingWithoutAnyDayAreObjectedTo() throws IOException {
        Map<String, byte[]> files = new HashMap<>(PUBLISHED.files());
        files.keySet().removeIf(name -> name.startsWith("tahapan/"));
        files.computeIfPresent("sumber.csv", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replaceAll(",KABUPATEN,[0-9]+,", ",KABUPATEN,,").getBytes(StandardCharsets.UTF_8));

        assertThat(objections(files)).anySatisfy(told -> assertThat(told).contains("(KBJ-14)").contains("wajib_jam"))
                .anySatisfy(told -> assertThat(told).contains("(KBJ-04)").contains("hari pemungutan suara"));
    }
}
