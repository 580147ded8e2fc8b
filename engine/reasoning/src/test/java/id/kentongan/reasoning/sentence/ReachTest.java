package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can judge a sentence follows from what it looks at, and what is said of it may not contradict that. */
class ReachTest {
    private static final String FOUND = "accumulate($satu{#} : Finding(fromCriterion == true, kind == $jenis, %s);"
            + " $temuan{#} : collectSet($satu{#}), $banyak{#} : count($satu{#}); $banyak{#} >= 1)";

    private static List<String> flaws(String words, String scope, String sentence) {
        String script = """
                # UU 7/2012 Pasal 10: dasar.
                aturan "KBJ-01 uji"
                %sjika
                  %s
                maka
                  Simpulkan MERAH karena "alasan yang cukup panjang"
                selesai
                """.formatted(scope.isEmpty() ? "" : scope + "\n", sentence);
        return new Policies(Map.of("kosakata/a.dsl", words), Map.of("kebijakan/uji.dslr", script),
                new Known(Set.of("KEA-01"), Set.of(), Set.of())).flaws().stream()
                .map(flaw -> flaw.file() + ":" + flaw.line() + ": " + flaw.message()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 kecamatan",
            "Ada sumber wajib lapor yang diam di kabupaten/kota itu"})
    void whatOnlyAProvinceKnowsCannotBeJudgedByTheNation(String sentence) {
        assertThat(flaws(PoliciesTest.WORDS, "", sentence)).isEmpty();
        assertThat(flaws(PoliciesTest.WORDS, "lingkup nasional", sentence)).singleElement().asString()
                .startsWith("kebijakan/uji.dslr:5: kalimat \"" + sentence + "\" hanya dapat dinilai oleh provinsinya")
                .contains("baris 3 menulis \"lingkup nasional\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota tetangga",
            "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 provinsi lain",
            "Ada temuan \"KEA-01\" tingkat MERAH di ibu kota negara\n  Kabupaten/kota itu di luar ibu kota negara"})
    void whatLiesBeyondTheProvinceCannotBeJudgedByIt(String sentence) {
        assertThat(flaws(PoliciesTest.WORDS, "lingkup nasional", sentence)).isEmpty();
        assertThat(flaws(PoliciesTest.WORDS, "", sentence)).singleElement().asString()
                .startsWith("kebijakan/uji.dslr:4: kalimat \"" + sentence.lines().findFirst().orElseThrow())
                .contains("melihat ke luar provinsi").endsWith(
                        "Tulis \"lingkup nasional\" di bawah nama aturan, atau pakai kalimat lain.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
            "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu dari sumber selain \"BINDA\"",
            "Ada temuan \"KEA-01\" tingkat MERAH pada provinsinya", "Ada temuan \"KEA-01\" tingkat MERAH di provinsi itu",
            "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 kabupaten/kota",
            "Ada temuan tingkat MERAH di sedikitnya 2 bidang di kabupaten/kota itu"})
    void whatBothKnowIsJudgedByWhomTheAuthorNames(String sentence) {
        assertThat(flaws(PoliciesTest.WORDS, "", sentence)).isEmpty();
        assertThat(flaws(PoliciesTest.WORDS, "lingkup nasional", sentence)).isEmpty();
    }

    /** Books that are kept were written before entries declared anything. */
    @Test
    void withoutDeclarationsTheRuleTextTells() {
        String old = PoliciesTest.WORDS.replaceAll("; jangkauan (provinsi|nasional)]", "]");
        assertThat(old).isNotEqualTo(PoliciesTest.WORDS).doesNotContain("; jangkauan nasional]");

        assertThat(flaws(old, "lingkup nasional", "Ada sumber wajib lapor yang diam di kabupaten/kota itu")).hasSize(1);
        assertThat(flaws(old, "lingkup nasional", "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 kecamatan")).hasSize(1);
        assertThat(flaws(old, "", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota tetangga")).hasSize(1);
        assertThat(flaws(old, "", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"provinsi|province == \"31\"|nasional", "provinsi|district != $kode|nasional",
            "provinsi|code in ({kode})|nasional", "nasional|district == $kode, subdistrict != \"\"|provinsi",
            "nasional|province == $kode, regionLevel == RegionLevel.DESA|provinsi"})
    void aDeclarationThatTheRuleTextDeniesIsRefused(String declared, String constraints, String seen) {
        String entry = "\n[jika kabupaten; jangkauan %s]Ada apa pun {kode} = %s".formatted(declared,
                FOUND.formatted(constraints));

        assertThat(flaws(PoliciesTest.WORDS + entry, "", "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu"))
                .singleElement().asString().startsWith("kosakata/a.dsl:").contains("jangkauan " + declared + " tidak sesuai")
                .endsWith("Tulis jangkauan " + seen + ".");
    }

    @Test
    void anEntryMayDeclareLessThanItsRuleTextAllows() {
        String entry = "\n[jika kabupaten; jangkauan nasional]Ada apa pun {kode} = "
                + FOUND.formatted("code in ({kode}), district == $kode");

        assertThat(flaws(PoliciesTest.WORDS + entry, "lingkup nasional", "Ada apa pun \"KEA-01\"")).isEmpty();
        assertThat(flaws(PoliciesTest.WORDS + entry, "", "Ada apa pun \"KEA-01\"")).hasSize(1);
    }
}
