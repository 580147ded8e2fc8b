package id.kentongan.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.book.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROW = "KEA-01,Bentrok warga,KEA-01,jumlah,14,KABUPATEN,naik,%s,%d,%s,7,2,2024-01-01,,UU 7/2012 Pasal 10,"
            + "kebijakan awal,uji coba,Hubungi Polres,Latihan pengamanan";
    @TempDir
    private Path directory;
    private Path rules;
    private Path reports;
    private String out = "";
    private String err = "";

    @BeforeEach
    void aSmallBookAndThreeReports() throws IOException {
        rules = book("rules", "1", 3, "0.5");
        reports = directory.resolve("laporan.ndjson");
        Files.writeString(reports, String.join("\n", report("1", "35.14.01", "2024-06-03T08:00:00+07:00"),
                report("2", "35.14.02", "2024-06-03T09:00:00+07:00"), report("3", "73.10", "2024-06-03T09:30:00+07:00")) + "\n");
    }

    /** ESC would steer the terminal of whoever reads it, a mark of direction would turn a line around. */
    @Test
    void nothingFromAFileSteersTheTerminal() throws IOException {
        Files.writeString(reports,
                report("a\u202Eb\u001B[2J", "35.14.01", "2024-06-03T08:00:00+07:00").replace("KEA-01", "\u202EKEA\u009B")
                        + "\n");
        Path named = Files.copy(reports, directory.resolve("a\u202Eb.ndjson"));
        for (Path file : List.of(reports, named)) {
            assertThat(run("replay", "--rules", rules, "--observations", file)).isOne();
            assertThat(out + err).contains("baris 1").doesNotContain("\u202E", "\u001B", "\u009B");
            assertThat(run("replay", "--rules", rules, "--observations", file, "--json")).isOne();
            assertThat(JSON.readTree(err.lines().findFirst().orElseThrow()).path("file").asString()).isEqualTo(file.toString());
        }
        assertThat(run("check", "--rules", directory.resolve("\u001B[2J"))).isEqualTo(2);
        assertThat(err).contains("\\u001B[2J").doesNotContain("\u001B");
    }

    @Test
    void theWatchIsResumedByThatNameAlone() {
        assertThat(run("watch", "lanjut")).isEqualTo(2);
        assertThat(err).contains("\"lanjut\"", "watch resume");
    }

    @Test
    void replayWritesDecisionsAsLines() {
        assertThat(run("replay", "--rules", rules, "--observations", reports)).isZero();
        assertThat(out.lines()).hasSize(2);
        JsonNode first = JSON.readTree(out.lines().findFirst().orElseThrow());
        assertThat(first.propertyNames()).containsExactly("at", "decision", "alert", "region", "criterion", "from", "to",
                "because",
                "evidence", "legalBasis", "ruleBook", "kind");
        assertThat(first.get("at").asString()).isEqualTo("2024-06-03T01:00:00Z");
        assertThat(first.get("decision").asString()).isEqualTo("RAISE");
    }

    @Test
    void aBackupOfNothingIsAProblemAndHalfACommandIsWrongUse() throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        assertThat(run("backup", "--data", data, "--to", directory.resolve("a.zip"))).isOne();
        assertThat(err).contains("tidak ada basis data", "pg_dump");
        assertThat(run("restore", "--from", directory.resolve("a.zip"), "--data", data, "--json")).isOne();
        assertThat(JSON.readTree(err).get("detail").asString()).contains("a.zip\" tidak ada");
        assertThat(run("backup", "--data", data)).isEqualTo(2);
        assertThat(err).contains("--to harus ada");
    }

    /** Yellow beyond red can be judged with, but {@code check} and the server refuse it. */
    @Test
    void aBookThatNoServerWouldTakeUpIsJudgedAndCalledThat() throws IOException {
        Path swapped = book("terbalik", "3", 1, "0.5");
        for (List<Object> asked : List.<List<Object>>of(List.of("replay", "--rules", swapped, "--observations", reports),
                List.of("diff", "--rules", swapped, "--against", rules, "--observations", reports),
                List.of("why", "--rules", swapped, "--observations", reports, "--region", "35.14", "--at",
                        "2024-06-03T10:00:00+07:00"))) {
            assertThat(run(asked.toArray())).as("%s", asked).isOne();
            assertThat(out).isNotBlank();
            assertThat(err).contains("kriteria.csv", "harus di atas kuning", "belum dapat berlaku");
        }
        assertThat(run("diff", "--rules", rules, "--against", swapped, "--observations", reports)).isZero();
    }

    @Test
    void aRefusedLineIsToldAndTheRestJudged() throws IOException {
        Files.writeString(reports, report("4", "99.99", "2024-06-03T09:30:00+07:00") + "\n" + Files.readString(reports));
        assertThat(run("replay", "--rules", rules, "--observations", reports, "--json")).isOne();
        assertThat(out.lines()).hasSize(2);
        JsonNode refusal = JSON.readTree(err.strip());
        assertThat(refusal.get("line").asInt()).isOne();
        assertThat(refusal.get("field").asString()).isEqualTo("region");
        assertThat(refusal.get("value").asString()).isEqualTo("99.99");
        assertThat(refusal.get("remedy").asString()).isNotBlank();
    }

    @Test
    void anotherContentUnderTheSameIdIsRefusedAndTheFirstStays() throws IOException {
        String lines = Files.readString(reports).stripTrailing();
        String first = lines.lines().findFirst().orElseThrow();
        Files.writeString(reports, lines + "\n" + first + "\n");
        assertThat(run("replay", "--rules", rules, "--observations", reports, "--json")).as("the same again").isZero();
        String decisions = out;
        Files.writeString(reports, lines + "\n" + first.replace("\"value\":1", "\"value\":1,\"text\":\"lain\"") + "\n");
        for (List<Object> command : List
                .<List<Object>>of(List.of("replay", "--rules", rules, "--observations", reports, "--json"),
                        List.of("diff", "--rules", rules, "--against", rules, "--observations", reports, "--json"),
                        List.of("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at",
                                "2024-06-03T03:00:00Z",
                                "--json"))) {
            assertThat(run(command.toArray())).as("%s", command).isOne();
            JsonNode refusal = JSON.readTree(err.strip());
            assertThat(refusal.get("line").asInt()).isEqualTo((int) lines.lines().count() + 1);
            assertThat(refusal.get("field").asString()).isEqualTo("id");
            assertThat(refusal.get("value").asString()).isEqualTo("1");
            assertThat(refusal.get("remedy").asString()).contains("sudah tercatat dengan isi lain");
        }
        run("replay", "--rules", rules, "--observations", reports, "--json");
        assertThat(out).isEqualTo(decisions);
    }

    @Test
    void aBookThatTheJournalNamesAndThatIsNotTheOneGivenIsTold() throws IOException {
        String own = RuleBook.read(rules).hash();
        String other = "7b04".repeat(16);
        Files.writeString(reports, String.join("\n", taken(own, "2024-06-01T00:00:00Z"), taken(other, "2024-06-02T00:00:00Z"),
                taken(other, "2024-06-02T12:00:00Z"), Files.readString(reports)));
        Path stricter = book("stricter", "2", 4, "1");
        for (List<Object> command : List
                .<List<Object>>of(List.of("replay", "--rules", rules, "--observations", reports, "--json"),
                        List.of("diff", "--rules", stricter, "--against", rules, "--observations", reports, "--json"),
                        List.of("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at",
                                "2024-06-03T03:00:00Z", "--json"))) {
            assertThat(run(command.toArray())).as("%s", command).isZero();
            assertThat(err.lines()).as("%s", command).singleElement().satisfies(line -> {
                JsonNode note = JSON.readTree(line);
                assertThat(note.get("ruleBook").asString()).isEqualTo(other);
                assertThat(note.get("since").asString()).isEqualTo("2024-06-02T00:00:00Z");
                assertThat(note.get("used").toString()).contains(own);
                assertThat(note.get("message").asString()).contains("dapat berbeda");
            });
        }
        assertThat(run("replay", "--rules", rules, "--observations", reports)).isZero();
        assertThat(err)
                .contains("Jurnal menyebut buku aturan " + other + " (sejak 2024-06-02T00:00:00Z); yang dipakai di sini buku "
                        + own, "2 keputusan dari 3 laporan, 3 baris BUKU;");
    }

    @Test
    void onlyReportsAreCountedAsReports() throws IOException {
        Files.writeString(reports, Files.readString(reports) + handling("4", "2024-06-03T10:00:00+07:00"));
        assertThat(run("replay", "--rules", rules, "--observations", reports)).isZero();
        assertThat(err).contains("2 keputusan dari 3 laporan, 1 penanganan;");
    }

    @Test
    void untilJudgesWhatTimeAloneChanges() {
        assertThat(run("replay", "--rules", rules, "--observations", reports, "--until", "2024-08-01T00:00:00Z", "--tick", "5m"))
                .isZero();
        assertThat(out).contains("\"decision\":\"CLEAR\"");
    }

    @Test
    void whyNamesWhatIsMissing() {
        assertThat(run("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at", "2024-06-03T03:00:00Z"))
                .isZero();
        assertThat(out).contains("Kabupaten Pasuruan", "KUNING KEA-01", "2 dalam 14 hari", "urang 1 dari ambang MERAH 3");
        assertThat(run("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at", "2024-06-03T03:00:00Z",
                "--criterion", "KEA-01", "--json")).isZero();
        assertThat(JSON.readTree(out).get("concerns").get(0).get("level").asString()).isEqualTo("KUNING");
    }

    @Test
    void whyBeforeAnyReportSaysSo() {
        assertThat(run("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at", "2024-06-01T00:00:00Z"))
                .isZero();
        assertThat(out).contains("ABU-ABU KEA-01", "elum pernah ada laporan KEA-01").doesNotContain("HIJAU");
    }

    @Test
    void anOldCodeIsJudgedWhereItLiesTodayAndAskedForByEitherCode() throws IOException {
        Files.writeString(rules.resolve("wilayah_suksesi.csv"), "kode_lama,kode_baru,berlaku_mulai\n35.91,35.14,2024-06-03\n");
        Files.writeString(reports, String.join("\n", report("1", "35.91", "2024-06-02T23:59:59+07:00"),
                report("2", "35.91", "2024-06-03T00:00:00+07:00"), report("3", "35.14", "2024-06-03T09:30:00+07:00")) + "\n");

        assertThat(run("replay", "--rules", rules, "--observations", reports, "--json")).isOne();
        assertThat(out.lines()).singleElement().satisfies(
                line -> assertThat(JSON.readTree(line).get("region").asString()).isEqualTo("35.14"));
        assertThat(JSON.readTree(err.lines().findFirst().orElseThrow()).get("remedy").asString())
                .isEqualTo("Kode 35.91 sejak 2024-06-03 menjadi 35.14 (Kabupaten Pasuruan, Jawa Timur). Tulis 35.14.");

        assertThat(run("why", "--rules", rules, "--observations", reports, "--region", "35.91", "--at", "2024-06-02T16:59:59Z"))
                .isOne();
        assertThat(out).contains("Kabupaten Pasuruan", "KUNING KEA-01");
        assertThat(run("why", "--rules", rules, "--observations", reports, "--region", "35.91", "--at", "2024-06-03T03:00:00Z"))
                .isEqualTo(2);
        assertThat(err).contains("35.14 (Kabupaten Pasuruan, Jawa Timur)");
    }

    @Test
    void diffShowsWhatAThresholdWouldHaveChanged() throws IOException {
        Path stricter = book("stricter", "2", 4, "1");
        assertThat(run("diff", "--rules", stricter, "--against", rules, "--observations", reports)).isZero();
        assertThat(out).contains("0 keputusan bertambah, 1 hilang, 1 bergeser, 0 tetap", "73.10 ");
        assertThat(run("diff", "--rules", stricter, "--against", rules, "--observations", reports, "--json")).isZero();
        assertThat(JSON.readTree(out).get("dropped")).hasSize(1);
        assertThat(JSON.readTree(out).get("moved").get(0).get("after").get("at").asString()).isEqualTo("2024-06-03T02:00:00Z");
    }

    /** The way in which the manual has a threshold changed: the old row ends, a new one begins on a day to come. */
    @Test
    void aRowThatBeginsOnADayToComeIsJudgedAsIfItHadAlwaysBeenInForce() throws IOException {
        Path next = rowsOf("next", ROW.formatted("1", 3, "0.5").replace(",2024-01-01,,", ",2024-01-01,2030-12-31,"),
                ROW.formatted("2", 4, "1").replace(",2024-01-01,,", ",2031-01-01,,"));
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--json")).isZero();
        JsonNode asked = JSON.readTree(out);
        assertThat(asked.get("dropped")).hasSize(1);
        assertThat(asked.get("moved").get(0).get("after").get("at").asString()).isEqualTo("2024-06-03T02:00:00Z");
        assertThat(asked.get("alerts").toString())
                .isEqualTo("{\"added\":0,\"dropped\":1,\"earlier\":0,\"later\":1,\"higher\":0,\"lower\":0}");
        assertThat(asked.get("byCriterion").get("KEA-01")).isEqualTo(asked.get("alerts"));
        assertThat(asked.get("byColour").get("KUNING")).isEqualTo(asked.get("alerts"));
        assertThat(asked.get("notInForce")).isEmpty();

        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports)).isZero();
        assertThat(out).contains("seolah-olah berlaku sejak awal",
                "Peringatan: 0 bertambah, 1 hilang, 0 lebih awal, 1 lebih lambat, 0 lebih tinggi, 0 lebih rendah.",
                "- 3 Juni 2024 pukul 10.30 WITA timbul", "menjadi 3 Juni 2024 pukul 09.00 WIB");
    }

    @Test
    void asDatedARowThatWasNeverInForceIsNamed() throws IOException {
        Path next = rowsOf("next", ROW.formatted("1", 3, "0.5").replace(",2024-01-01,,", ",2024-01-01,2030-12-31,"),
                ROW.formatted("2", 4, "1").replace(",2024-01-01,,", ",2031-01-01,,"));
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--as-dated", "--json")).isZero();
        JsonNode asked = JSON.readTree(out);
        assertThat(asked.get("dropped")).isEmpty();
        assertThat(asked.get("notInForce").toString())
                .isEqualTo("[{\"criterion\":\"KEA-01\",\"level\":\"KABUPATEN\",\"from\":\"2031-01-01\"}]");
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--as-dated")).isZero();
        assertThat(out).contains("Baris KEA-01 tingkat KABUPATEN (berlaku mulai 1 Januari 2031) tidak pernah berlaku");
    }

    @Test
    void asDatedARowThatBeginsWithinTheSpanCountsFromItsDay() throws IOException {
        Path next = rowsOf("next", ROW.formatted("1", 3, "0.5").replace(",2024-01-01,,", ",2024-01-01,2024-06-02,"),
                ROW.formatted("2", 4, "1").replace(",2024-01-01,,", ",2024-06-03,,"));
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--as-dated", "--json")).isZero();
        assertThat(JSON.readTree(out).get("notInForce")).isEmpty();
        assertThat(JSON.readTree(out).get("dropped")).hasSize(1);
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--from",
                "2024-06-03T09:15:00+07:00", "--json")).isZero();
        assertThat(JSON.readTree(out).get("dropped")).as("decided after that").hasSize(1);
        assertThat(JSON.readTree(out).get("moved")).as("decided before").isEmpty();
        assertThat(run("diff", "--rules", next, "--against", rules, "--observations", reports, "--until",
                "2024-06-03T09:15:00+07:00", "--json")).isZero();
        assertThat(JSON.readTree(out).get("dropped")).as("not yet reported").isEmpty();
    }

    @Test
    void checkWarnsOfWhatIsUnfinishedAndFailsForWhatIsWrong() throws IOException {
        assertThat(run("check", "--rules", rules)).isZero();
        assertThat(out).contains("Peringatan: ", "0 masalah");
        Path wrong = book("wrong", "\"0,75\"", 3, "0.5");
        assertThat(run("check", "--rules", wrong)).isOne();
        assertThat(out).contains("kriteria.csv, baris 2").contains("kolom kuning").contains("0,75");
        assertThat(run("check", "--rules", wrong, "--json")).isOne();
        assertThat(JSON.readTree(out).get("problems").get(0).get("column").asString()).isEqualTo("kuning");
        assertThat(run("replay", "--rules", wrong, "--observations", reports)).isOne();
        assertThat(err).contains("kolom kuning").doesNotContain("Exception");
    }

    @Test
    void wrongUseIsTwoAndSaysHow() {
        for (List<Object> words : List.<List<Object>>of(List.of(), List.of("bake"), List.of("replay"),
                List.of("replay", "--rules", rules, "--observations", reports, "--tick", "1 s"),
                List.of("replay", "--rules", rules, "--observations", reports, "--until", "besok"),
                List.of("replay", "--rules", rules, "--observations", directory.resolve("none")),
                List.of("check", "--rules", directory.resolve("none")), List.of("check", "--rules", rules, "--fast"),
                List.of("why", "--rules", rules, "--observations", reports, "--region", "3514", "--at", "2024-06-03T03:00:00Z"),
                List.of("why", "--rules", rules, "--observations", reports, "--region", "35.14", "--at", "2024-06-03T03:00:00Z",
                        "--criterion", "XXX-01"))) {
            assertThat(run(words.toArray())).as("%s", words).isEqualTo(2);
            assertThat(err).as("%s", words).contains("Pemakaian / usage").doesNotContain("Exception");
        }
        assertThat(run("--help")).isZero();
        assertThat(out).contains("Pemakaian / usage");
    }

    @Test
    void aTickBeyondAWeekIsRefusedWithTheLongestThatIsTaken() {
        assertThat(run("replay", "--rules", rules, "--observations", reports, "--tick", "999999d")).isEqualTo(2);
        assertThat(err).contains("--tick \"999999d\" terlalu lama. Tulis paling lama 7d.").doesNotContain("Exception");
        assertThat(run("replay", "--rules", rules, "--observations", reports, "--tick", "7d")).isZero();
    }

    private int run(Object... words) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        List<String> typed = new ArrayList<>();
        for (Object word : words) {
            typed.add(word.toString());
        }
        int status = CommandLine.run(typed, new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static String report(String id, String region, String at) {
        return ("{\"id\":\"%s\",\"source\":\"MEDIA\",\"indicator\":\"KEA-01\",\"region\":\"%s\",\"value\":1,\"occurredAt\":\"%s\","
                + "\"receivedAt\":\"%s\"}").formatted(id, region, at, at);
    }

    private static String taken(String hash, String at) {
        return "{\"type\":\"BUKU\",\"hash\":\"%s\",\"at\":\"%s\"}".formatted(hash, at);
    }

    private static String handling(String id, String at) {
        return ("{\"type\":\"PENANGANAN\",\"id\":\"%s\",\"source\":\"MEDIA\",\"criterion\":\"KEA-01\",\"region\":\"35.14\","
                + "\"progress\":\"DIMULAI\",\"unit\":\"Polres\",\"occurredAt\":\"%s\",\"receivedAt\":\"%s\"}")
                .formatted(id, at, at);
    }

    private Path book(String name, String yellow, int red, String clear) throws IOException {
        return rowsOf(name, ROW.formatted(yellow, red, clear));
    }

    private Path rowsOf(String name, String... rows) throws IOException {
        Path book = Files.createDirectories(directory.resolve(name));
        Files.writeString(book.resolve("hukum.csv"), """
                peraturan,pasal,isi_ringkas,dipakai_untuk,status_verifikasi,diverifikasi_dari
                UU 7/2012,Pasal 10,Sistem peringatan dini,dasar,V,naskah
                """);
        Files.writeString(book.resolve("indikator.csv"), """
                kode,nama,nama_en,satuan,arah,sumber,nilai_min,pasal5,dimensi_ikp,aspek_athg,dasar_hukum
                KEA-01,Bentrok warga,Clashes,jumlah,naik,MEDIA,0,a,KSP,hankam,UU 7/2012 Pasal 10
                NIHIL,Laporan nihil,Zero report,-,naik,-,0,-,-,-,-
                """);
        Files.writeString(book.resolve("sumber.csv"), """
                kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
                MEDIA,Media massa,-,C,BIASA,KABUPATEN,,-
                """);
        Files.writeString(book.resolve("kriteria.csv"),
                "kode,nama,indikator,ukuran,jendela_hari,tingkat_wilayah,arah,kuning,merah,reda,"
                        + "tahan_hari,sumber_independen_merah,berlaku_mulai,berlaku_sampai,dasar_hukum,status_ambang,maturitas,panduan,alarm_palsu\n"
                        + String.join("\n", rows) + "\n");
        return book;
    }
}
