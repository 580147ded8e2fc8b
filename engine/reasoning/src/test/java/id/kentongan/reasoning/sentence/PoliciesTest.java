package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kentongan.reasoning.book.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors are told when a policy is not of the form that policies have. */
class PoliciesTest {
    static final Known KNOWN = new Known(Set.of("KEA-01", "KEA-02", "SIB-01", "KON-01"), Set.of("BINDA", "POLRES"),
            Set.of("Kampanye"));
    static final String WORDS = Pages.VOCABULARY;
    private static final String SOUND = """
            # UU 7/2012 Pasal 10; UU 7/2012 Pasal 11: dua pasal sekaligus.
            # Alasannya pengalaman tahun lalu.
            aturan "KBJ-01 bentrok meluas"
            lingkup nasional
            tahan 3 hari
            jika
              Ada temuan "KEA-01" tingkat KUNING atau lebih di sedikitnya 3 kabupaten/kota
            maka
              Simpulkan MERAH karena "bentrokan tercatat di beberapa kecamatan"
            selesai
            """;

    static Policies read(String script) {
        return new Policies(Map.of("kosakata/kosakata.dsl", WORDS), Map.of("kebijakan/uji.dslr", script), KNOWN);
    }

    private static List<String> flaws(String script) {
        return read(script).flaws().stream().map(flaw -> flaw.line() + ": " + flaw.message()).toList();
    }

