package id.kentongan.adapters.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedTest {
    private static final String FIELDS = """
              fields:
                id: nomor
                occurredAt: waktu
                region: kode
                indicator: {from: jenis, map: {bentrok: KEA-01, hoaks: SIB-01}}
                value: {from: jumlah, default: "1"}
                text: [judul, isi]
            """;
    private static final String HEADED = """
              fields:
                id: [/Nomor, No]
                revision: /Ralat ke
                occurredAt: [/Tanggal, Pukul]
                region: Kode
                indicator: {constant: KEA-01}
                value: {from: Jumlah, default: "1"}
            """;
    private static final String LETTER = """
            POLRES MAROS;;;
            %s;;;
            Tanggal;: Rabu, 20 November 2024;;
            %s;;;
            No;Pukul;Kode;Jumlah
            1;09.30 WIB;73.09;1
            """;

    @Test
    void recordsOfAListInADocumentAreRead() {
        List<Observation> reports = read(form("reader: json\n  each: data.daftar\n  zone: WITA", FIELDS), """
                {"data": {"daftar": [
                  {"nomor": "a/1", "waktu": "2024-11-20 14:30", "kode": "73.71.02", "jenis": "Bentrok", "jumlah": 2.0, "judul": "J", "isi": "I"},
                  {"nomor": 7, "waktu": "2024-11-20", "kode": "73.71", "jenis": "HOAKS"}]}}""").observations();
        assertThat(reports).extracting(report -> report.id().toString()).containsExactly("POLRES/a/1@0", "POLRES/7@0");
        assertThat(reports.get(0).occurredAt()).isEqualTo(Instant.parse("2024-11-20T06:30:00Z"));
        assertThat(reports.get(0).value()).isEqualByComparingTo("2");
        assertThat(reports.get(0).text()).isEqualTo("J\nI");
        assertThat(reports.get(0).grade().toString()).isEqualTo("B2");
        assertThat(reports.get(0).classification()).isEqualTo(Classification.TERBATAS);
        assertThat(reports.get(1).indicator()).isEqualTo("SIB-01");
        assertThat(reports.get(1).occurredAt()).as("no later than it came").isEqualTo(Read.RECEIVED);
    }

    @Test
    void aRecordALineIsReadAndABadLineCostsItself() {
        Read read = read(form("reader: json", FIELDS), """
                {"nomor": "1", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok"}
                {"nomor": "2", "nomor": "3"}
                {"nomor": "4", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok"}
                """);
        assertThat(read.refused()).singleElement().satisfies(line -> assertThat(line.line()).isEqualTo(2));
        assertThat(read.readings()).hasSize(3);
    }

    @Test
    void aWordThatTheFileDoesNotKnowIsRefusedAndNamed() {
        assertThat(read(form("reader: json", FIELDS), """
                {"nomor": "1", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrokk"}""").refusal())
                .satisfies(line -> {
                    assertThat(line.field()).isEqualTo("indicator");
                    assertThat(line.remedy()).contains("bentrokk", "Mungkin maksud Anda: bentrok");
                });
    }

    @Test
    void aTimeWithoutZoneIsRefusedWhereTheFileNamesNone() {
        assertThat(read(form("reader: json", FIELDS), """
                {"nomor": "1", "waktu": "2024-11-20 08:00", "kode": "73.71", "jenis": "bentrok"}""").refusal().remedy())
                .contains("form.zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "6.1e9999999994", "-1e400"})
    void aNumberOfAnyExponentCostsItsRecordAndNoMemory(String number) {
        Read read = read(form("reader: json", FIELDS), """
                {"nomor": "1", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok", "jumlah": %s}
                {"nomor": "2", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok"}
                """.formatted(number));
        assertThat(read.refusal().line()).isEqualTo(1);
        assertThat(read.readings()).hasSize(2);
    }

    @Test
    void whatDoesNotCountIsLeftOut() {
        assertThat(read(form("reader: json\n  only:\n    status: [sah]", FIELDS), """
                [{"nomor": "1", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok", "status": "batal"},
                 {"nomor": "2", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok", "status": "sah"},
                 {"nomor": "3", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "bentrok"}]""").observations())
                .extracting(report -> report.id().id()).containsExactly("2");
    }

    @Test
    void elementsAndAttributesOfXmlAreRead() {
        String fields = FIELDS.replace("id: nomor", "id: \"@nomor\"").replace("region: kode", "region: lokasi.kode")
                .replace("occurredAt: waktu", "occurredAt: /tanggal");
        List<Observation> reports = read(form("reader: xml\n  each: kejadian\n  zone: WIB", fields), """
                <laporan><tanggal>2024-11-19</tanggal>
                  <kejadian nomor="x1"><lokasi><kode>73.71</kode></lokasi><jenis>bentrok</jenis><judul>A &amp; B</judul></kejadian>
                  <kejadian nomor="x2"><lokasi><kode>73.09</kode></lokasi><jenis>hoaks</jenis></kejadian></laporan>""")
                .observations();
        assertThat(reports).extracting(report -> report.id().id() + " " + report.region()).containsExactly("x1 73.71",
                "x2 73.09");
        assertThat(reports.get(0).text()).isEqualTo("A & B");
    }

    @Test
    void aTableIsReadUnderTheRowThatHasItsColumns() {
        String fields = FIELDS.replace("occurredAt: waktu", "occurredAt: [Tanggal, Jam]");
        List<Observation> reports = read(form("reader: table\n  zone: WIB", fields), """
                POLRES MAROS;;;;;;
                No;Nomor;Tanggal;Jam;KODE;Jenis;Judul;Isi;Lain
                1;n1;2024-11-20;09:30;73.09;Bentrok;Ricuh;Selesai;x
                2;n2;2024-11-20;10:00;73.09;Hoaks;;;
                """).observations();
        assertThat(reports).extracting(report -> report.id().id() + " " + report.occurredAt())
                .containsExactly("n1 2024-11-20T02:30:00Z", "n2 2024-11-20T03:00:00Z");
    }

    @Test
    void aTableWithoutAColumnSaysWhich() {
        assertThat(read(form("reader: table", FIELDS), "nomor;waktu;jenis;judul;isi\n1;2;3;4;5\n").refusal().remedy())
                .contains("kode");
    }

    @Test
    void whatStandsAboveATableIsReadByItsLabel() {
        assertThat(read(form("reader: table\n  zone: WIB", HEADED), LETTER.formatted("Nomor;: R/7/XI/2024", "Ralat ke: 2"))
                .observations()).singleElement().satisfies(report -> {
                    assertThat(report.id().toString()).isEqualTo("POLRES/R/7/XI/2024/1@2");
                    assertThat(report.occurredAt()).isEqualTo(Instant.parse("2024-11-20T02:30:00Z"));
                });
    }

    @Test
    void aLabelThatMayBeMissingIsNotMissed() {
        assertThat(read(form("reader: table\n  zone: WIB", HEADED), LETTER.formatted("Nomor: R/7/XI/2024", "")).observations())
                .singleElement().satisfies(report -> assertThat(report.id().revision()).isZero());
    }

    @Test
    void aLabelThatMustBeThereIsNamedWhereItIsNot() {
        assertThat(read(form("reader: table\n  zone: WIB", HEADED), LETTER.formatted("Nomor;", "")).refusal())
                .satisfies(whole -> {
                    assertThat(whole.line()).isZero();
                    assertThat(whole.remedy()).contains("Di atas tabel tidak ada isian Nomor");
                });
    }

    @Test
    void whatIsNoEntryOfATableIsPassedOver() {
        Read read = read(form("reader: table\n  zone: WIB", FIELDS), """
                nomor;waktu;kode;jenis;jumlah;judul;isi
                (1);(2);(3);(4);(5);(6);(7)
                KOTA MAKASSAR;;;;;;
                n1;2024-11-20;73.71;bentrok;2;;
                nomor;waktu;kode;jenis;jumlah;judul;isi
                n2;2024-11-20;73.71;hoaks;1;;
                ;JUMLAH;;;3;;
                Mengetahui;;;;;Maros, 20 November 2024;
                Kepala;;;;;Pembuat laporan;
                """);
        assertThat(read.observations()).extracting(report -> report.id().id()).containsExactly("n1", "n2");
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void anEntryThatLacksSomethingIsRefusedAndNotPassedOver() {
        assertThat(read(form("reader: table\n  zone: WIB", FIELDS), """
                nomor;waktu;kode;jenis;jumlah;judul;isi
                n1;;73.71;;2;;
                n2;2024-11-20;73.71;hoaks;1;;
                n3;2024-11-20;73.71;;1;;
                """).refused()).extracting(Reading.Refused::line).containsExactly(2, 4);
    }

    @Test
    void aRowInWhichAFileWasCutShortIsNoSignature() {
        assertThat(read(form("reader: table\n  zone: WIB", FIELDS), """
                nomor;waktu;kode;jenis;jumlah;judul;isi
                n1;2024-11-20;73.71;hoaks;1;;
                n2;2024""").refused()).extracting(Reading.Refused::line).containsExactly(3);
    }

    @Test
    void aThousandInATableIsNotGuessed() {
        assertThat(read(form("reader: table", FIELDS), """
                nomor;waktu;kode;jenis;jumlah;judul;isi
                1;2024-11-20T08:00:00+08:00;73.71;bentrok;1.000;a;b
                """).refusal().remedy()).contains("1000");
    }

    @Test
    void aFeedIsSearchedForWordsAndPlaces() {
        String fields = """
                  fields:
                    id: id
                    occurredAt: published
                    region: {from: [title, summary], region: found, within: "73"}
                    indicator: {from: [title, summary], find: {KEA-01: [bentrok, saling serang], SIB-01: [hoaks]}}
                    value: {constant: "1"}
                    text: [title, link]
                """;
        Read read = read(form("reader: feed", fields), """
                <rss version="2.0"><channel>
                <item><guid>g1</guid><title>Dua kelompok bentrok di Kota Makassar</title><pubDate>Wed, 20 Nov 2024 09:00:00 +0800</pubDate>
                  <description><![CDATA[<p>Warga&nbsp;<b>resah</b></p>]]></description><link>https://m.example/1</link></item>
                <item><guid>g2</guid><title>Panen raya di Kabupaten Maros</title><pubDate>Wed, 20 Nov 2024 09:00:00 +0800</pubDate></item>
                <item><guid>g3</guid><title>Hoaks beredar</title><pubDate>Wed, 20 Nov 2024 09:00:00 +0800</pubDate></item>
                <item><guid>g4</guid><title>Hoaks di Kota Makassar dan Kabupaten Maros</title><pubDate>Wed, 20 Nov 2024 09:00:00 +0800</pubDate></item>
                </channel></rss>""");
        assertThat(read.readings()).hasSize(3);
        assertThat(read.readings().get(0)).isInstanceOfSatisfying(Reading.Understood.class, line -> {
            assertThat(line.entry()).isInstanceOfSatisfying(Observation.class, report -> {
                assertThat(report.indicator() + " " + report.region()).isEqualTo("KEA-01 73.71");
                assertThat(report.occurredAt()).isEqualTo(Instant.parse("2024-11-20T01:00:00Z"));
            });
        });
        assertThat(read.refused()).extracting(Reading.Refused::remedy).satisfiesExactly(
                none -> assertThat(none).contains("tidak menyebut wilayah"),
                several -> assertThat(several).contains("73.09, 73.71"));
    }

    @Test
    void anAtomFeedIsReadToo() {
        String fields = """
                  fields:
                    id: id
                    occurredAt: published
                    region: {constant: "73.71"}
                    indicator: {from: title, find: {KEA-01: [bentrok]}}
                    value: {constant: "1"}
                    text: link
                """;
        assertThat(read(form("reader: feed", fields), """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title>Bentrok</title><link href="https://m.example/1"/>
                <updated>2024-11-20T09:00:00+08:00</updated></entry></feed>""").observations())
                .singleElement().satisfies(report -> assertThat(report.text()).isEqualTo("https://m.example/1"));
    }

    @Test
    void ofCrowdsUnderOneIdTheLargestCounts() {
        String fields = FIELDS.replace("jenis, map: {bentrok: KEA-01, hoaks: SIB-01}", "jenis");
        assertThat(read(form("reader: json\n  sameId: largest", fields), """
                {"nomor": "kamera/14:30", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "POL-01", "jumlah": 120}
                {"nomor": "kamera/14:30", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "POL-01", "jumlah": 340}
                {"nomor": "kamera/14:30", "waktu": "2024-11-20T08:00:00+08:00", "kode": "73.71", "jenis": "POL-01", "jumlah": 200}
                """).observations()).singleElement().satisfies(report -> assertThat(report.value()).isEqualByComparingTo("340"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{from: waktu, format: epochSeconds} | 1732089600 | 2024-11-20T08:00:00Z",
            "{from: waktu, format: epochMillis} | 1732089600000 | 2024-11-20T08:00:00Z",
            "{from: waktu, format: \"dd/MM/yyyy HH:mm\"} | \"20/11/2024 15:00\" | 2024-11-20T08:00:00Z",
            "{from: waktu, format: \"yyyyMMddHHmmssX\"} | \"20241120080000Z\" | 2024-11-20T08:00:00Z",
            "waktu | \"2024-11-20T15:00:00\" | 2024-11-20T08:00:00Z",
            "waktu | \"19 November 2024\" | 2024-11-19T16:59:59Z",
            "waktu | \"Selasa, 19 Nopember 2024\" | 2024-11-19T16:59:59Z",
            "waktu | \"2024-11-20 9:30\" | 2024-11-20T02:30:00Z",
            "waktu | \"2024-11-20T08:00:00Z\" | 2024-11-20T08:00:00Z"})
    void aTimeIsReadInTheFormThatTheFileNames(String spec, String written, Instant meant) {
        assertThat(read(form("reader: json\n  zone: WIB", FIELDS.replace("occurredAt: waktu", "occurredAt: " + spec)),
                "{\"nomor\": \"1\", \"kode\": \"73.71\", \"jenis\": \"bentrok\", \"waktu\": " + written + "}").observations())
                .singleElement().satisfies(report -> assertThat(report.occurredAt()).isEqualTo(meant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{from: kode, region: undotted} | \"737102\" | 73.71.02",
            "{from: kode, region: undotted} | 7371 | 73.71",
            "{from: kode, region: named, within: \"73\"} | \"Kota Makassar\" | 73.71",
            "{from: kode, region: named, level: KECAMATAN} | \"Mamajang\" | 73.71.02"})
    void aRegionIsReadAsTheFileSays(String spec, String written, String meant) {
        assertThat(read(form("reader: json", FIELDS.replace("region: kode", "region: " + spec)),
                "{\"nomor\": \"1\", \"kode\": " + written + ", \"jenis\": \"bentrok\", \"waktu\": \"2024-11-20T08:00:00Z\"}")
                .observations())
                .singleElement().satisfies(report -> assertThat(report.region().dotted()).isEqualTo(meant));
    }

    @Test
    void theContractSpeaksOnlyForItsOwnBody() {
        SourceFile file = form("reader: interchange", "");
        assertThat(read(file, """
                {"id":"1","source":"POLRES","indicator":"KEA-01","region":"73.71","value":1,"occurredAt":"2024-11-20T08:00:00Z"}
                {"id":"2","source":"BINDA","indicator":"KEA-01","region":"73.71","value":1,"occurredAt":"2024-11-20T08:00:00Z"}
                """).refusal().field()).isEqualTo("source");
    }

    private static SourceFile form(String form, String fields) {
        String text = "name: uji-coba\ntitle: Uji\nfrom:\n  uri: \"file:\"\nform:\n  " + form + "\n" + fields.indent(0)
                + "as:\n  source: POLRES\n  grade: B2\n  classification: TERBATAS\n";
        SourceFiles.Checked checked = SourceFiles.read("uji-coba.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.problems()).as(text).isEmpty();
        return checked.source().orElseThrow();
    }

    /** Blanks in their thousands around a month cost no time. */
    @Test
    void aMomentWithoutEndIsRefused() {
        Read read = read(form("reader: json\n  each: data.daftar\n  zone: WITA", FIELDS), """
                {"data": {"daftar": [{"nomor": "1", "waktu": "%s", "kode": "73.71", "jenis": "HOAKS"}]}}"""
                .formatted("1" + " ".repeat(20_000) + "mei" + " ".repeat(20_000) + "x"));
        assertThat(read.refusal().field()).isEqualTo("occurredAt");
        Read words = read(form("reader: json\n  each: data.daftar\n  zone: WITA", FIELDS), """
                {"data": {"daftar": [{"nomor": "1", "waktu": "Jum'at 15  Nop. 24", "kode": "73.71", "jenis": "HOAKS"}]}}""");
        assertThat(words.observations()).singleElement()
                .satisfies(report -> assertThat(report.occurredAt()).isEqualTo("2024-11-15T15:59:59Z"));
    }

    private static Read read(SourceFile file, String text) {
        return new Read(Sources.of(file, new SomeCodes())
                .read(new Payload("uji", text.getBytes(StandardCharsets.UTF_8), Read.RECEIVED)).toList());
    }
}
