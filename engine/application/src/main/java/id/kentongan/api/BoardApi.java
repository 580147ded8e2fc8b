package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.board.PastBoard;
import id.kentongan.board.PastOverview;
import id.kentongan.board.PastStanding;
import id.kentongan.facts.RegionCode;
import id.kentongan.problem.ProblemException;
import id.kentongan.why.CannotBeRetold;
import id.kentongan.why.NotJudgedYet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How regions stood at any moment. */
@RestController
@Tag(name = "regions")
class BoardApi {
    private final PastBoard board;
    private final Questions questions;
    private final Clock clock;

    BoardApi(PastBoard board, Questions questions, Clock clock) {
        this.board = board;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * @param knownAt up to when what was received counts
     * @param regions the one asked about first, then those directly below it
     * @param heardSince present where the moment lies before it: silence was not recorded until then
     * @param note present where it was not recorded of some region, and says so
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Answer(Instant at, Instant knownAt, List<Standing> regions, Optional<Instant> heardSince,
            Optional<String> note) {}

    /**
     * @param status HIJAU, KUNING, MERAH or ABU-ABU
     * @param red absent, like {@code yellow}, {@code blind} and {@code live}, where the caller may know of the region no more than its colour
     * @param blind absent, like {@code live}, also where nobody wrote down at that moment what was heard
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Standing(String code, String name, String status, Optional<Integer> red, Optional<Integer> yellow,
            Optional<Boolean> blind,
            Optional<Boolean> live) {
        static Standing of(PastStanding stood) {
            Optional<PastStanding> told = Optional.of(stood).filter(PastStanding::told);
            Optional<PastStanding> heard = told.filter(PastStanding::recorded);
            return new Standing(stood.region().dotted(), stood.name(), stood.status().label(), told.map(PastStanding::red),
                    told.map(PastStanding::yellow),
                    heard.map(PastStanding::blind), heard.map(PastStanding::live));
        }
    }

    @Operation(summary = "The board as it stood at a moment: the provinces, or a region with what lies directly below it", description = "Made only of what the caller is cleared for today. Without `at` as of now.")
    @GetMapping(path = "/api/v1/board", produces = APPLICATION_JSON_VALUE)
    Answer board(
            @Parameter(description = "RFC 3339, not in the future") @RequestParam(defaultValue = "") String at,
            @Parameter(description = "RFC 3339, from `at` up to now. Later than `at`: what was received up to then counts as if it had been received when it occurred; whatever came late is judged again, which takes longer. Absent: as it was seen at that moment") @RequestParam(defaultValue = "") String knownAt,
            @Parameter(description = "dotted code") @RequestParam(defaultValue = "") String region,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Instant now = clock.instant();
        Instant moment = questions.moment("at", at, now);
        if (moment.isAfter(now)) {
            throw ProblemException.badValue("at", at, "Tulis waktu yang sudah lewat.");
        }
        Instant known = questions.moment("knownAt", knownAt, moment);
        if (known.isBefore(moment) || known.isAfter(now)) {
            throw ProblemException.badValue("knownAt", knownAt,
                    "Tulis waktu dari at sampai sekarang: laporan yang diterima sampai saat itu ikut dihitung seakan diterima saat terjadi.");
        }
        Optional<RegionCode> scope = questions.region(region);
        PastOverview stood = known.equals(moment)
                // What was judged last may bear a later time than a clock that was set back.
                ? board.at(at.isEmpty() ? Questions.END : moment, scope, caller.sight())
                : late(moment, known, scope, caller);
        List<PastStanding> all = Stream.concat(stood.self().stream(), stood.below().stream()).toList();
        return new Answer(moment, known, all.stream().map(Standing::of).toList(), stood.heardSince(), note(stood, all));
    }

    private static Optional<String> note(PastOverview stood, List<PastStanding> all) {
        String since = stood.heardSince().map(moment -> "Baru tercatat sejak " + moment + ".")
                .orElse("Pencatatannya baru dimulai setelah server siap.");
        return all.stream().allMatch(PastStanding::recorded)
                ? Optional.empty()
                : Optional.of(
                        "Pada waktu itu tidak tercatat dari wilayah mana laporan terdengar: di mana blind dan live tidak disebut, "
                                + "ABU-ABU berarti tidak tercatat. " + since);
    }

    private PastOverview late(Instant moment, Instant known, Optional<RegionCode> scope, Caller caller) {
        try {
            return board.at(moment, known, scope, caller.sight());
        } catch (NotJudgedYet early) {
            throw ProblemException.badValue("at", moment.toString(), String.valueOf(early.getMessage()));
        } catch (CannotBeRetold refused) {
            throw ProblemException.badValue("knownAt", known.toString(), String.valueOf(refused.getMessage()));
        }
    }
}
