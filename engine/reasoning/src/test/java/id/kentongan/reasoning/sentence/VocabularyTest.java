package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary is a rule file too, and its authors are trusted as little. */
class VocabularyTest {
    private static final String SCRIPT = """
            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-01 uji kosakata"
            jika
              Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota itu
              Kalimat jahat
            maka
              Simpulkan MERAH karena "alasan yang cukup panjang"
            selesai
            """;

    private static List<String> flaws(String entry, String script) {
        return new Policies(Map.of("kosakata/kosakata.dsl", PoliciesTest.WORDS, "kosakata/lain.dsl", entry),
                Map.of("kebijakan/uji.dslr", script), PoliciesTest.KNOWN).flaws().stream().map(Flaw::message).toList();
    }

    @Test
    void anEntryOfKnownFormsAddsASentence() {
        assertThat(flaws("[jika kabupaten]Kalimat jahat = exists Area(region == $wilayah, archipelagic == false)", SCRIPT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "eval(true)",
            "eval(java.lang.Runtime.getRuntime().exec({n}) != null)",
            "Area(code == System.getProperty(\"user.home\"))",
            "exists Area(Runtime.getRuntime().exec(\"touch marker\") != null)",
            "Area(code == \"a\") from java.util.List.of()",
            "java.io.File()",
            "Area() then new java.io.File(\"marker\").createNewFile(); end rule \"x\" when Area()",
            "Quiet()",
            "not Finding(kind == $jenis, fromCriterion == false)",
            "Standing($peringatan : key)",
            "Area() or Area()",
            "Area() // komentar",
            "Area() /* komentar */",
            "Area() @watch(code)",
            "Area(code == \"\\u0041\")",
            "Area(code matches \".*\")",
            "Area(code == {kebijakan})",
            "Area(code == {alasan})",
            "Area(code == {tidakada})",
            "dialect \"mvel\" Area()",
            "Area([code == \"x\"])",
            "Area(code == 'x')",
            "Area(code == `x`)",
            "Area(region.code == \"x\")",
            "Area() end",
            "Area() Area() Area() Area()",
    })
    void anEntryThatHidesCodeIsRefused(String rule) {
        assertThat(flaws("[jika kabupaten]Kalimat jahat = " + rule, SCRIPT)).as(rule).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Runtime.getRuntime().exec({alasan});",
            "insert(new Blind($wilayah));",
            "insertLogical(new Blind($wilayah));",
            "drools.halt();",
            "insertLogical(Finding.ofPolicy({kebijakan}, $wilayah, $jenis, Level.MERAH, {alasan} + System.lineSeparator(), {temuan}));",
            "insertLogical(Finding.ofPolicy(\"KEA-01\", $wilayah, $jenis, Level.MERAH, {alasan}, {temuan}));",
            "insertLogical(Finding.ofPolicy({kebijakan}, $wilayah, Kind.ACTUAL, Level.MERAH, {alasan}, {temuan}));",
            "insertLogical(Finding.ofPolicy({kebijakan}, $wilayah, $jenis, Level.MERAH, {alasan}, {temuan})); end rule \"x\" when then",
    })
    void aConclusionThatActsIsRefused(String rule) {
        String script = SCRIPT.replace("  Kalimat jahat\n", "").replace("Simpulkan MERAH", "Perbuat sesuatu");
        assertThat(flaws("[maka]Perbuat sesuatu karena {alasan} = " + rule, script)).as(rule).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sembarang", "[jika]Kalimat jahat", "[bila]Kalimat jahat = Area()",
            "[jika desa]Kalimat jahat = Area()",
            "[jika]Kalimat \"jahat\" = Area()", "[jika]Kalimat {n} {n} = Area()", "[jika]Kalimat {apa} = Area()",
            "[jika].* = Area()",
            "[maka]Kalimat tanpa alasan = drools.halt();", "[jika]Kalimat {alasan} = Area()",
            "[jika]Ada temuan {kode} tingkat {tingkat} di provinsi itu = Area()"})
    void anEntryOfAnotherFormIsToldByLine(String entry) {
        List<Flaw> flaws = new Policies(Map.of("kosakata/a.dsl", PoliciesTest.WORDS, "kosakata/b.dsl", "\n" + entry), Map.of(),
                PoliciesTest.KNOWN).flaws();

        assertThat(flaws).as(entry).hasSize(1);
        assertThat(flaws.get(0).line()).isPositive();
    }

    @Test
    void aSentenceThatFitsTwoEntriesIsRefusedRatherThanGuessed() {
        assertThat(flaws("[jika kabupaten]Kalimat {n} = exists Area()\n[jika kabupaten]Kalimat {m} = exists Area()",
                SCRIPT.replace("Kalimat jahat", "Kalimat 7")))
                .anySatisfy(flaw -> assertThat(flaw).contains("cocok dengan dua kosakata"));
    }
}
