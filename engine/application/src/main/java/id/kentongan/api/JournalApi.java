package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.Text;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Recorded;
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

/**
 * The journal as it stands, for whoever wants to judge it again: {@code replay} over it gives the decisions of {@link DecisionsApi}. It
 * holds what intelligence bodies sent (UU 17/2011 Pasal 25-26), so that only the highest clearance gets it and every copy stands in the audit.
 */
@RestController
@Tag(name = "journal")
class JournalApi {
    /** What tells that a book was in force may have place 0. */
    private static final long BEFORE_EVERYTHING = -1;

    private final Journal journal;
    private final Questions questions;
    private final AuditTrail trail;
    private final Exports exports;

    JournalApi(Journal journal, Questions questions, AuditTrail trail, Exports exports) {
        this.trail = trail;
        this.exports = exports;
        this.journal = journal;
        this.questions = questions;
    }

    @Operation(summary = "The journal as NDJSON in the interchange format, in the order of receipt", description = "Every revision, drills, handling and taking up of a rule book included.")
    @ApiResponse(responseCode = "200", description = "one entry per line", content = @Content(mediaType = APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/journal", produces = APPLICATION_NDJSON_VALUE)
    void journal(
            @Parameter(description = "received from, RFC 3339, inclusive") @RequestParam(defaultValue = "") String from,
            @Parameter(description = "received before, RFC 3339, exclusive") @RequestParam(defaultValue = "") String to,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        caller.mustReadEverything();
        Questions.Span span = questions.span(from, to);
        trail.record(Trace.of(caller.name(), AuditedAct.EXPORTED, Text.of("jurnal %s sampai %s", span.from(), span.to())));
        exports.write(new Listing<>((after, atMost) -> journal.between(span.from(), span.to(), after, atMost), Recorded::seq,
                one -> Interchange.line(one.entry())), response, BEFORE_EVERYTHING, caller.name());
    }
}
