package id.kentongan.serve;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");
    private static final Pattern RECEIVED = Pattern.compile("\"receivedAt\"\\s*:\\s*\"([^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void timeBeginsWithTheFirstLineOfTheMovedStoriesWhichEndWithinTheLastDay() throws IOException {
        Demo demo = Demo.in(data, Path.of("../../rules"), NOW);
        List<Instant> told = Demo.files(demo.stories(), ".ndjson").stream().flatMap(DemoTest::receipts).sorted().toList();
        assertThat(demo.begin()).isEqualTo(told.get(0));
        assertThat(told.get(told.size() - 1)).isBetween(NOW.minus(Duration.ofDays(1)), NOW);
        assertThat(Demo.in(data, Path.of("../../rules"), NOW.plus(Duration.ofDays(9))).begin()).as("a later start")
                .isEqualTo(demo.begin());
        assertThat(demo.again()).isFalse();
        assertThat(Demo.in(data, Path.of("../../rules"), NOW).again()).isTrue();
    }

    @Test
    void whereThereAreNoStoriesEachPlaceIsNamedOnceWithAWayOut() {
        Path here = Path.of("sample-data", "cerita").toAbsolutePath();
        assertThatThrownBy(() -> Demo.in(data, Path.of("rules"), NOW)).isInstanceOf(ServeOptions.WrongUse.class)
                .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING)).containsOnlyOnce(here.toString())
                .doesNotContain("maupun").contains("--rules PROYEK/rules");
        assertThatThrownBy(() -> Demo.in(data, data.resolve("rules"), NOW)).hasMessageContaining(here + " maupun "
                + data.resolve("sample-data").resolve("cerita"));
    }

    private static Stream<Instant> receipts(Path file) {
        try {
            return RECEIVED.matcher(Files.readString(file)).results()
                    .map(found -> OffsetDateTime.parse(found.group(1)).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
