package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.journal.Receiving;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The watch, for whoever runs the server. */
@RestController
@Tag(name = "health")
class WatchApi {
    private static final Logger LOG = LoggerFactory.getLogger(WatchApi.class);

    private final Receiving receiving;
    private final Clock clock;

    WatchApi(Receiving receiving, Clock clock) {
        this.receiving = receiving;
        this.clock = clock;
    }

    /**
     * @param resumed whether judging had been held up
     * @param clock what the clock of the machine shows, by which it is judged from now on
     */
    record Resumed(boolean resumed, Instant clock) {}

    @Operation(summary = "Judge again by the clock of the machine, after it has leapt", description = "A clock that leaps by minutes is not believed: nothing is judged and health is DOWN until it is sane again, or until "
            + "this says that it is right. Without effect where nothing is held up.")
    @PostMapping(path = "/api/v1/watch/resume", produces = APPLICATION_JSON_VALUE)
    Resumed resume(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        caller.mustBeOfTheCentre();
        Resumed answer = new Resumed(receiving.resume(), clock.instant());
        LOG.warn("{} lets the watch go by the clock of the machine, {}; it had {}been held up", caller.name(), answer.clock(),
                answer.resumed() ? "" : "not ");
        return answer;
    }
}
