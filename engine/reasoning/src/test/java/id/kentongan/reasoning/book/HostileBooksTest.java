package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole books whose authors try to run code or to break the reader. Each is refused, and none leaves a trace. */
class HostileBooksTest {
    private static final String SOUND = """
            # UU 7/2012 Pasal 10: dasar.
            aturan "KBJ-01 bentrok meluas"
            jika
              Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "bentrokan berat tercatat"
            selesai
            """;
    private static final String TOUCH = "new java.io.File(\"MARKER\").createNewFile()";

    @TempDir
    Path directory;

    private static Map.Entry<String, String> policy(String text) {
        return Map.entry("kebijakan/jahat.dslr", text);
    }

    private static Map.Entry<String, String> words(String text) {
        return Map.entry("kosakata/jahat.dsl", text);
    }

    static Stream<Map.Entry<String, String>> attacks() {
        return Stream.of(
                policy("> " + TOUCH + ";"),
                policy(SOUND.replace("jika\n", "jika\n> eval(" + TOUCH + ")\n")),
                policy(SOUND.replace("maka\n", "maka\n  >" + TOUCH + ";\n")),
                policy(SOUND.replace("  Simpulkan", " \t > Simpulkan")),
                policy(SOUND.replace("\u0020\u0020Simpulkan", "\u00a0> Simpulkan")),
                policy(SOUND.replace("jika\n", "jika\n  eval(" + TOUCH + ")\n")),
                policy(SOUND.replace("maka\n", "maka\n  " + TOUCH + ";\n")),
                policy("import java.io.File\n" + SOUND),
                policy("import static java.lang.Runtime.getRuntime\n" + SOUND),
                policy("import function java.lang.System.exit\n" + SOUND),
                policy("global java.io.File f\n" + SOUND),
                policy("function void f() { " + TOUCH + "; }\n" + SOUND),
                policy("declare X a : boolean = " + TOUCH + " end\n" + SOUND),
                policy("query q() eval(" + TOUCH + ") end\n" + SOUND),
                policy("rule \"x\" when then " + TOUCH + "; end\n" + SOUND),
                policy("expander jahat.dsl\n" + SOUND),
                policy("dialect \"mvel\"\n" + SOUND),
                policy(SOUND.replace("jika\n", "@x(" + TOUCH + ")\njika\n")),
                policy(SOUND.replace("jika\n", "salience " + TOUCH + "\njika\n")),
                policy(SOUND.replace("jika\n", "dialect \"mvel\"\njika\n")),
                policy(SOUND.replace("jika\n", "when\n")),
                policy(SOUND.replace("KBJ-01 bentrok meluas", "KBJ-01\" when then " + TOUCH + "; end rule \"x")),
                policy(SOUND.replace("bentrok meluas", "bentrok /* */ meluas")),
                policy(SOUND.replace("bentrok meluas", "bentrok \\u0022 meluas")),
                policy(SOUND.replace("bentrok meluas", "bentrok\u202e meluas")),
                policy(SOUND.replace("bentrok meluas", "bentrok\u0000meluas")),
                policy(SOUND.replace("KBJ-01", "KBJ-${" + TOUCH + "}")),
                policy(SOUND.replace("\"KEA-01\"", "\"KEA-01\", kind == (" + TOUCH + ")")),
                policy(SOUND.replace("\"KEA-01\"", "\"KEA-01\" || " + TOUCH + " || \"\"")),
                policy(SOUND.replace("\"KEA-01\"", "\"KEA-01\\\"\"")),
                policy(SOUND.replace("\"KEA-01\"", "KEA-01")),
                policy(SOUND.replace("MERAH di", "MERAH) eval(true) Area( di")),
                policy(SOUND.replace("tingkat MERAH", "tingkat Level.MERAH")),
                policy(SOUND.replace("Simpulkan MERAH", "Simpulkan " + TOUCH)),
                policy(SOUND.replace("tercatat\"", "\" + " + TOUCH + " + \"\"")),
                policy(SOUND.replace("tercatat\"", "tercatat\"); " + TOUCH + "; //\"")),
                policy(SOUND.replace("tercatat", "tercatat\\\"); " + TOUCH + "; //")),
                policy(SOUND.replace("tercatat", "tercatat {temuan}")),
                policy(SOUND.replace("tercatat", "tercatat #{" + TOUCH + "}")),
                policy(SOUND.replace("tercatat", "tercatat\n  " + TOUCH)),
                policy(SOUND.replace("selesai", "selesai\nend\nrule x when then " + TOUCH + "; end")),
                policy(SOUND.replace("selesai", "end")),
                policy(SOUND.replace("\n", "\u2028")),
                policy("x".repeat(256_001)),
                policy(SOUND.replace("meluas", "m".repeat(600))),
                policy(SOUND.replace("  Ada", "(".repeat(400) + "Ada")),
                policy(SOUND.replace("jika\n", "jika\n" + "  Kabupaten/kota itu wilayah kepulauan\n".repeat(5_000))),
                policy(Stream.iterate(1, n -> n + 1).limit(101).map(n -> SOUND.replace("KBJ-01", "KBJ-" + n)).reduce("",
                        String::concat)),
                words("[jika kabupaten]Kalimat jahat = eval(" + TOUCH + ")"),
                words("[jika kabupaten]Kalimat jahat = Area(" + TOUCH + ")"),
                words("[maka]Kalimat jahat karena {alasan} = " + TOUCH + ";"),
                words("[jika kabupaten]Kalimat jahat = Area() then " + TOUCH + "; end rule \"x\" when Area()"),
                words("[when]Kalimat jahat = " + TOUCH),
                words("[*]Kalimat jahat = " + TOUCH),
                words("[keyword]jika = when"),
                words("#/ debug display result\n[consequence][]Kalimat jahat=" + TOUCH + ";"),
                Map.entry("kebijakan/jahat.drl", "rule x when then " + TOUCH + "; end"),
                Map.entry("kebijakan/jahat.drl.xls", TOUCH),
                Map.entry("kebijakan/jahat.xlsx", "RuleSet"),
                Map.entry("kebijakan/dalam/jahat.dslr", SOUND),
                Map.entry("kosakata/jahat.dslr", SOUND),
                Map.entry("kebijakan/META-INF/kmodule.xml", "<kmodule/>"),
                Map.entry("tahapan/jahat.csv", "agenda,tahapan,mulai,selesai,pemungutan,sumber\nX,\"a\u0007b\",2024-01-01,,ya,x"),
                Map.entry("sumber.csv", "kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan\n"
                        + "\"A\"\") || " + TOUCH + "\",x,x,A,BIASA,DESA,,"),
                Map.entry("kriteria.csv",
                        Pages.CRITERIA_HEADER + "\n" + Pages.CLASHES.replaceFirst("KEA-01", "KEA\") eval(" + TOUCH + ")")));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aHostileBookIsRefusedWithoutATrace(Map.Entry<String, String> attack) {
        Path marker = directory.resolve("marker");
        Pages pages = new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY)
                .with("kebijakan/baik.dslr", SOUND.replace("KBJ-01", "KBJ-90"))
                .with(attack.getKey(), attack.getValue().replace("MARKER", marker.toString().replace('\\', '/')));

        assertThat(pages.refusals()).as(attack.toString()).isNotEmpty();
        assertThat(Files.exists(marker)).isFalse();
        assertThat(pages.refusals()).noneMatch(message -> message.contains("Exception") || message.contains("\tat "));
    }

