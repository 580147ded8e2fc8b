package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what about accounts, secrets and copies. */
@RestController
@Tag(name = "audit")
class AuditApi {
    private static final int LARGEST_PAGE = 1_000;

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    /** One row; {@code hash} is over it and the hash of the row before. */
    record Row(long seq, Instant at, String actor, String act, String subject, String before, String after, String reason,
            String hash) {
        static Row of(AuditEntry entry) {
            return new Row(entry.seq(), entry.at(), entry.deed().actor(), entry.deed().act(), entry.deed().subject(),
                    entry.deed().before(), entry.deed().after(), entry.deed().reason(), entry.hash());
        }
    }

    @Operation(summary = "The audit, oldest first", description = "Rows have numbers without gaps; ask again with `after` of the last one.")
    @GetMapping(path = "/api/v1/audit", produces = APPLICATION_JSON_VALUE)
    List<Row> audit(@Parameter(description = "rows after this number") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int size) {
        return trail.after(after, Questions.within("size", size, 1, LARGEST_PAGE)).stream().map(Row::of).toList();
    }

    /**
     * @param whole whether nothing was altered
     * @param entries rows up to the first fault, or all
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Checked(boolean whole, long entries, Optional<String> fault) {}

    @Operation(summary = "Whether anything in the audit was altered, left out or cut off")
    @GetMapping(path = "/api/v1/audit/verification", produces = APPLICATION_JSON_VALUE)
    Checked verification() {
        Verification.Verdict verdict = trail.verify();
        return new Checked(verdict.fault().isEmpty(), verdict.entries(), verdict.fault());
    }
}
