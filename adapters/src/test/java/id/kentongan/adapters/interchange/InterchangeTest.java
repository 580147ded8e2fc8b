package id.kentongan.adapters.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract accepts, assumes and refuses, whatever the form. */
class InterchangeTest {
    private static final Instant RECEIVED = Instant.parse("2024-11-20T03:00:00Z");
    private static final String GOOD = """
            {"id":"a1","source":"POLRES","indicator":"KEA-01","region":"73.10.01","value":3,"occurredAt":"2024-11-20T08:00:00+07:00"}""";

    @Test
    void whatIsLeftOutIsAssumed() {
        assertThat(observation(GOOD)).isEqualTo(new Observation(new EntryId("POLRES", "a1", 0), false, "KEA-01",
                id.kentongan.facts.RegionCode.of("73.10.01"), new BigDecimal("3"), Instant.parse("2024-11-20T01:00:00Z"),
                RECEIVED,
                Grade.ofSource(6), Classification.BIASA, "POLRES/a1", Kind.ACTUAL, ""));
    }

    @Test
    void whatIsWrittenIsHonoured() {
        var read = observation("""
                {"id":"a1","revision":2,"retracted":true,"source":"BINDA","indicator":"KEA-01","region":"73","value":0.75,\
                "occurredAt":"2024-11-20T08:00:00.5+07:00","reliability":"A","credibility":1,"classification":"SANGAT_RAHASIA",\
                "origin":"WA-77","kind":"EXERCISE","text":"dua baris\\nsatu 🥁"}""");
        assertThat(read.id()).hasToString("BINDA/a1@2");
        assertThat(read.retracted()).isTrue();
        assertThat(read.value()).isEqualByComparingTo("0.75");
        assertThat(read.occurredAt()).isEqualTo("2024-11-20T01:00:00.500Z");
        assertThat(read.grade()).hasToString("A1");
        assertThat(read.classification()).isEqualTo(Classification.SANGAT_RAHASIA);
        assertThat(read.origin()).isEqualTo("WA-77");
        assertThat(read.kind()).isEqualTo(Kind.EXERCISE);
        assertThat(read.text()).isEqualTo("dua baris\nsatu 🥁");
    }

    /** Its origin is longer than one may be that somebody writes. */
    @Test
    void aReportOfTheLongestIdIsReadAgainAsItIsWritten() {
        Observation report = observation(with("id", "\"" + "i".repeat(200) + "\""));
        assertThat(report.origin()).hasSizeGreaterThan(200);
        assertThat(Interchange.ndjson(new SomeCodes(), Receipt.REPLAY)
                .read(new Payload("x", Interchange.line(report).getBytes(StandardCharsets.UTF_8), RECEIVED)))
                .singleElement().isInstanceOfSatisfying(Reading.Understood.class,
                        line -> assertThat(line.entry()).isEqualTo(report));
    }

    @Test
    void aLetterThatNobodyStatedIsNotWrittenEither() {
        assertThat(Interchange.line(observation(GOOD))).doesNotContain("reliability").contains("\"credibility\":6");
        assertThat(Interchange.line(observation(with("reliability", "\"D\"")))).contains("\"reliability\":\"D\"");
    }

