package id.kentongan.metrics;

import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanFilter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces tell which kind of request took how long and how it ended; not about whom or what it was, and nothing that was sent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("management.opentelemetry.enabled")
class Traces {
    private static final Set<String> TOLD = Set.of("method", "uri", "status", "outcome");

    @Bean
    SpanFilter plain() {
        return Traces::plain;
    }

    private static FinishedSpan plain(FinishedSpan span) {
        Map<String, String> tags = span.getTags().entrySet().stream().filter(tag -> TOLD.contains(tag.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        span.setTags(tags);
        span.setEvents(Set.of());
        return span;
    }
}
