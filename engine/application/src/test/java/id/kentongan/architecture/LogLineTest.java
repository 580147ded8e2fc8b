package id.kentongan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** A line of the log as an operator sees it, by the pattern that is delivered. */
class LogLineTest {
    private static final Instant AT = Instant.parse("2024-11-27T05:30:00.125Z");

    @Test
    void itSaysWhenInUniversalTimeHowGraveAndFromWhere() throws IOException {
        assertThat(line("Sumber {} diam", "DESA")).startsWith("2024-11-27T05:30:00.125Z WARN ").contains("Watch")
                .endsWith("Sumber DESA diam" + System.lineSeparator());
    }

    /** ESC, C1, a mark of direction, a line separator; what ends a line of ours stays. */
    @Test
    void whatCameFromOutsideSteersNoTerminalAndTurnsNothingAround() throws IOException {
        assertThat(line("Ditolak: {}", "a\u001B[2Jb\u009Bc\u202Ed\u2028e\u0000f\bg")).contains("a?[2Jb?c?d?e?f?g")
                .doesNotContain("\u001B", "\u009B", "\u202E", "\u2028", "\u0000", "\b");
    }

    @Test
    void noMessageLooksLikeALineOfItsOwn() throws IOException {
        String forged = "2024-11-27T05:30:01.000Z WARN  i.k.watch.Watch semua baik";
        for (String end : java.util.List.of("\n", "\r\n", "\r", "\n\n", "\u0085", "\u2028")) {
            assertThat(line("Ditolak: {}", "x" + end + forged).split("\\R")).as("%s", (int) end.charAt(0))
                    .filteredOn(written -> written.startsWith("2024")).hasSize(1);
            assertThat(line("Ditolak: {}", "x" + end + forged)).doesNotContain("\r" + forged, "\n" + forged);
        }
    }

    private static String line(String message, String argument) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load("delivered", new ClassPathResource("application.yaml")).forEach(sources::addLast);
        LoggerContext context = new LoggerContext();
        Logger logger = context.getLogger("id.kentongan.watch.Watch");
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(Objects.requireNonNull(sources.stream().map(source -> source.getProperty("logging.pattern.console"))
                .filter(Objects::nonNull).findFirst().orElseThrow()).toString());
        encoder.start();
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, null, new Object[]{argument});
        event.setInstant(AT);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
