package id.kentongan.reasoning.inquiry;

import static id.kentongan.reasoning.measure.Reports.T0;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code why} says of a policy: which sentences hold, and the findings that they saw, no others. */
class WhyOfPolicyTest {
    private static final RuleBook BOOK = new Pages().policies("""
            # UU 7/2012 Pasal 10
            aturan "KBJ-01 di sini"
            jika
              Ada temuan "KEA-01" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena di sini"
            selesai
            # UU 7/2012 Pasal 10
            aturan "KBJ-02 di sebelah dan tidak di sini"
            lingkup nasional
            jika
              Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota tetangga
              Tidak ada temuan "KEA-01" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena di sebelah"
            selesai
            # UU 7/2012 Pasal 10
            aturan "KBJ-03 di beberapa tempat"
            jika
              Ada temuan "KEA-01" tingkat KUNING atau lebih di sedikitnya 3 kabupaten/kota
            maka
              Simpulkan KUNING karena "diuji karena banyak"
            selesai
            """).read();
    /** Red in Pasuruan by two sources, yellow in Pangkajene dan Kepulauan. */
    private static final List<Observation> REPORTS = List.of(report("1").in("35.14").worth("3").observation(),
            report("2").in("35.14").by("MEDIA").observation(), report("3").in("35.14").observation(),
            report("4").in("73.10").observation());

    @Test
    void onlyTheFindingsThatASentenceSawAreNamed() {
        assertThat(measured("35.14", "KBJ-01")).isEqualTo("1 dari 1 syarat terpenuhi: Ada temuan \"KEA-01\" tingkat KUNING atau "
                + "lebih di kabupaten/kota itu (temuan KEA-01 di Kabupaten Pasuruan (MERAH))");
        assertThat(measured("73.10", "KBJ-01")).endsWith("(temuan KEA-01 di Kabupaten Pangkajene dan Kepulauan (KUNING))");
        assertThat(measured("35.15", "KBJ-01")).isEqualTo("0 dari 1 syarat terpenuhi");
    }

    @Test
    void theNeighbourIsNamedAndNothingWhereASentenceHoldsBecauseNothingIsFound() {
        assertThat(measured("35.15", "KBJ-02")).startsWith("2 dari 2 syarat terpenuhi")
                .endsWith("(temuan KEA-01 di Kabupaten Pasuruan (MERAH))");
        assertThat(measured("73.71", "KBJ-02")).startsWith("1 dari 2 syarat terpenuhi").doesNotContain("(temuan");
        assertThat(measured("35.14", "KBJ-02")).isEqualTo("0 dari 2 syarat terpenuhi");
    }

    @Test
    void aPolicyIsAsSecretAsAllThatItsFindingsRestOn() {
        List<Observation> reports = List.of(report("1").in("35.14").observation(),
                report("2").in("35.14").secret(Classification.RAHASIA), report("3").in("73.10").observation());
        try (Reasoning reasoning = Replay.play(BOOK, Duration.ofMinutes(1), reports, Optional.of(T0), outcome -> {})) {
            assertThat(reasoning.secrecy(policy("35.14"))).isEqualTo(Classification.RAHASIA);
            assertThat(reasoning.secrecy(policy("73.10"))).isEqualTo(Classification.BIASA);
            assertThat(reasoning.why(RegionCode.of("35.14"), Optional.of("KBJ-01")).concerns().get(0).classification())
                    .isEqualTo(Classification.RAHASIA);
        }
    }

    private static AlertKey policy(String region) {
        return new AlertKey("KBJ-01", RegionCode.of(region), Kind.ACTUAL);
    }

    @Test
    void whatIsCountedIsToldByHowMuchItIsTooLittle() {
        try (Reasoning reasoning = Replay.play(BOOK, Duration.ofMinutes(1), REPORTS, Optional.of(T0), outcome -> {})) {
            Why one = reasoning.why(RegionCode.of("35"), Optional.of("KBJ-03")).concerns().get(0);
            assertThat(one.missing()).containsExactly(
                    "belum: Ada temuan \"KEA-01\" tingkat KUNING atau lebih di sedikitnya 3 kabupaten/kota (baru 1 dari 3)");
            assertThat(one.measured()).startsWith("0 dari 1 syarat terpenuhi").contains("KEA-01 di Kabupaten Pasuruan (MERAH)");
            assertThat(one.distance()).isCloseTo(2.0 / 3, within(1e-9));
            Why none = reasoning.why(RegionCode.of("11"), Optional.of("KBJ-03")).concerns().get(0);
            assertThat(none.missing()).singleElement().asString().endsWith("3 kabupaten/kota");
            assertThat(none.distance()).isEqualTo(1);
        }
    }

    private static String measured(String region, String code) {
        try (Reasoning reasoning = Replay.play(BOOK, Duration.ofMinutes(1), REPORTS, Optional.of(T0), outcome -> {})) {
            return reasoning.why(RegionCode.of(region), Optional.of(code)).concerns().get(0).measured();
        }
    }
}
