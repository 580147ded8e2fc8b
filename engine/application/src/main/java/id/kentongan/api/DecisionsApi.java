package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.alert.Decisions;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every decision, one JSON object per line, in the order in which they were made. */
@RestController
@Tag(name = "decisions")
class DecisionsApi {
    private final Decisions decisions;
    private final Questions questions;
    private final AuditTrail trail;
    private final Exports exports;

    DecisionsApi(Decisions decisions, Questions questions, AuditTrail trail, Exports exports) {
        this.trail = trail;
        this.exports = exports;
        this.decisions = decisions;
        this.questions = questions;
    }

    @Operation(summary = "Decisions as NDJSON, in the order in which they were made known", description = "Only about alerts within the caller's clearance.")
    @ApiResponse(responseCode = "200", description = "one decision per line", content = @Content(mediaType = APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/decisions", produces = APPLICATION_NDJSON_VALUE)
    void decisions(
            @Parameter(description = "RFC 3339, inclusive") @RequestParam(defaultValue = "") String from,
            @Parameter(description = "RFC 3339, exclusive") @RequestParam(defaultValue = "") String to,
            @Parameter(description = "dotted code; there and below") @RequestParam(defaultValue = "") String region,
            @Parameter(description = "only those made known after this number; numbers have no gaps and imply no time") @RequestParam(defaultValue = "0") long after,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        Questions.Span span = questions.span(from, to);
        if (after < 0) {
            throw ProblemException.badValue("after", String.valueOf(after),
                    "Tulis 0 atau nomor keputusan terakhir yang sudah diambil.");
        }
        trail.record(Trace.of(caller.name(), AuditedAct.EXPORTED,
                Text.of("keputusan %s sampai %s sesudah nomor %d", span.from(), span.to(), after)));
        String place = questions.region(region).map(RegionCode::dotted).orElse("");
        exports.write(new Listing<>(
                (reached, atMost) -> decisions.between(span.from(), span.to(), place, caller.sight(), reached, atMost),
                Decisions.Numbered::number, one -> DecisionJson.line(one.decided())), response, after, caller.name());
    }
}
