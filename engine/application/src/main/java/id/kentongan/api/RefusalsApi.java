package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.desk.Desk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was refused and why. */
@RestController
@Tag(name = "refusals")
class RefusalsApi {
    private static final int LARGEST_PAGE = 200;

    private final Desk desk;

    RefusalsApi(Desk desk) {
        this.desk = desk;
    }

    /**
     * One refused line.
     *
     * @param account that handed it in
     * @param from file or address from which it came
     * @param withheld whether what it says is too secret for the reader; then value, remedy and raw are absent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Refusal(long id, Instant at, Optional<String> account, Optional<Way> way, String from, int line, String field,
            Optional<String> value, Optional<String> remedy, Optional<String> raw, boolean withheld) {
        static Refusal of(Refusals.Kept one) {
            return new Refusal(one.number(), one.refusedAt(), one.account(), one.way(), one.sender(), one.line(), one.field(),
                    one.told().map(Refusals.Content::given), one.told().map(Refusals.Content::remedy),
                    one.told().map(Refusals.Content::raw), one.told().isEmpty());
        }
    }

    @Operation(summary = "What was refused, newest first", description = "Of senders who speak for nothing but what lies in one's own regions; "
            + "ask again with `before` of the last one.")
    @GetMapping(path = "/api/v1/refusals", produces = APPLICATION_JSON_VALUE)
    List<Refusal> refusals(
            @Parameter(description = "refusals before this id") @RequestParam(defaultValue = "9223372036854775807") long before,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return desk.before(before, Questions.within("size", size, 1, LARGEST_PAGE), caller).stream().map(Refusal::of).toList();
    }
}
