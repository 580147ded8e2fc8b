package id.kentongan.metrics;

import id.kentongan.sources.SourceRounds;
import id.kentongan.sources.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many sources that are files stand in each state. */
@Component
class SourceMeters {
    SourceMeters(MeterRegistry registry, SourceRounds sources) {
        for (State state : State.values()) {
            Gauge.builder("kentongan.sources", sources, all -> all.all().stream().filter(one -> one.state() == state).count())
                    .tag("state", state.name()).description("sources that are files").register(registry);
        }
    }
}
