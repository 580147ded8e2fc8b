package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import id.kentongan.access.Caller;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.facts.Text;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Sender;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes observations and handlings. What it accepted is durable before it answers. */
@RestController
@Tag(name = "observations")
class ObservationsApi {
    private static final Logger LOG = LoggerFactory.getLogger(ObservationsApi.class);

    private final Intake intake;
    private final Turnstile turnstile;
    private final Codes codes;
    private final Clock clock;

    ObservationsApi(Intake intake, Turnstile turnstile, Codes codes, Clock clock) {
        this.turnstile = turnstile;
        this.intake = intake;
        this.codes = codes;
        this.clock = clock;
    }

    /** A line that was not taken. */
    record RefusedLine(int line, String field, String value, String remedy) {}

    /**
     * @param duplicate how many stood in the journal already
     * @param refusedTotal how many were refused; {@code refused} lists them
     * @param remarks on lines that were taken; the first 1,000
     */
    record Answer(int accepted, int duplicate, int refusedTotal, List<RefusedLine> refused, List<Unusual.Line> remarks) {}

    @Operation(summary = "Send observations: NDJSON, a JSON array, or CSV; at most 50 MB", description = "Good lines are taken, bad ones refused with field, value and remedy. Sending again is safe: what stands in "
            + "the journal already is counted as duplicate.")
    @ApiResponse(responseCode = "200", description = "nothing was refused", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "207", description = "some lines were refused, the others taken", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "422", description = "every line was refused, or 1,000 were: then the rest was not read, and `accepted` says what was taken before", content = @Content(mediaType = HttpProblem.MEDIA_TYPE, schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "429", description = "the account, or all together, send too much at once; `Retry-After` says when to send it again", content = @Content(mediaType = HttpProblem.MEDIA_TYPE, schema = @Schema(type = "object")))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = {
            @Content(mediaType = APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")),
            @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(type = "array", implementation = Object.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))})
    @PostMapping(path = "/api/v1/observations", consumes = {APPLICATION_NDJSON_VALUE, APPLICATION_JSON_VALUE,
            "text/csv"}, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> take(HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) throws IOException {
        plain(request);
        return turnstile.through(caller.name(), () -> taken(request, caller));
    }

    private ResponseEntity<Answer> taken(HttpServletRequest request, Caller caller) throws IOException {
        try (InputStream body = new LimitedBody(request.getInputStream(), request.getContentLengthLong());
                Stream<Reading> readings = Interchange.stream(nameFor(request.getContentType()), body, clock.instant(), codes,
                        Receipt.LIVE)) {
            Unusual unusual = new Unusual(codes);
            Acknowledgement receipt = intake.take(readings.peek(unusual::note), Sender.calling(caller));
            if (receipt.rest().isPresent()) {
                drain(body);
            }
            return answer(receipt, unusual);
        }
    }

    /** Who is still sending hears the answer only once it has been let finish; it costs no more than the bytes. */
    private static void drain(InputStream body) throws IOException {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (ProblemException tooLong) {
            LOG.debug("A refused delivery goes on beyond the limit.", tooLong);
        }
    }

    /** Packed content would only be refused line by line as something unreadable. */
    private static void plain(HttpServletRequest request) {
        Optional.ofNullable(request.getHeader("Content-Encoding")).filter(packed -> !packed.equalsIgnoreCase("identity"))
                .ifPresent(packed -> {
                    throw new ProblemException(
                            new HttpProblem(415, Text.of("Content-Encoding %s tidak dilayani. Kirim isinya tanpa dimampatkan.",
                                    HttpProblem.quoted(packed))));
                });
    }

    /** The reader tells forms apart by content; the name decides where the content leaves it open. */
    private static String nameFor(String contentType) {
        MediaType type = MediaType.parseMediaType(contentType);
        return type.getSubtype().equals("csv")
                ? "kiriman.csv"
                : type.getSubtype().equals("json") ? "kiriman.json" : "kiriman.ndjson";
    }

    private static ResponseEntity<Answer> answer(Acknowledgement receipt, Unusual unusual) {
        List<RefusedLine> lines = receipt.refused().stream()
                .map(line -> new RefusedLine(line.line(), line.field(), line.value(), line.remedy())).toList();
        receipt.rest().ifPresent(rest -> {
            throw refused(
                    Text.of("%d baris diterima, %d sudah tercatat. Mulai baris %d tidak ada yang dibaca: %s", receipt.accepted(),
                            receipt.duplicate(), rest.line(), rest.remedy()),
                    receipt, lines);
        });
        if (!lines.isEmpty() && receipt.accepted() + receipt.duplicate() == 0) {
            throw refused(
                    Text.of("Tidak ada baris yang diterima; %d ditolak. Perbaiki menurut remedy tiap baris, lalu kirim lagi.",
                            lines.size()),
                    receipt, lines);
        }
        return ResponseEntity.status(lines.isEmpty() ? 200 : 207)
                .body(new Answer(receipt.accepted(), receipt.duplicate(), lines.size(), lines, unusual.taken(receipt)));
    }

    private static ProblemException refused(String detail, Acknowledgement receipt, List<RefusedLine> lines) {
        return new ProblemException(new HttpProblem(422, detail, Map.of("accepted", receipt.accepted(), "duplicate",
                receipt.duplicate(), "refusedTotal", lines.size(), "refused", lines)));
    }
}
