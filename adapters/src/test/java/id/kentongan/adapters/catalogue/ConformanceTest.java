package id.kentongan.adapters.catalogue;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.JournalEntry;
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
        assertThat(read(source, source.sample(name)).stream().filter(reading -> !(reading instanceof Reading.Opening)))
                .allMatch(Reading.Understood.class::isInstance)
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

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleInUtf16IsRefused(KnownSource source, String name) {
        if (!name.endsWith(".xlsx") && !name.endsWith(".xml")) {
            byte[] wide = new String(source.sample(name), UTF_8).getBytes(UTF_16);
            assertThat(read(source, wide)).isNotEmpty().allMatch(Reading.Refused.class::isInstance);
        }
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
