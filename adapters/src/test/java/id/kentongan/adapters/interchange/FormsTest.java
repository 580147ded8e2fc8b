package id.kentongan.adapters.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.adapters.catalogue.Workbooks;
import id.kentongan.facts.JournalEntry;
import org.jspecify.annotations.Nullable;
import java.time.Instant;
import java.io.SequenceInputStream;
import java.io.FilterInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four forms say the same, and each has faults of its own. */
class FormsTest {
    private static final String HEADER = "id,source,indicator,region,value,occurredAt\n";
    private static final String ROW = "a1,POLRES,KEA-01,73.10,3,2024-11-20T08:00:00+07:00\n";

    @Test
    void whatIsWrittenOutReadsBackTheSameInNdjsonAndInAnArray() {
        List<JournalEntry> entries = entries(Interchange.any(new SomeCodes(), Receipt.LIVE)
                .read(InterchangeTest.payload("contoh.ndjson", KnownSource.INTERCHANGE.sample("contoh.ndjson"))).toList());
        List<String> lines = entries.stream().map(Interchange::line).toList();
        assertThat(replayed("x.ndjson", String.join("\n", lines))).isEqualTo(entries);
        assertThat(replayed("x.json", lines.stream().collect(Collectors.joining(",\n", "[\n", "]\n")))).isEqualTo(entries);
        assertThat(replayed("x.json", lines.get(0).replace("{", "{\n ").replace(",\"", ",\n \"")))
                .containsExactly(entries.get(0));
    }

    @Test
    void aWorkbookSaysTheSameAsItsTable() throws IOException {
        byte[] csv = KnownSource.INTERCHANGE.sample("contoh.csv");
        assertThat(entries(read("x.xlsx", Workbooks.of(csv)))).isEqualTo(entries(read("x.csv", csv)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void bothSeparatorsAndAMarkAreUnderstood(String separator) {
        byte[] csv = ("\uFEFF" + (HEADER + ROW).replace(",", separator)).getBytes(StandardCharsets.UTF_8);
        assertThat(read("x.csv", csv)).singleElement().isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a1;POLRES;KEA-01;73.10;0,75;2024-11-20T08:00:00+07:00'|value|0.75",
            "a1;POLRES;KEA-01;73.1;1;2024-11-20T08:00:00+07:00|region|73.10",
            "a1;POLRES;KEA-01;7310;1;2024-11-20T08:00:00+07:00|region|73.10", "a1;POLRES;KEA-01;73.10;1|''|terpotong",
            "a1;POLRES;KEA-01;73.10;1;2024-11-20T08:00:00+07:00;x|''|kutip"})
    void aDoubtfulCellIsRefusedWithItsRemedy(String row, String field, String remedy) {
        String csv = HEADER.replace(',', ';') + row + "\n" + ROW.replace(',', ';');
        assertThat(read("x.csv", csv.getBytes(StandardCharsets.UTF_8))).satisfiesExactly(first -> assertThat(first)
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> {
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.remedy()).contains(remedy);
                }), second -> assertThat(second).isInstanceOf(Reading.Understood.class));
    }

