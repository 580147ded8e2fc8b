package id.kentongan.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** The log for machines, in the forms that SETTINGS.md names. */
class StructuredLogTest {
    @Test
    void everyLineIsOneObjectWithTimePlaceAndGravity() {
        String ecs = line("ecs", "Ditolak: a\u001B[2J\n2024-11-27T05:30:01.000Z WARN semua baik", new IllegalStateException("x"));
        assertThat(ecs.strip().lines()).hasSize(1);
        assertThat(ecs).doesNotContain("\u001B");
        assertThat((String) JsonPath.read(ecs, "$['@timestamp']")).startsWith("2024-11-27T05:30:00.125");
        assertThat((String) JsonPath.read(ecs, "$.log.level")).isEqualTo("WARN");
        assertThat((String) JsonPath.read(ecs, "$.log.logger")).isEqualTo("id.kentongan.watch.Watch");
        assertThat((String) JsonPath.read(ecs, "$.message")).endsWith("WARN semua baik");
        assertThat((String) JsonPath.read(ecs, "$.error.type")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void logstashIsUnderstoodToo() {
        String logstash = line("logstash", "Sumber DESA diam\r\nx", new IllegalStateException("x"));
        assertThat(logstash.strip().lines()).hasSize(1);
        assertThat((String) JsonPath.read(logstash, "$.message")).startsWith("Sumber DESA diam");
        assertThat((String) JsonPath.read(logstash, "$.level")).isEqualTo("WARN");
    }

    private static String line(String format, String message, Throwable fault) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(),
                new MockEnvironment().withProperty("spring.application.name", "kentongan"));
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        LoggingEvent event = new LoggingEvent("", context.getLogger("id.kentongan.watch.Watch"), Level.WARN, message, fault,
                new Object[]{});
        event.setInstant(Instant.parse("2024-11-27T05:30:00.125Z"));
        event.setMDCPropertyMap(Map.of());
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
