package id.kentongan.desk;

import id.kentongan.access.Caller;
import id.kentongan.access.Voice;
import id.kentongan.adapters.Reading;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.intake.OpenPlaces;
import id.kentongan.intake.Sender;
import id.kentongan.journal.JournalPast;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a person decides which of several places a message meant. Once: what was warned for the others alone is withdrawn, and the same
 * message asks nothing again.
 */
@Component
public class PlaceDecisions {
    private final Desk desk;
    private final OpenPlaces places;
    private final JournalPast past;
    private final Intake intake;
    private final AuditTrail trail;
    private final Clock clock;

    PlaceDecisions(Desk desk, OpenPlaces places, JournalPast past, Intake intake, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.past = past;
        this.intake = intake;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a refusal asks; nothing where it asks nothing. */
    public Optional<OpenPlace> asked(long refusal) {
        List<RegionCode> between = places.between(refusal).stream().flatMap(choice -> last(choice.entry()).stream())
                .map(Observation::region).toList();
        return between.isEmpty() ? Optional.empty() : Optional.of(new OpenPlace(between, places.decided(refusal)));
    }

    /**
     * Decides, and withdraws what was warned for the other places alone. The same decision again withdraws what stands still.
     *
     * @return what was withdrawn
     * @throws ProblemException if the caller may not read the refusal, if it asks nothing or not about this region, or if something else was
     *     decided before
     */
    public List<EntryId> decide(long refusal, String region, Caller caller, Way way) {
        if (desk.find(refusal, caller).filter(one -> one.told().isPresent()).isEmpty()) {
            throw ProblemException.notFound("Penolakan", String.valueOf(refusal), "Pilih dari daftar penolakan.");
        }
        OpenPlace asked = asked(refusal).orElseThrow(() -> ProblemException.badValue("id", String.valueOf(refusal),
                "Penolakan ini tidak menanyakan wilayah."));
        RegionCode meant = asked.between().stream().filter(one -> one.dotted().equals(region)).findFirst()
                .orElseThrow(() -> ProblemException.badValue("region", region, Text.of("Pilih salah satu: %s.",
                        asked.between().stream().map(RegionCode::dotted).collect(Collectors.joining(", ")))));
        boolean now = trail.record(() -> places.decide(refusal, new OpenPlaces.Decided(meant, caller.name(), clock.instant())),
                first -> first
                        ? List.of(Trace.changing(caller.name(), AuditedAct.PLACE_DECIDED, "penolakan/" + refusal, "",
                                meant.dotted()))
                        : List.of());
        if (!now) {
            places.decided(refusal).filter(before -> !before.region().equals(meant)).ifPresent(before -> {
                throw new ProblemException(new HttpProblem(409,
                        Text.of("Sudah diputuskan %s oleh %s.", before.region(), before.account())));
            });
        }
        return withdrawn(refusal, new Submission(caller.name(), way));
    }

    private List<EntryId> withdrawn(long refusal, Submission by) {
        List<EntryId> withdrawn = new ArrayList<>();
        List<Reading> back = new ArrayList<>();
        for (Reading.Choice choice : places.between(refusal)) {
            last(choice.entry())
                    .filter(report -> choice.alone() && !report.retracted() && places.ruledOut(choice.entry(), report.region()))
                    .map(Observation::takenBack).ifPresent(report -> {
                        back.add(new Reading.Understood(1, report));
                        withdrawn.add(report.id());
                    });
        }
        if (!back.isEmpty()) {
            Acknowledgement receipt = intake.take(back, new Sender(by, Voice.unbounded(by.account()), "penolakan/" + refusal));
            if (!receipt.refused().isEmpty()) {
                throw new ProblemException(new HttpProblem(409, receipt.refused().get(0).remedy()));
            }
        }
        return withdrawn;
    }

    private Optional<Observation> last(EntryId entry) {
        return past.revisions(entry.source(), entry.id()).stream()
                .flatMap(one -> one instanceof Observation report ? Stream.of(report) : Stream.empty())
                .reduce((earlier, later) -> later);
    }
}
