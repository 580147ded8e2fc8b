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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes observations and handlings. What it accepted is durable before it answers. */
@RestController
@Tag(name = "observations")
class ObservationsApi {
    /** More refused lines than this are counted but not listed. */
    private static final int LISTED = 1_000;

    private final Intake intake;
    private final Codes codes;
    private final Clock clock;

    ObservationsApi(Intake intake, Codes codes, Clock clock) {
        this.intake = intake;
        this.codes = codes;
        this.clock = clock;
    }

    /** A line that was not taken. */
    record RefusedLine(int line, String field, String value, String remedy) {}

    /**
     * @param duplicate how many stood in the journal already
     * @param refusedTotal how many were refused; {@code refused} lists the first 1,000
     * @param remarks on lines that were taken; the first 1,000
     */
    record Answer(int accepted, int duplicate, int refusedTotal, List<RefusedLine> refused, List<Unusual.Line> remarks) {}

    @Operation(summary = "Send observations: NDJSON, a JSON array, or CSV; at most 50 MB", description = "Good lines are taken, bad ones refused with field, value and remedy. Sending again is safe: what stands in "
            + "the journal already is counted as duplicate.")
    @ApiResponse(responseCode = "200", description = "nothing was refused", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "207", description = "some lines were refused, the others taken", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "422", description = "every line was refused", content = @Content(mediaType = HttpProblem.MEDIA_TYPE, schema = @Schema(implementation = Answer.class)))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = {
            @Content(mediaType = APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")),
            @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(type = "array", implementation = Object.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = "string"))})
    @PostMapping(path = "/api/v1/observations", consumes = {APPLICATION_NDJSON_VALUE, APPLICATION_JSON_VALUE,
            "text/csv"}, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> take(HttpServletRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) throws IOException {
        plain(request);
        try (InputStream body = new LimitedBody(request.getInputStream(), request.getContentLengthLong());
                Stream<Reading> readings = Interchange.stream(nameFor(request.getContentType()), body, clock.instant(), codes,
                        Receipt.LIVE)) {
            Unusual unusual = new Unusual(codes);
            return answer(intake.take(readings.peek(unusual::note), Sender.calling(caller)), unusual);
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
        int refused = receipt.refused().size();
        List<RefusedLine> lines = receipt.refused().stream().limit(LISTED)
                .map(line -> new RefusedLine(line.line(), line.field(), line.value(), line.remedy())).toList();
        if (refused > 0 && receipt.accepted() + receipt.duplicate() == 0) {
            throw new ProblemException(new HttpProblem(422,
                    Text.of("Tidak ada baris yang diterima; %d ditolak. Perbaiki menurut remedy tiap baris, lalu kirim lagi.",
                            refused),
                    Map.of("accepted", 0, "duplicate", 0, "refusedTotal", refused, "refused", lines)));
        }
        return ResponseEntity.status(refused > 0 ? 207 : 200)
                .body(new Answer(receipt.accepted(), receipt.duplicate(), refused, lines, unusual.taken(receipt)));
    }
}