    @Test
    void aSoundPolicyIsReadWithItsArticlesScopeAndHold() {
        Policies policies = read(SOUND);

        assertThat(policies.flaws()).isEmpty();
        assertThat(policies.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.code()).isEqualTo("KBJ-01");
            assertThat(draft.name()).isEqualTo("bentrok meluas");
            assertThat(draft.national()).isTrue();
            assertThat(draft.hold()).isEqualTo(Duration.ofDays(3));
            assertThat(draft.citations()).containsExactly("UU 7/2012 Pasal 10", "UU 7/2012 Pasal 11");
            assertThat(draft.line()).isEqualTo(3);
            assertThat(draft.text()).startsWith("# UU 7/2012").endsWith("selesai");
        });
        assertThat(policies.text(true)).isPresent();
        assertThat(policies.text(false)).isEmpty();
    }

    @Test
    void scopeAndHoldMayStandOnTheLineOfTheName() {
        PolicyText draft = read(SOUND.replace("\"\nlingkup nasional\ntahan 3 hari", "\" lingkup nasional, tahan 5 hari")).drafts()
                .get(0);

        assertThat(draft.national()).isTrue();
        assertThat(draft.hold()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void withoutAHoldOneDayIsMeant() {
        assertThat(read(SOUND.replace("tahan 3 hari\n", "")).drafts().get(0).hold()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anUnknownSentenceIsAnsweredWithTheNearestKnownOne() {
        assertThat(flaws(SOUND.replace("Ada temuan", "Ada temun"))).containsExactly(
                "7: kalimat \"Ada temun \"KEA-01\" tingkat KUNING atau lebih di sedikitnya 3 kabupaten/kota\" tidak dikenal. "
                        + "Mungkin maksud Anda: \"Ada temuan {kode} tingkat {tingkat} di sedikitnya {n} kabupaten/kota\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"KEA-01\"|\"KEA-9\"|7: kriteria \"KEA-9\" tidak ada di kriteria.csv. Mungkin maksud Anda: \"KEA-01\".",
            "KUNING atau lebih|HIJAU|7: tingkat \"HIJAU\" tidak dikenal. Pilihan: KUNING, KUNING atau lebih, MERAH.",
            "sedikitnya 3|sedikitnya tiga|7: \"tiga\" bukan bilangan. Tulis dengan angka, 0 sampai 999.",
            "sedikitnya 3|sedikitnya 3.5|7: \"3.5\" bukan bilangan. Tulis dengan angka, 0 sampai 999.",
            "sedikitnya 3|sedikitnya 99999|7: \"99999\" bukan bilangan. Tulis dengan angka, 0 sampai 999.",
            "sedikitnya 3|sedikitnya 00|7: \"sedikitnya 0\" selalu benar. Tulis 1 atau lebih.",
            "\"KEA-01\"|\u201CKEA-01\u201D|7: kalimat \"Ada temuan \u201CKEA-01\u201D tingkat KUNING atau lebih di sedikitnya 3 kabupaten/kota\" "
                    + "memakai tanda kutip miring, seperti dari Word. Ganti dengan tanda kutip lurus (\").",
            "Simpulkan MERAH|Simpulkan HIJAU|9: tingkat \"HIJAU\" tidak dikenal. Pilihan: KUNING, KUNING atau lebih, MERAH.",
            "\"bentrokan tercatat di beberapa kecamatan\"|\"a\"|9: alasan 1 huruf. Tulis satu kalimat, 10 sampai 300 huruf.",
            "beberapa kecamatan\"|\u2265 3 kecamatan\"|9: alasan memuat \"\u2265\". Pakai huruf, angka dan tanda baca biasa.",
            "beberapa kecamatan\"|<b>kecamatan</b>\"|9: alasan memuat \"<\". Pakai huruf, angka dan tanda baca biasa.",
            "bentrok meluas|bentrok <meluas>|3: kepala aturan tidak terbaca. Bentuknya: aturan \"KBJ-01 nama kebijakan\"; kode berupa huruf "
                    + "besar, tanda hubung dan angka, nama berupa kata biasa.",
            "KBJ-01 b|KEA-01 b|3: kode KEA-01 sudah dipakai sebuah kriteria. Pakai kode kebijakan, misalnya KBJ-01.",
            "tahan 3 hari|tahan tiga hari|5: \"tahan tiga hari\" tidak dikenal di sini. Yang boleh: lingkup nasional, tahan 3 hari, lalu jika.",
            "  Ada|> Ada|7: baris yang diawali \">\" memuat kode dan tidak pernah diterima. Pakai kalimat dari kosakata.",
            "beberapa|beberapa\\u0020|9: garis miring terbalik tidak diterima di mana pun dalam kebijakan. Hapus.",
            "selesai|selesei|3: aturan tidak ditutup. Tulis \"selesai\" pada baris terakhirnya.",
    })
    void eachMistakeIsNamedWithItsLineAndItsRemedy(String sound, String wrong, String message) {
        assertThat(flaws(SOUND.replace(sound, wrong))).as(wrong).contains(message);
    }

    @Test
    void aRuleThatIsNotClosedIsToldAtItsBeginning() {
        assertThat(flaws(SOUND.replace("selesai", ""))).containsExactly(
                "3: aturan tidak ditutup. Tulis \"selesai\" pada baris terakhirnya.");
        assertThat(flaws(SOUND.replace("selesai\n", "") + SOUND)).first().asString().contains("sebelum KBJ-01 ditutup");
    }

    @Test
    void aRuleConcludesExactlyOneThing() {
        assertThat(flaws(SOUND.replace("selesai", "  Simpulkan KUNING karena \"alasan yang kedua\"\nselesai"))).containsExactly(
                "3: aturan punya 2 kalimat di bawah maka; harus tepat satu.");
        assertThat(flaws(SOUND.replace("  Simpulkan MERAH karena \"bentrokan tercatat di beberapa kecamatan\"\n", "")))
                .containsExactly("3: aturan punya 0 kalimat di bawah maka; harus tepat satu.");
    }

    @Test
    void aRuleSpeaksOfOneKindOfPlace() {
        assertThat(flaws(SOUND.replace("maka", "  Kabupaten/kota itu di luar ibu kota negara\nmaka"))).containsExactly(
                "3: kalimat-kalimatnya menilai kabupaten/kota dan provinsi sekaligus. Bagi menjadi beberapa aturan.");
        assertThat(flaws(SOUND.replaceAll("  Ada temuan.*", "  Pemungutan suara paling lama 7 hari lagi"))).first().asString()
                .contains("tidak satu kalimat pun menyebut wilayah");
        assertThat(flaws(SOUND.replaceAll("  Ada temuan.*", "  Kabupaten/kota itu wilayah kepulauan"))).containsExactly(
                "3: tidak ada temuan yang mendasari simpulan. Tambahkan kalimat \"Ada …\".");
        assertThat(flaws(SOUND.replace("maka", "  Peringatan berdiri pada KUNING\nmaka"))).isNotEmpty();
    }

    @Test
    void twoRulesDoNotShareACodeNorARuleItsSentences() {
        assertThat(flaws(SOUND + SOUND)).containsExactly(
                "13: kode KBJ-01 sudah dipakai di kebijakan/uji.dslr, baris 3. Beri kode lain.");
        String twice = "  Ada temuan \"KEA-02\" tingkat MERAH di provinsi itu\n";
        assertThat(flaws(SOUND.replace("maka", twice + twice + "maka"))).containsExactly(
                "9: kalimat ini tertulis dua kali. Hapus salah satu.");
    }

    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        String second = SOUND.replace("KBJ-01", "KBJ-02").replace("KEA-01", "KEA-7");
        assertThat(flaws(SOUND.replace("temuan", "temun") + second + "sembarang")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
            "ada temuan \"KEA-01\", \"KEA-02\" atau \"SIB-01\" tingkat merah di kabupaten/kota itu",
            "Ada temuan \"KEA-01\" atau \"KEA-02\" tingkat KUNING atau lebih di kabupaten/kota itu dari sumber selain \"BINDA\"",
            "Ada temuan \"KEA-01\" tingkat KUNING di sedikitnya 12 kecamatan",
            "Ada temuan tingkat KUNING atau lebih di sedikitnya 4 bidang di kabupaten/kota itu",
            "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota tetangga",
            "Ada temuan \"KEA-01\" tingkat MERAH pada provinsinya",
            "Ada sumber wajib lapor yang diam di kabupaten/kota itu",
    })
    void everySentenceOfADistrictMakesALegalRule(String sentence) {
        boolean national = sentence.endsWith("tetangga");
        String script = SOUND.replace("lingkup nasional\n", national ? "lingkup nasional\n" : "").replaceAll("  Ada temuan.*",
                "  "
                        + sentence
                        + "\n  Tahapan \"Kampanye\" sedang berjalan\n  Pemungutan suara paling lama 7 hari lagi atau 3 hari yang lalu\n"
                        + "  Kabupaten/kota itu wilayah kepulauan\n  Tidak ada temuan \"SIB-01\" tingkat MERAH di kabupaten/kota itu");
        Policies policies = read(script);

        assertThat(policies.flaws()).isEmpty();
        Compiled compiled = Compilation.compile(Map.of("policy.drl", policies.text(national).orElseThrow()));
        assertThat((national ? compiled.national() : compiled.provincial()).getKiePackages()).isNotEmpty();
    }

    @Test
    void aReasonMayUseWordsThatMeanSomethingToRules() {
        String script = SOUND.replace("bentrokan tercatat", "when then end rule: eval(x) 50% & 3/4; akhir - ya!");

        assertThat(read(script).flaws()).isEmpty();
        assertThat(Compilation.compile(Map.of("policy.drl", read(script).text(true).orElseThrow())).national().getRule(
                RuleText.NATIONAL_PACKAGE,
                "KBJ-01"))
                .isNotNull();
    }

    @Test
    void theNameOfAPolicyNeverReachesTheRuleText() {
        Policies policies = read(SOUND.replace("bentrok meluas", "bentrok // meluas end"));

        assertThat(policies.drafts().get(0).name()).isEqualTo("bentrok // meluas end");
        assertThat(policies.text(true).orElseThrow()).doesNotContain("bentrok //");
    }

    @Test
    void theOrderOfFilesAndRulesChangesNothing() {
        String other = SOUND.replace("KBJ-01", "KBJ-02");
        Policies one = new Policies(Map.of("a", WORDS), Map.of("kebijakan/a.dslr", SOUND, "kebijakan/b.dslr", other), KNOWN);
        Policies two = new Policies(Map.of("a", WORDS), Map.of("kebijakan/a.dslr", other + SOUND), KNOWN);

        assertThat(one.text(true)).isEqualTo(two.text(true));
    }

    @Test
    void flawedPoliciesGiveNoTextToTheCompiler() {
        Policies flawed = read(SOUND.replace("temuan", "temun"));

        assertThat(flawed.flaws()).isNotEmpty();
        assertThatIllegalStateException().isThrownBy(() -> flawed.text(true));
    }
}
