package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import java.util.List;
import id.kentongan.audit.SecretReads;
import id.kentongan.board.AlertStories;
import id.kentongan.board.AlertStory;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.region.Regions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts: the list, and one with its reasons and what was done about it. */
@RestController
@Tag(name = "alerts")
class AlertsApi {
    private static final int LARGEST_PAGE = 500;

    private final SeenAlerts alerts;
    private final AlertStories stories;
    private final Supplier<Regions> regions;
    private final Questions questions;
    private final SecretReads reads;

    AlertsApi(SeenAlerts alerts, AlertStories stories, Supplier<Regions> regions, Questions questions, SecretReads reads) {
        this.reads = reads;
        this.alerts = alerts;
        this.stories = stories;
        this.regions = regions;
        this.questions = questions;
    }

    @Operation(summary = "Alerts, red first, then the latest", description = "Only alerts of which the caller sees anything, at the level that he sees; totals count only those. Without `state` both open and closed ones.")
    @GetMapping(path = "/api/v1/alerts", produces = APPLICATION_JSON_VALUE)
    AlertList alerts(
            @Parameter(description = "dotted code; alerts there and below") @RequestParam(defaultValue = "") String region,
            @Parameter(description = "HIJAU, KUNING or MERAH; closed alerts are HIJAU") @RequestParam(defaultValue = "") String level,
            @Parameter(description = "OPEN or CLOSED") @RequestParam(defaultValue = "") String state,
            @Parameter(description = "ACTUAL or EXERCISE") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "from 0 on") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 500") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Optional<AlertAnswer.State> wanted = questions.oneOf(AlertAnswer.State.class, "state", state);
        SeenAlerts.Wanted asked = new SeenAlerts.Wanted(questions.region(region),
                questions.oneOf(Level.class, "level", level).map(EnumSet::of).orElse(EnumSet.allOf(Level.class)),
                questions.oneOf(Kind.class, "kind", kind).map(EnumSet::of).orElse(EnumSet.allOf(Kind.class)),
                wanted.map(AlertAnswer.State.OPEN::equals).orElse(true),
                wanted.map(AlertAnswer.State.CLOSED::equals).orElse(true));
        int limit = Questions.within("size", size, 1, LARGEST_PAGE);
        long offset = (long) Questions.within("page", page, 0, 1_000_000) * limit;
        List<SeenAlert> found = alerts.list(asked, caller.sight(), limit, offset);
        found.forEach(alert -> shown(alert, caller));
        return new AlertList(found.stream().map(alert -> AlertAnswer.of(alert, stories.name(alert.key(), alert.changedAt()),
                regions.get().fullName(alert.key().region()))).toList(), page, size, alerts.count(asked, caller.sight()));
    }

    @Operation(summary = "One alert: why, evidence, articles, rule, history and handling")
    @GetMapping(path = "/api/v1/alerts/{id}", produces = APPLICATION_JSON_VALUE)
    AlertDetail alert(@PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return AlertDetail.of(story(id, caller));
    }

    private AlertStory story(String id, Caller caller) {
        AlertStory story = stories.story(id, caller.sight(), caller.name())
                .orElseThrow(() -> ProblemException.notFound("Peringatan", id,
                        "Ambil id dari /api/v1/alerts; peringatan di atas wewenang baca Anda tidak ditampilkan."));
        reads.shown(caller.name(), id, story.classification(), story.alert().changedAt());
        return story;
    }

    private void shown(SeenAlert alert, Caller caller) {
        reads.shown(caller.name(), alert.id(), alert.classification(), alert.changedAt());
    }
}
