package id.kentongan.adapters.catalogue;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source must do: understand its own samples, and end whatever else it is given as refusals. */
class ConformanceTest {
    private static final Instant RECEIVED = Instant.parse("2024-11-20T12:00:00Z");
    private static final int MUTATIONS = 1_000;
    private static final int RANDOM = 5_000;

    static Stream<Arguments> samples() {
        return Arrays.stream(KnownSource.values())
                .flatMap(source -> source.samples().stream().map(name -> Arguments.of(source, name)));
    }

    static Stream<Arguments> hostile() throws Exception {
        var payloads = Hostile.payloads();
        return Arrays.stream(KnownSource.values())
                .flatMap(source -> payloads.entrySet().stream().map(bad -> Arguments.of(source, bad.getKey(), bad.getValue())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsUnderstoodAsExpected(KnownSource source, String name) {
        List<Reading> expected = Interchange.ndjson(new SomeCodes(), Receipt.REPLAY)
                .read(new Payload(name, source.sample(name + ".hasil.ndjson"), RECEIVED)).toList();
        assertThat(expected).isNotEmpty().allMatch(Reading.Understood.class::isInstance);
        assertThat(lines(read(source, source.sample(name)))).allMatch(Reading.Understood.class::isInstance)
                .extracting(reading -> ((Reading.Understood) reading).entry())
                .containsExactlyElementsOf(expected.stream().map(reading -> ((Reading.Understood) reading).entry()).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamePayloadAlwaysGivesTheSameReadings(KnownSource source, String name) {
        assertThat(read(source, source.sample(name))).isEqualTo(read(source, source.sample(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void idsDependOnTheContentAndNotOnTheTimeOfReceipt(KnownSource source, String name) {
        byte[] sample = source.sample(name);
        var later = source.with(new SomeCodes()).read(new Payload("lain", sample, RECEIVED.plusSeconds(600)));
        assertThat(later.map(ConformanceTest::id))
                .containsExactlyElementsOf(read(source, sample).stream().map(ConformanceTest::id).toList());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsHostileEndsAsARefusal(KnownSource source, String what, byte[] content) {
        List<Reading> readings = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(source, content), what);
        assertThat(readings).as(what).isNotEmpty().allMatch(Reading.Refused.class::isInstance)
                .allMatch(reading -> !((Reading.Refused) reading).remedy().isBlank());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDamagedSampleNeverThrowsNorHangs(KnownSource source, String name) {
        byte[] sample = source.sample(name);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < MUTATIONS; seed++) {
                assertSafe(source, Hostile.damaged(sample, new Random(seed)), seed);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(KnownSource.class)
    void randomBytesNeverThrowNorHang(KnownSource source) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < RANDOM; seed++) {
                var random = new Random(seed);
                byte[] content = new byte[random.nextInt(300)];
                random.nextBytes(content);
                assertSafe(source, content, seed);
            }
        });
    }

    static Stream<Arguments> writtenOtherwise() {
        return samples().filter(sample -> !String.valueOf(sample.get()[1]).endsWith(".xlsx"))
                .filter(sample -> sample.get()[0] != KnownSource.BMKG_NOWCAST)
                .flatMap(sample -> Stream.of(UTF_16, UTF_16LE, UTF_16BE)
                        .map(charset -> Arguments.of(sample.get()[0], sample.get()[1], charset)));
    }

    @ParameterizedTest
    @MethodSource("writtenOtherwise")
    void aSampleInUtf16SaysTheSame(KnownSource source, String name, Charset charset) {
        byte[] sample = source.sample(name);
        assertThat(read(source, new String(sample, UTF_8).getBytes(charset))).isEqualTo(read(source, sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleWithReturnsForLineEndsSaysTheSame(KnownSource source, String name) {
        if (!name.endsWith(".xlsx")) {
            byte[] sample = source.sample(name);
            for (String end : List.of("\r", "\r\n")) {
                byte[] other = new String(sample, UTF_8).replace("\n", end).getBytes(UTF_8);
                assertThat(entries(read(source, other))).isEqualTo(entries(read(source, sample)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KnownSource.class)
    void aFileOfAnotherKindIsCalledByItsName(KnownSource source) {
        if (source != KnownSource.BMKG_NOWCAST) {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
            assertThat(read(source, old)).singleElement().isInstanceOfSatisfying(Reading.Refused.class,
                    refused -> assertThat(refused.remedy()).contains(".xls lama", ".xlsx"));
            assertThat(read(source, "%PDF-1.7\n1 0 obj".getBytes(UTF_8))).singleElement().isInstanceOfSatisfying(
                    Reading.Refused.class, refused -> assertThat(refused.remedy()).contains("PDF"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEditionIsOpenedBeforeItsLinesAndForAllOfThem(KnownSource source, String name) {
        List<Reading> readings = read(source, source.sample(name));
        List<Reading.Opening> openings = readings.stream().filter(Reading.Opening.class::isInstance)
                .map(Reading.Opening.class::cast)
                .toList();
        if (!openings.isEmpty()) {
            assertThat(readings.get(0)).isInstanceOf(Reading.Opening.class);
            assertThat(openings).allMatch(opening -> opening.edition().work().length() <= 200);
            assertThat(entries(readings)).extracting(entry -> entry.id().source())
                    .allMatch(body -> openings.stream().anyMatch(opening -> opening.edition().source().equals(body)));
        }
    }

    private static List<Reading> lines(List<Reading> readings) {
        return readings.stream().filter(reading -> !(reading instanceof Reading.Opening)).toList();
    }

    private static List<JournalEntry> entries(List<Reading> readings) {
        return lines(readings).stream().map(reading -> ((Reading.Understood) reading).entry()).toList();
    }

    private static void assertSafe(KnownSource source, byte[] content, int seed) {
        try {
            for (Reading reading : read(source, content)) {
                assertThat(reading.line()).as("seed %d", seed).isNotNegative();
            }
        } catch (RuntimeException thrown) {
            throw new AssertionError("%s threw for seed %d".formatted(source, seed), thrown);
        }
    }

    private static List<Reading> read(KnownSource source, byte[] content) {
        return source.with(new SomeCodes()).read(new Payload("kiriman", content, RECEIVED)).toList();
    }

    private static Object id(Reading reading) {
        return reading instanceof Reading.Understood understood ? idOf(understood.entry()) : reading;
    }

    private static Object idOf(JournalEntry entry) {
        return entry.id();
    }
}