    @Test
    void thatABookWasTakenUpIsReadForReplayAndRefusedAtTheDoor() {
        BookTaken taken = new BookTaken("0a".repeat(32), Instant.parse("2024-11-20T00:00:00.123456Z"));
        String line = Interchange.line(taken);
        assertThat(line).isEqualTo("{\"type\":\"BUKU\",\"hash\":\"%s\",\"at\":\"2024-11-20T00:00:00.123456Z\"}"
                .formatted("0a".repeat(32)));
        assertThat(replayed(line)).containsExactly(new Reading.Understood(1, taken));
        assertThat(read(line)).singleElement().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("type");
            assertThat(refused.remedy()).contains("hanya ditulis oleh Kentongan sendiri");
        });
        assertThat(replayed(line.replace("\"at\"", "\"source\":\"X\",\"at\""))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.field()).isEqualTo("source"));
        assertThat(replayed(line.replace("0a0a", "0A0a"))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.field()).isEqualTo("hash"));
    }

    @Test
    void liveReceiptIsOursAndReplayReceiptIsTheirs() {
        String dated = with("receivedAt", "\"2024-11-21T00:00:00Z\"");
        assertThat(observation(dated).receivedAt()).isEqualTo(RECEIVED);
        assertThat(replayed(dated)).singleElement()
                .isInstanceOfSatisfying(Reading.Understood.class,
                        read -> assertThat(read.entry().receivedAt()).isEqualTo("2024-11-21T00:00:00Z"));
        assertThat(replayed(GOOD)).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, no -> assertThat(no.field()).isEqualTo("receivedAt"));
    }

    @Test
    void oneBadLineNeverStopsTheOthers() {
        var readings = read(GOOD + "\n{kaput\n\n" + GOOD.replace("a1", "a2"));
        assertThat(readings).extracting(Reading::line).containsExactly(1, 2, 4);
        assertThat(readings.get(1)).isInstanceOf(Reading.Refused.class);
        assertThat(readings.get(2)).isInstanceOf(Reading.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"value|\"3\"", "value|-1", "value|NaN", "value|\"NaN\"",
            "value|1e400",
            "value|123456789012345678901234567890123", "value|true", "value|null", "value|[1]", "value|1e99999999999",
            "value|0x10",
            "revision|1.9", "revision|-1", "revision|\"1\"", "revision|1e2", "credibility|0", "credibility|7", "credibility|1.0",
            "retracted|\"true\"", "retracted|1", "reliability|\"G\"", "reliability|\"a\"", "kind|\"actual\"",
            "classification|\"Rahasia\"",
            "region|73.10", "region|\"73.1\"", "region|\"7310\"", "region|\"73.99\"", "region|\"\"", "region|\"73.10.01 \"",
            "indicator|\"KEA-99\"", "source|\"POLDA\"", "id|\"\"", "id|17", "id|\"a\\u0000b\"", "id|\" a\"", "id|\"\\ud800\"",
            "text|\"\\u0007\"",
            "text|\"\\udc00x\"", "text|5", "origin|\"\"", "occurredAt|\"2024-11-20\"", "occurredAt|\"2024-11-20T08:00:00\"",
            "occurredAt|\"2024-11-20 08:00:00+07:00\"", "occurredAt|\"2024-02-30T08:00:00Z\"",
            "occurredAt|\"1999-11-20T08:00:00Z\"",
            "occurredAt|\"20241-11-20T08:00:00Z\"", "occurredAt|\"2024-11-20T25:00:00Z\"", "occurredAt|\"2024-11-21T03:00:01Z\"",
            "occurredAt|1732064400", "occurredAt|\"2024-11-20T08:00:00+0700\"", "type|\"VERDIK\"", "unit|\"Polres\"",
            "receivedAt|\"kemarin\""})
    void aDoubtfulValueIsRefusedUnderItsName(String field, String value) {
        assertThat(read(with(field, value))).singleElement().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.line()).isEqualTo(1);
            assertThat(refused.remedy()).isNotBlank();
            if (!value.equals("NaN") && !value.equals("0x10")) {
                assertThat(refused.field()).isEqualTo(field);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"a\"", "{}", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}", "\u0000"})
    void whatIsNotOneFlatObjectIsRefused(String line) {
        assertThat(Interchange.ndjson(new SomeCodes(), Receipt.LIVE)
                .read(payload("x.ndjson", line.getBytes(StandardCharsets.UTF_8)))).singleElement()
                .isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"region|\"73.1\"|tulis sebagai teks 73.10",
            "region|73.1|Tulis sebagai teks 73.10",
            "region|\"7310\"|73.10", "region|\"73.10.03\"|73.10.0", "indicator|\"KEA-1\"|KEA-01", "source|\"PORLES\"|POLRES",
            "kind|\"ACTUAL \"|ACTUAL",
            "classification|\"RAHSIA\"|RAHASIA"})
    void theRemedyNamesWhatWasMostLikelyMeant(String field, String value, String meant) {
        assertThat(read(with(field, value))).singleElement()
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.remedy()).contains(meant));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        assertThat(read(with("occuredAt", "\"x\""))).singleElement().isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("occuredAt");
            assertThat(refused.remedy()).contains("occurredAt");
        });
    }

    @Test
    void tooMuchTextIsRefusedAndKeptShort() {
        for (int length : List.of(4_001, 60_000, 200_000, 5_000_000)) {
            var readings = read(with("text", "\"" + "x".repeat(length) + "\"") + "\n" + GOOD);
            assertThat(readings).hasSize(2);
            assertThat(readings.get(0)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
                assertThat(refused.raw()).hasSizeLessThanOrEqualTo(4_000);
                assertThat(refused.value()).hasSizeLessThanOrEqualTo(200);
            });
            assertThat(readings.get(1)).isInstanceOf(Reading.Understood.class);
        }
    }

    @Test
    void bytesThatAreNotUtf8CostTheirLineOnly() {
        byte[] lines = (GOOD.replace("a1", "a\u00ff") + "\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Interchange.any(new SomeCodes(), Receipt.LIVE).read(payload("x.ndjson", lines))).satisfiesExactly(
                first -> assertThat(first).isInstanceOf(Reading.Refused.class),
                second -> assertThat(second).isInstanceOf(Reading.Understood.class));
    }

    static Payload payload(String name, byte[] content) {
        return new Payload(name, content, RECEIVED);
    }

    private static List<Reading> read(String lines) {
        return Interchange.any(new SomeCodes(), Receipt.LIVE).read(payload("x.ndjson", lines.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<Reading> replayed(String lines) {
        return Interchange.any(new SomeCodes(), Receipt.REPLAY).read(payload("x.ndjson", lines.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Observation observation(String line) {
        var reading = read(line).get(0);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return (Observation) ((Reading.Understood) reading).entry();
    }

    /** The good line with one field written otherwise, or added. */
    private static String with(String field, String value) {
        String replaced = GOOD.replaceFirst("\"" + field + "\":(\"[^\"]*\"|[^,}]+)",
                java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value));
        return replaced.equals(GOOD) ? GOOD.replace("}", ",\"" + field + "\":" + value + "}") : replaced;
    }
}
