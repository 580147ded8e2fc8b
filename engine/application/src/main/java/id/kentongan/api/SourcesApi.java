package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.adapters.kit.Problem;
import id.kentongan.routes.Feeds;
import id.kentongan.sources.ShelvedSource;
import id.kentongan.sources.SourceRounds;
import id.kentongan.sources.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the ways in fare: sources that are files, drop directories, and what is asked. */
@RestController
@Tag(name = "sources")
class SourcesApi {
    private final SourceRounds sources;
    private final Feeds feeds;

    SourcesApi(SourceRounds sources, Feeds feeds) {
        this.sources = sources;
        this.feeds = feeds;
    }

    /**
     * @param files those of the directory of sources
     * @param ways every way in, whether it is a file or not
     */
    record Answer(List<SourceState> files, List<WayIn> ways) {}

    /** @param title of what is in force */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SourceState(String file, State state, Optional<String> title, Instant since, Optional<Instant> last,
            List<Problem> problems) {
        static SourceState of(ShelvedSource one) {
            return new SourceState(one.file(), one.state(), one.inForce().map(file -> file.title()), one.since(), one.last(),
                    one.problems());
        }
    }

    /** @param fault what went wrong last; empty where nothing does at present */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WayIn(String name, boolean failing, Optional<Instant> lastSuccess, Optional<Instant> lastFailure, String fault) {}

    @Operation(summary = "How every way in fares")
    @GetMapping(path = "/api/v1/sources", produces = APPLICATION_JSON_VALUE)
    Answer sources() {
        return new Answer(sources.all().stream().map(SourceState::of).toList(), feeds.all().stream()
                .map(feed -> new WayIn(feed.name(), feed.failing(), feed.lastSuccess(), feed.lastFailure(),
                        feed.failing() ? feed.fault() : ""))
                .toList());
    }
}