    @Test
    void separatorsThatASpreadsheetLeavesOutCostNothing() {
        String header = HEADER.replace(',', ';').replace("\n", ";credibility;text\n");
        String row = "a%s;POLRES;KEA-01;73.10;1;2024-11-20T08:00:00+07:00";
        String csv = header + row.formatted(1) + ";;uji\n" + row.formatted(2) + "\n" + row.formatted(3) + ";2\n";
        assertThat(entries(read("x.csv", csv.getBytes(StandardCharsets.UTF_8)))).hasSize(3);
        assertThat(read("x.csv", csv.strip().getBytes(StandardCharsets.UTF_8))).last()
                .as("no line break follows: it may have been cut short").isInstanceOfSatisfying(Reading.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("terpotong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n%s", "## dari Polres\n# 2024\n%s", "\uFEFFsep=;\n%s", "\n\n%s"})
    void whatStandsAboveTheHeaderForProgramsAndPeopleIsPassedOver(String above) {
        String csv = above.formatted((HEADER + ROW + "## lama\n").replace(',', ';'));
        assertThat(entries(read("x.csv", csv.getBytes(StandardCharsets.UTF_8)))).hasSize(1);
        assertThat(entries(read("x", csv.getBytes(StandardCharsets.UTF_16LE)))).hasSize(1);
    }

    @Test
    void whatNobodySeesAroundACodeIsNoPartOfIt() {
        String csv = HEADER + ROW;
        for (String code : List.of("73.10", "POLRES", "KEA-01")) {
            String marked = csv.replace(code, "\u00A0" + code + "\u200B");
            assertThat(entries(read("x.csv", marked.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(entries(read("x.csv", csv.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"73.10.01\u00A0", "\u200B73.10.01", "73.10.\u00AD01", "73.10.01\u200E"})
    void theSuggestionForACodeWithWhatNobodySeesIsTheCodeItself(String region) {
        String line = "{\"id\":\"a\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"" + region
                + "\",\"value\":1,\"occurredAt\":\"2024-11-20T08:00:00Z\"}\n";
        assertThat(read("x.ndjson", line.getBytes(StandardCharsets.UTF_8))).singleElement().isInstanceOfSatisfying(
                Reading.Refused.class, refused -> assertThat(refused.remedy()).contains("tulis sebagai teks 73.10.01 ("));
    }

    @Test
    void ofAWorkbookEverySheetWithTheHeaderIsReadAndARefusalSaysOnWhich() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kentongan", "1.0")) {
            for (String name : List.of("Pekan 1", "Pekan 2", "Contoh")) {
                Worksheet sheet = workbook.newWorksheet(name);
                List<String> cells = List
                        .of((HEADER + ROW.replace("POLRES", name.equals("Pekan 2") ? "ZZZ" : "POLRES")).split("[,\n]"));
                for (int at = 0; at < cells.size(); at++) {
                    sheet.value(at / 6, at % 6, cells.get(at));
                }
            }
        }
        List<Reading> readings = Readings.placed(read("x.xlsx", bytes.toByteArray()).stream()).toList();
        assertThat(readings).hasSize(3);
        assertThat(readings.get(0)).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.remedy()).startsWith("Lembar \"Contoh\" ").contains("tidak dibaca"));
        assertThat(readings.get(1)).isInstanceOf(Reading.Understood.class);
        assertThat(readings.get(2)).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.remedy()).startsWith("Lembar \"Pekan 2\": ").contains("ZZZ"));
    }

    @Test
    void ofAWorkbookTheShownSheetWithTheHeaderIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kentongan", "1.0")) {
            for (String name : List.of("Lama", "Petunjuk", "Laporan")) {
                Worksheet sheet = workbook.newWorksheet(name);
                if (name.equals("Petunjuk")) {
                    sheet.value(0, 0, "id dan source wajib");
                    continue;
                }
                List<String> cells = List
                        .of((HEADER + ROW.replace("POLRES", name.equals("Lama") ? "BINDA" : "POLRES")).split("[,\n]"));
                for (int at = 0; at < cells.size(); at++) {
                    sheet.value(at / 6, at % 6, cells.get(at));
                }
                if (name.equals("Lama")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }
        assertThat(entries(read("x.xlsx", bytes.toByteArray()))).singleElement()
                .satisfies(entry -> assertThat(entry.id().source()).isEqualTo("POLRES"));
    }

    @Test
    void anErrorCellAndOneInPercentAreRefusedForWhatTheyAre() throws IOException {
        assertThat(read("x.xlsx", workbook(sheet -> {
            sheet.value(1, 4, 0.5);
            sheet.style(1, 4).format("0%").set();
        }))).singleElement().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("value");
            assertThat(refused.remedy()).contains("persen", "0.5");
        });
        for (int column : List.of(0, 3, 5)) {
            assertThat(read("x.xlsx", workbook(sheet -> sheet.formula(1, column, "A1")))).singleElement()
                    .isInstanceOfSatisfying(Reading.Refused.class,
                            refused -> assertThat(refused.remedy()).contains("rumus (=A1)"));
        }
    }

    @Test
    void anUnknownColumnRefusesTheTableOnceAndNamesTheNearest() {
        assertThat(read("x.csv", (HEADER.replace("region", "regoin") + ROW + ROW).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> {
                    assertThat(refused.line()).isZero();
                    assertThat(refused.remedy()).contains("region");
                });
    }

    @Test
    void aRegionTypedAsANumberIsRefusedInAWorkbook() throws IOException {
        byte[] workbook = workbook(sheet -> sheet.value(1, 3, 73.1));
        assertThat(read("x.xlsx", workbook)).singleElement().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("region");
            assertThat(refused.remedy()).contains("73.10");
        });
    }

    @Test
    void aFormulaIsRefusedAndAShortDecimalStaysShort() throws IOException {
        assertThat(read("x.xlsx", workbook(sheet -> sheet.formula(1, 4, "1+2")))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.remedy()).contains("rumus"));
        assertThat(entries(read("x.xlsx", workbook(sheet -> sheet.value(1, 4, 0.07))))).singleElement()
                .satisfies(entry -> assertThat(Interchange.line(entry)).contains("\"value\":0.07,"));
    }

    @Test
    void oneBrokenElementDoesNotTakeTheArrayWithIt() {
        String good = Interchange.line(entries(read("x.csv", (HEADER + ROW).getBytes(StandardCharsets.UTF_8))).get(0));
        var readings = read("x.json",
                ("[" + good + ",{\"id\":}," + good + ",{\"text\":\"" + "x".repeat(100_000) + "\"}," + good + "]")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(readings).extracting(reading -> reading instanceof Reading.Understood).containsExactly(true, false, true,
                false, true);
        assertThat(readings).extracting(Reading::line).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anArrayWithoutEndIsReadWithoutBeingHeld() {
        byte[] element = "{\"id\":\"a\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"73.10\",\"value\":3,\"occurredAt\":\"2024-11-20T08:00:00Z\"},\n"
                .getBytes(StandardCharsets.UTF_8);
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(new byte[]{'['}), repeated(element));
        assertThat(Interchange
                .stream("x.json", endless, InterchangeTest.payload("x", element).receivedAt(), new SomeCodes(), Receipt.LIVE)
                .limit(100_000).filter(Reading.Understood.class::isInstance).count()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[]|", "[ ] x|0", "|1", "[1,{}}},2]|1 2 3", "[\"a]\\\\\",1]|1 2",
            "[1,|1 0",
            "[1|1 0", "[\"a\\\"],1]|1 0", "[1] ~|1", "{~}|1", "[[1,2],{\"a\":[3,4]}]|1 2"})
    void anArrayIsCutAtTheSamePlacesHoweverItArrives(@Nullable String json, @Nullable String lines) {
        byte[] bytes = (json == null ? " " : json.replace('~', '\n')).getBytes(StandardCharsets.UTF_8);
        List<String> expected = lines == null ? List.of() : List.of(lines.split(" "));
        for (InputStream in : List.of(new ByteArrayInputStream(bytes), byteByByte(bytes))) {
            assertThat(JsonArray.read(in, new Contract(new SomeCodes(), Receipt.LIVE, Instant.EPOCH)))
                    .extracting(reading -> String.valueOf(reading.line())).isEqualTo(expected);
        }
    }

    private static InputStream byteByByte(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(1, length));
            }
        };
    }

    private static InputStream repeated(byte[] part) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return part[(int) (at++ % part.length)];
            }
        };
    }

    @Test
    void linesWithoutEndAreReadWithoutBeingHeld() {
        byte[] line = "{\"id\":\"a\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"73.10\",\"value\":3,\"occurredAt\":\"2024-11-20T08:00:00Z\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        InputStream endless = repeated(line);
        assertThat(Interchange
                .stream("x.ndjson", endless, InterchangeTest.payload("x", line).receivedAt(), new SomeCodes(), Receipt.LIVE)
                .limit(100_000)
                .filter(Reading.Understood.class::isInstance).count()).isEqualTo(100_000);
    }

    @Test
    void anEmptyJournalIsNoFaultInReplayAndAnEmptyDeliveryIs() {
        assertThat(replayed("x.ndjson", "")).isEmpty();
        assertThat(read("x.ndjson", new byte[0])).singleElement().isInstanceOf(Reading.Refused.class);
    }

    private interface Fill {
        void into(Worksheet sheet);
    }

    private static byte[] workbook(Fill fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Kentongan", "1.0")) {
            var sheet = workbook.newWorksheet("Laporan");
            List<String> cells = new ArrayList<>(List.of((HEADER + ROW).split("[,\n]")));
            for (int at = 0; at < cells.size(); at++) {
                sheet.value(at / 6, at % 6, cells.get(at));
            }
            fill.into(sheet);
        }
        return bytes.toByteArray();
    }

    private static List<Reading> read(String name, byte[] content) {
        return Interchange.any(new SomeCodes(), Receipt.LIVE).read(InterchangeTest.payload(name, content)).toList();
    }

    private static List<JournalEntry> replayed(String name, String content) {
        return entries(Interchange.stream(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                InterchangeTest.payload(name, new byte[0]).receivedAt(), new SomeCodes(), Receipt.REPLAY).toList());
    }

    private static List<JournalEntry> entries(List<Reading> readings) {
        assertThat(readings).allMatch(Reading.Understood.class::isInstance);
        return readings.stream().map(reading -> ((Reading.Understood) reading).entry()).toList();
    }
}
