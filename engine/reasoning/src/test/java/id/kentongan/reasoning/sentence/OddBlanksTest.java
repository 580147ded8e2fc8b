package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler does not mind how many blanks stand where; whoever reads a rule text off its letters may not either. */
class OddBlanksTest {
    private static final String ODD = """
            \\b([A-Z][A-Za-z]*)\\(    | $1\\s(
            \\b([A-Z][A-Za-z]*)\\(    | $1\\s\\s(
            \\b([A-Z][A-Za-z]*)\\(    | $1\\t(
            \\b([A-Z][A-Za-z]*)\\(    | $1\\n\\s\\s\\s\\s(
            \\s:\\s                   | \\s\\s:\\s\\s
            \\bnot\\s                 | not\\s\\s\\s
            \\s                       | \\s\\s
            ,\\s                      | ,\\t
            """;
    private static final String SCRIPT = """
            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-01 di sini"
            jika
              Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota itu dari sumber selain "BINDA"
              Tidak ada temuan "SIB-01" tingkat MERAH di kabupaten/kota itu
              Tahapan "Kampanye" sedang berjalan
            maka
              Simpulkan MERAH karena "alasan yang cukup panjang"
            selesai

            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-02 di sebelah"
            lingkup nasional
            jika
              Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota tetangga
              Ada temuan "KEA-02" tingkat KUNING atau lebih di kabupaten/kota itu
              Kabupaten/kota itu wilayah kepulauan
            maka
              Simpulkan KUNING karena "alasan yang cukup panjang"
            selesai

            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-03 diam"
            jika
              Ada sumber wajib lapor yang diam di kabupaten/kota itu
              Ada temuan "KEA-01" tingkat MERAH di sedikitnya 2 kecamatan
            maka
              Simpulkan KUNING karena "alasan yang cukup panjang"
            selesai

            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-18 ditangani"
            jika
              Peringatan berdiri pada KUNING
              Penanganannya dilaporkan selesai sesudah peringatan naik
            maka
              Anggap masa tahan sudah terpenuhi karena "alasan yang cukup panjang"
            selesai
            """;
    private static final List<String> CODES = List.of("KBJ-01", "KBJ-02", "KBJ-03", "KBJ-18");

    private static Policies read(String words, String script) {
        return new Policies(Map.of("kosakata/kosakata.dsl", words), Map.of("kebijakan/uji.dslr", script), PoliciesTest.KNOWN);
    }

    /** Only what stands on the right: what people write stays as it is. */
    private static String respaced(String words, String what, String by) {
        UnaryOperator<String> blanks = text -> text.replace("\\s", " ").replace("\\t", "\t").replace("\\n", "\n");
        Pattern found = Pattern.compile(what);
        return words.lines().map(line -> line.startsWith("    ")
                ? "    " + found.matcher(line.strip()).replaceAll(blanks.apply(by))
                : line).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ODD)
    void anEntryWithOddBlanksMeansWhatItMeansWithout(String what, String by) {
        String odd = respaced(PoliciesTest.WORDS, what, by);
        Policies plain = read(PoliciesTest.WORDS, SCRIPT);
        Policies policies = read(odd, SCRIPT);

        assertThat(odd).isNotEqualTo(PoliciesTest.WORDS);
        assertThat(policies.flaws()).isEmpty();
        assertThat(policies.text(true)).isPresent().isEqualTo(plain.text(true));
        assertThat(policies.text(false)).isPresent().isEqualTo(plain.text(false));
        assertThat(policies.textForAlerts()).isPresent().isEqualTo(plain.textForAlerts());
        assertThat(policies.text(true).orElseThrow())
                .contains("Finding(regionLevel in (RegionLevel.PROVINSI, RegionLevel.KABUPATEN), ");
        assertThat(policies.askedWho(Set.of("KEA-01", "KEA-02"))).containsExactly("KEA-01");
        assertThat(policies.askedFor(Set.of("KEA-01"))).containsExactly("KEA-01");
        assertThat(CODES).allSatisfy(code -> {
            assertThat(policies.conditions(code)).isNotEmpty().isEqualTo(plain.conditions(code));
            assertThat(policies.national(code)).isEqualTo(code.equals("KBJ-02"));
        });
    }

    /** Of an entry that declares nothing the text alone tells who can judge it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ODD)
    void whoCanJudgeAnEntryDoesNotHangOnItsBlanks(String what, String by) {
        String undeclared = PoliciesTest.WORDS.replaceAll("; jangkauan (provinsi|nasional)]", "]");
        String wrong = SCRIPT.replace("\"KBJ-03 diam\"", "\"KBJ-03 diam\"\nlingkup nasional")
                .replace("\"KBJ-02 di sebelah\"\nlingkup nasional", "\"KBJ-02 di sebelah\"");

        assertThat(read(respaced(undeclared, what, by), SCRIPT).flaws()).isEmpty();
        assertThat(read(respaced(undeclared, what, by), wrong).flaws()).hasSize(3).isEqualTo(read(undeclared, wrong).flaws());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exists Stage(province == $provinsi, name == \"Area(x)\")",
            "exists Stage(province == $provinsi, name == \"Tahap  (satu) Standing(dua)\")"})
    void anEntryIsRefusedWhereTheCompilerSeesOtherFactsThanItsReader(String rule) {
        String script = SCRIPT.replace("Tahapan \"Kampanye\" sedang berjalan", "Kalimat yang tersembunyi");
        String entry = "\n[jika]Kalimat yang tersembunyi = ";

        assertThat(read(PoliciesTest.WORDS + entry + "exists Stage(province == $provinsi, name == \"Kampanye\")", script).flaws())
                .isEmpty();
        assertThat(read(PoliciesTest.WORDS + entry + rule, script).flaws()).extracting(Flaw::message)
                .anySatisfy(flaw -> assertThat(flaw).contains("tidak terbaca seluruhnya"));
    }

    /** So the comparison of the two would tell, if blanks were not made plain when an entry is read. */
    @ParameterizedTest
    @ValueSource(strings = {"exists Area  (region == $wilayah)", "exists Area\t(region == $wilayah)"})
    void theCompilerSeesWhatItsReaderOverlooks(String condition) {
        String rule = RuleText.rule("KBJ-01", Place.KABUPATEN, List.of(condition), "");

        assertThat(Look.at(condition)).isEmpty();
        assertThat(Look.at(RuleText.plain(condition))).hasSize(1);
        assertThat(AllowList.patterns("KBJ-01", RuleText.alone(rule))).isEqualTo(Look.at(Place.KABUPATEN.anchor).size() + 1);
    }
}
