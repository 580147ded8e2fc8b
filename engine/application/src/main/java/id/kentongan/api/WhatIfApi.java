package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.problem.ProblemException;
import id.kentongan.whatif.Trial;
import id.kentongan.whatif.Trials;
import id.kentongan.whatif.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.util.RawValue;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an edit would have changed, over the journal as far as the caller may read it. */
@RestController
@Tag(name = "what-if")
class WhatIfApi {
    private static final String ADDRESS = "/api/v1/what-if";
    private static final int MOST_LISTED = 1_000;

    private final Trials trials;
    private final Questions questions;
    private final Clock clock;

    WhatIfApi(Trials trials, Questions questions, Clock clock) {
        this.clock = clock;
        this.trials = trials;
        this.questions = questions;
    }

    /**
     * @param rules hash of a kept book
     * @param against hash of the book to compare with; absent: the one in force
     * @param asDated whether rows count by their dates only
     * @param from and until what is compared, RFC 3339
     */
    record Asked(Optional<String> rules, Optional<String> against, Optional<Boolean> asDated, Optional<String> from,
            Optional<String> until) {}

    /**
     * @param progress from 0 to 1
     * @param classification the highest of the reports that are judged
     * @param answer as {@code diff --json} gives it, of each kind the first 1,000 decisions; where it is done
     * @param fault where it failed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Comparison(String id, String state, double progress, Instant askedAt, String classification,
            Optional<String> fault, Optional<RawValue> answer) {
        static Comparison of(Trial trial) {
            Trial.Progress now = trial.progress();
            return new Comparison(trial.id(), now.state().name(), now.share(), trial.askedAt(), trial.clearance().name(),
                    Optional.of(now.fault()).filter(fault -> !fault.isEmpty()), now.answer().map(RawValue::new));
        }
    }

    @Operation(summary = "Ask what a kept rule book would have changed", description = "What was edited is judged as if it had always been in force, unless `asDated`. Judged are the reports "
            + "that the caller may read. One comparison runs at a time, beside the watch; its address is in `Location`.")
    @PostMapping(path = ADDRESS, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<Comparison> ask(@RequestBody Asked asked, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        caller.mustReadAll();
        Trial trial = trials.begin(wish(asked), caller,
                (answer, before, after) -> DifferenceJson.of(answer, before, after, MOST_LISTED));
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create(ADDRESS + "/" + trial.id()))
                .body(Comparison.of(trial));
    }

    private Wish wish(Asked asked) {
        String rules = asked.rules().orElseThrow(() -> ProblemException.badValue("rules", "",
                "Tulis sidik sebuah buku yang tersimpan; semuanya terdaftar di /api/v1/books."));
        Optional<Instant> from = moment("from", asked.from());
        Optional<Instant> until = moment("until", asked.until());
        if (until.filter(end -> from.filter(end::isBefore).isPresent()).isPresent()) {
            throw ProblemException.badValue("until", asked.until().orElse(""), "Tulis waktu yang tidak lebih awal dari from.");
        }
        if (until.filter(clock.instant()::isBefore).isPresent()) {
            throw ProblemException.badValue("until", asked.until().orElse(""), "Tulis waktu yang sudah lewat.");
        }
        return new Wish(rules, asked.against(), asked.asDated().orElse(false), from, until);
    }

    private Optional<Instant> moment(String field, Optional<String> given) {
        return given.filter(text -> !text.isEmpty()).map(text -> questions.moment(field, text, Instant.EPOCH));
    }

    @Operation(summary = "How far a comparison has come, and its answer")
    @GetMapping(path = ADDRESS + "/{id}", produces = APPLICATION_JSON_VALUE)
    Comparison comparison(@PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return Comparison.of(known(id, caller));
    }

    @Operation(summary = "Give up a comparison, or forget its answer")
    @DeleteMapping(path = ADDRESS + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        trials.end(known(id, caller));
    }

    private Trial known(String id, Caller caller) {
        return trials.find(id, caller).orElseThrow(() -> ProblemException.notFound("Perbandingan", id,
                "Jawaban disimpan sampai ada yang lebih baru atau server dimulai ulang. Tanyakan lagi."));
    }
}
