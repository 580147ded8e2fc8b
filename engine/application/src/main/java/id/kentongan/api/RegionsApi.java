package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.access.Right;
import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import java.util.EnumSet;
import id.kentongan.audit.SecretReads;
import id.kentongan.board.AlertStories;
import id.kentongan.board.Board;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.util.function.Supplier;
import id.kentongan.board.RegionStanding;
import id.kentongan.board.Status;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How regions stand. */
@RestController
@Tag(name = "regions")
class RegionsApi {
    /** Only who may read everything may be told that there is nothing; to anybody else a difference would betray what is hidden. */
    private static final Classification HIGHEST = Classification.SANGAT_RAHASIA;

    private static final String ELSEWHERE = "Wilayah ini di luar wewenang baca Anda: yang ditampilkan hanya warnanya menurut laporan BIASA.";

    private final Board board;
    private final SeenAlerts alerts;
    private final SecretReads reads;
    private final AlertStories stories;
    private final Supplier<Regions> regions;
    private final Questions questions;
    private final Clock clock;

    RegionsApi(Board board, SecretReads reads, SeenAlerts alerts, AlertStories stories, Supplier<Regions> regions,
            Questions questions,
            Clock clock) {
        this.board = board;
        this.alerts = alerts;
        this.reads = reads;
        this.stories = stories;
        this.regions = regions;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * @param status HIJAU, KUNING, MERAH or ABU-ABU
     * @param reasons Indonesian sentences
     * @param openAlerts absent, like {@code blind}, where the caller may know of the region no more than its colour
     * @param blind whether a report of this very region is overdue
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RegionStatus(String region, String name, RegionLevel level, String status, List<String> reasons,
            Optional<OpenAlerts> openAlerts,
            Optional<Boolean> blind, Optional<Instant> lastReportAt, Instant asOf) {}

    /** Drills are not counted. */
    record OpenAlerts(int red, int yellow) {}

    @Operation(summary = "How a region stands: HIJAU, KUNING, MERAH, or ABU-ABU where reports are missing", description = "Made only of what the caller is cleared for.")
    @GetMapping(path = "/api/v1/regions/{code}/status", produces = APPLICATION_JSON_VALUE)
    RegionStatus status(@PathVariable String code, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        RegionStanding standing = board.standing(existing(code), caller.sight());
        return new RegionStatus(code, standing.name(), standing.region().level(), standing.status().label(),
                standing.told() ? reasons(standing, caller) : List.of(ELSEWHERE),
                Optional.of(standing).filter(RegionStanding::told).map(told -> new OpenAlerts(told.red(), told.yellow())),
                Optional.of(standing).filter(RegionStanding::told).map(RegionStanding::blind), standing.lastHeard(),
                clock.instant());
    }

    private String reason(SeenAlert alert) {
        return alert.told()
                ? alert.because()
                : Text.of("%s (%s) di %s: memuat keterangan rahasia.", stories.name(alert.key(), alert.changedAt()),
                        alert.key().code(),
                        regions.get().fullName(alert.key().region()));
    }

    private RegionCode existing(String code) {
        try {
            return questions.region(code).orElseThrow();
        } catch (ProblemException unknown) {
            throw ProblemException.notFound("Wilayah", code, "Pakai kode Kemendagri bertitik yang berlaku, misalnya 73.10.");
        }
    }

    private List<String> reasons(RegionStanding standing, Caller caller) {
        List<String> reasons = new ArrayList<>();
        if (standing.foremost().isPresent() && caller.may(Right.READ_ALERTS)) {
            alerts.list(new SeenAlerts.Wanted(Optional.of(standing.region()), EnumSet.of(Level.KUNING, Level.MERAH),
                    EnumSet.of(Kind.ACTUAL),
                    true, false), caller.sight(), 1, 0).stream()
                    .peek(alert -> reads.shown(caller.name(), alert.id(), alert.classification(), alert.changedAt()))
                    .map(this::reason).forEach(reasons::add);
        }
        String heard = standing.lastHeard().map(moment -> "Laporan terakhir diterima " + moment + ".")
                .orElse(caller.clearance() == HIGHEST
                        ? "Belum pernah ada laporan."
                        : "Belum pernah ada laporan yang boleh Anda baca.");
        if (standing.blind()) {
            reasons.add("Laporan wajib terlambat. " + heard);
        } else if (!standing.live()) {
            reasons.add("Tidak ada sumber wajib lapor yang sedang melapor di sini atau di bawahnya. " + heard);
        } else if (standing.status() == Status.HIJAU) {
            reasons.add(
                    "Tidak ada peringatan terbuka menurut laporan yang boleh Anda baca, dan laporan wajib datang tepat waktu. "
                            + heard);
        }
        return reasons;
    }
}
