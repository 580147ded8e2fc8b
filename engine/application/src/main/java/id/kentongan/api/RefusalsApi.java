package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.desk.Desk;
import id.kentongan.desk.OpenPlace;
import id.kentongan.desk.PlaceDecisions;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import id.kentongan.intake.OpenPlaces;
import id.kentongan.intake.Refusals;
import id.kentongan.journal.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused and why. */
@RestController
@Tag(name = "refusals")
class RefusalsApi {
    private static final int LARGEST_PAGE = 200;

    private final Desk desk;
    private final PlaceDecisions places;

    RefusalsApi(Desk desk, PlaceDecisions places) {
        this.desk = desk;
        this.places = places;
    }

    /**
     * One refused line.
     *
     * @param account that handed it in
     * @param from file or address from which it came
     * @param choices regions that were all warned, of which a person has to say which was meant
     * @param decided which one was
     * @param withheld whether what it says is too secret for the reader; then value, remedy and raw are absent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Refusal(long id, Instant at, Optional<String> account, Optional<Way> way, String from, int line, String field,
            Optional<String> value, Optional<String> remedy, Optional<String> raw, Optional<List<String>> choices,
            Optional<Decided> decided, boolean withheld) {
        static Refusal of(Refusals.Kept one, Optional<OpenPlace> open) {
            return new Refusal(one.number(), one.refusedAt(), one.account(), one.way(), one.sender(), one.line(), one.field(),
                    one.told().map(Refusals.Content::given), one.told().map(Refusals.Content::remedy),
                    one.told().map(Refusals.Content::raw),
                    open.map(asked -> asked.between().stream().map(RegionCode::dotted).toList()),
                    open.flatMap(OpenPlace::decided).map(Decided::of), one.told().isEmpty());
        }
    }

    /** Which place was meant, and who said so. */
    record Decided(String region, String by, Instant at) {
        static Decided of(OpenPlaces.Decided decided) {
            return new Decided(decided.region().dotted(), decided.account(), decided.at());
        }
    }

    /** @param region one of the choices */
    record Decision(Optional<String> region) {}

    /** @param withdrawn reports of the other places that rested on nothing else */
    record Effect(String region, List<String> withdrawn) {}

    @Operation(summary = "Say which of several places a message meant", description = "Once; warnings for the others are withdrawn where they rest on "
            + "this name alone. 409 if another was decided before.")
    @PostMapping(path = "/api/v1/refusals/{id}/decision", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    Effect decide(@PathVariable long id, @RequestBody Decision decision,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        String region = decision.region().orElse("");
        return new Effect(region, places.decide(id, region, caller, Way.API).stream().map(EntryId::lineage).toList());
    }

    @Operation(summary = "What was refused, newest first", description = "Of senders who speak for nothing but what lies in one's own regions; "
            + "ask again with `before` of the last one.")
    @GetMapping(path = "/api/v1/refusals", produces = APPLICATION_JSON_VALUE)
    List<Refusal> refusals(
            @Parameter(description = "refusals before this id") @RequestParam(defaultValue = "9223372036854775807") long before,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return desk.before(before, Questions.within("size", size, 1, LARGEST_PAGE), caller).stream()
                .map(one -> Refusal.of(one, one.told().flatMap(any -> places.asked(one.number())))).toList();
    }
}