    @Test
    void theSameBookWithoutTheAttackIsRead() {
        RuleBook book = new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY).with("kebijakan/baik.dslr", SOUND).read();

        assertThat(book.policies()).containsOnlyKeys("KBJ-01");
        assertThat(book.legalBasis(new AlertKey("KBJ-01", RegionCode.of("35.14"),
                Kind.ACTUAL), Instant.EPOCH)).containsExactly("UU 7/2012 Pasal 10");
    }

    @Test
    void aVocabularyThatDoesNotCompileIsToldWhereItIsUsed() {
        assertThat(new Pages()
                .with("kosakata/kosakata.dsl",
                        Pages.VOCABULARY + "\n[jika kabupaten]Kalimat aneh = exists Area(code == $tidakada)\n")
                .with("kebijakan/baik.dslr", SOUND.replace("jika\n", "jika\n  Kalimat aneh\n")).refusals()).containsExactly(
                        "kebijakan/baik.dslr, baris 2 (KBJ-01): kosakata yang dipakainya menghasilkan aturan yang tidak dapat dikompilasi. "
                                + "Periksa nama peubah pada ruas kanan entri kosakata.");
    }

    @Test
    void aPolicyWithoutLawOrWithUnknownLawIsReadButKeptOutOfForce() {
        Pages pages = new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY);

        assertThat(pages.with("kebijakan/baik.dslr", SOUND.replace("Pasal 10", "Pasal 99")).read().objections())
                .extracting(Problem::toString)
                .containsExactly("kebijakan/baik.dslr, baris 2 (KBJ-01): \"UU 7/2012 Pasal 99\" tidak ada di hukum.csv. "
                        + "Mungkin maksud Anda: \"UU 7/2012 Pasal 10\".");
        assertThat(pages.with("kebijakan/baik.dslr", SOUND.replaceAll("#.*\n", "")).read().objections()).singleElement()
                .asString()
                .contains("aturan tanpa dasar hukum");
    }

    @Test
    void aPolicyFileThatIsNotUtf8IsRefused() {
        assertThat(new Pages().with("kebijakan/x.dslr", "\u00e9".getBytes(StandardCharsets.ISO_8859_1)).refusals())
                .containsExactly(
                        "kebijakan/x.dslr: berkas bukan UTF-8. Simpan ulang dengan penyandian UTF-8 (di lembar kerja: CSV UTF-8).");
    }
}
