package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.audit.SecretReads;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.why.Hindsight;
import id.kentongan.why.NotJudgedYet;
import id.kentongan.why.NotRecorded;
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

/** Why a region stands where it stands, or stood, and what each concern lacks for the next level. */
@RestController
@Tag(name = "why")
class WhyApi {
    private final Hindsight hindsight;
    private final Questions questions;
    private final SecretReads reads;

    WhyApi(Hindsight hindsight, Questions questions, SecretReads reads) {
        this.reads = reads;
        this.hindsight = hindsight;
        this.questions = questions;
    }

    /** One criterion or policy; {@code alert} is absent where none is open that the caller may read. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Concern(String criterion, String name, String level, Optional<String> alert, String measured, String thresholds,
            List<String> missing, List<String> evidence) {
        static Concern of(Why why, boolean heard) {
            String level = why.alert().isEmpty() && !heard ? "ABU-ABU" : why.stands().name();
            return new Concern(why.key().code(), why.name(), level, why.alert().map(Standing::alert), why.measured(),
                    why.thresholds(), why.missing(), why.evidence());
        }
    }

    /** @param at the tick as of which it is answered */
    record Answer(String region, String name, Instant at, boolean blind, boolean live, List<Concern> concerns) {}

    @Operation(summary = "Why, and why not: by how much", description = "Made from what the caller may read and nothing else. Without `at` as of the last tick judged; without `criterion` all "
            + "that is judged at the region's level, the nearest first.")
    @GetMapping(path = "/api/v1/why", produces = APPLICATION_JSON_VALUE)
    Answer why(@Parameter(description = "dotted code") @RequestParam String region,
            @Parameter(description = "RFC 3339; a moment that is judged") @RequestParam(defaultValue = "") String at,
            @Parameter(description = "code of a criterion or policy") @RequestParam(defaultValue = "") String criterion,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        RegionCode asked = questions.region(region)
                .orElseThrow(() -> ProblemException.badValue("region", region, "Tulis kode bertitik, misalnya 73.10."));
        caller.mustRead(asked);
        Optional<Instant> moment = at.isEmpty() ? Optional.empty() : Optional.of(questions.moment("at", at, Instant.EPOCH));
        try {
            Why.Answer found = hindsight.why(asked, Optional.of(criterion).filter(code -> !code.isEmpty()), moment,
                    caller.clearance());
            found.concerns()
                    .forEach(why -> reads.shown(caller.name(), why.key().toString(), why.classification(), Instant.EPOCH));
            return answer(asked, found);
        } catch (NotJudgedYet early) {
            throw at.isEmpty()
                    ? new ProblemException(new HttpProblem(503, String.valueOf(early.getMessage())))
                    : ProblemException.badValue("at", at, String.valueOf(early.getMessage()));
        } catch (NotRecorded older) {
            throw ProblemException.badValue("at", at, String.valueOf(older.getMessage()));
        } catch (IllegalArgumentException nowhere) {
            throw ProblemException.badValue("criterion", criterion, String.valueOf(nowhere.getMessage()));
        }
    }

    private static Answer answer(RegionCode region, Why.Answer answer) {
        boolean heard = answer.live() && !answer.blind();
        return new Answer(region.dotted(), answer.region(), answer.at(), answer.blind(), answer.live(),
                answer.concerns().stream().map(why -> Concern.of(why, heard)).toList());
    }
}
