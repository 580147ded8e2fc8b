package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import id.kentongan.journal.Way;
import id.kentongan.alert.Secrecies;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.Reading;
import id.kentongan.access.Right;
import id.kentongan.access.Caller;
import id.kentongan.adapters.interchange.Deeds;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.board.Acting;
import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.watch.Watch;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What people do about alerts. */
@RestController
@Tag(name = "acts")
class ActsApi {
    private final SeenAlerts alerts;
    private final Acting acting;
    private final Questions questions;
    private final Watch watch;
    private final Secrecies secrecies;

    ActsApi(SeenAlerts alerts, Acting acting, Questions questions, Watch watch, Secrecies secrecies) {
        this.secrecies = secrecies;
        this.watch = watch;
        this.alerts = alerts;
        this.acting = acting;
        this.questions = questions;
    }

    /**
     * What somebody does.
     *
     * @param act ESCALATE, CLEAR, TAKE, VERIFY, VERDICT, HANDLE, COMMENT, SILENCE or RELEASE; where an act is withdrawn, that act's
     * @param id of the client, by which it may be sent again; absent: a new one
     * @param revision the next one where it corrects or withdraws
     * @param payload {@code to}, {@code verdict}, {@code progress} and {@code unit}, or {@code until}, as the act needs
     */
    record Wanted(Optional<String> act, Optional<String> reason, Optional<String> id, Optional<Integer> revision,
            Optional<Boolean> retracted, Optional<Map<String, String>> payload) {}

    @Operation(summary = "Do something about an alert", description = "Becomes a journal entry of type TINDAKAN in the name of the caller, durable when answered; what it changes is decided with the next tick. The same id and revision sent again is done once: 200 instead of 201. Its author corrects it by the next revision and withdraws it by one with retracted.")
    @PostMapping(path = "/api/v1/alerts/{id}/acts", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<ActAnswer> act(@PathVariable String id, @RequestBody Wanted wanted,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        SeenAlert alert = seen(id, caller);
        int revision = Questions.within("revision", wanted.revision().orElse(0), 0, 999_999_999);
        boolean retracted = wanted.retracted().orElse(false);
        AlertKey key = alert.key();
        Deed deed = deed(wanted, caller, revision, retracted);
        if (deed instanceof Deed.Raise) {
            throw ProblemException.badValue("act", "RAISE", "Peringatan ini sudah ada. Naikkan dengan ESCALATE.");
        }
        if (deed.verb() == Deed.Verb.RELEASE && !caller.may(Right.READ_JOURNAL)) {
            throw new ProblemException(new HttpProblem(403, "RELEASE hanya untuk penyelia. Minta penyelia melakukannya."));
        }
        return taken(new Acting.Wanted(wanted.id(), revision, retracted, deed, key, Optional.of(alert.id()),
                wanted.reason().orElse("")), alert, caller);
    }

    /** Of an act that is withdrawn nobody has to repeat what it said. */
    private Deed deed(Wanted wanted, Caller caller, int revision, boolean retracted) {
        Optional<Act> before = wanted.id().flatMap(id -> acting.before(caller.name(), id, revision));
        if (retracted && wanted.act().isEmpty() && before.isPresent()) {
            return before.get().deed();
        }
        try {
            return Deeds.read(wanted.act().orElse(""), new TreeMap<>(wanted.payload().orElse(Map.of())));
        } catch (Unfit unfit) {
            throw problem(unfit);
        }
    }

    /** What a unit has done: {@code progress} DIMULAI or SELESAI, which {@code unit}, and in a few words what. */
    record HandlingReport(Optional<String> progress, Optional<String> unit, Optional<String> text) {}

    @Operation(summary = "Report what a unit has done about an open alert", description = "The act HANDLE, in the form of before there were others. Durable when answered.")
    @PostMapping(path = "/api/v1/alerts/{id}/handling", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<AlertDetail.Handled> handle(@PathVariable String id, @RequestBody HandlingReport report,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        SeenAlert alert = seen(id, caller);
        Handling.Progress progress = questions.oneOf(Handling.Progress.class, "progress", report.progress().orElse(""))
                .orElseThrow(() -> ProblemException.badValue("progress", "", "Tulis DIMULAI atau SELESAI."));
        String unit = report.unit().map(String::strip).filter(name -> !name.isEmpty())
                .orElseThrow(() -> ProblemException.badValue("unit", "", "Tulis satuan yang menangani, misalnya Polres Gowa."));
        Deed deed = handle(progress, unit);
        Act act = kept(Acting.Wanted.about(alert.key(), alert.id(), deed, report.text().orElse("")), alert,
                caller)
                .act();
        return ResponseEntity.status(201).body(AlertDetail.Handled.of(act.handling().orElseThrow()));
    }

    private static Deed handle(Handling.Progress progress, String unit) {
        try {
            return new Deed.Handle(progress, Texts.name("unit", unit));
        } catch (Unfit unfit) {
            throw problem(unfit);
        }
    }

    /**
     * An alert about what no rule knows.
     *
     * @param criterion a code that begins with {@code MANUAL-}
     * @param to KUNING or MERAH
     */
    record Raised(Optional<String> criterion, Optional<String> region, Optional<String> kind, Optional<String> to,
            Optional<String> reason, Optional<String> id) {}

    @Operation(summary = "Raise an alert about what no rule knows", description = "The act RAISE. The alert opens with the next tick, and only the act CLEAR closes it.")
    @PostMapping(path = "/api/v1/alerts", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    ResponseEntity<ActAnswer> raise(@RequestBody Raised raised,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        try {
            String code = Deeds.manual("criterion", raised.criterion().orElse(""));
            RegionCode region = questions.region(raised.region().orElse(""))
                    .orElseThrow(() -> ProblemException.badValue("region", "", "Tulis kode wilayah, misalnya 73.10."));
            if (!caller.voice().regions().holds(region)) {
                throw new ProblemException(new HttpProblem(403,
                        Text.of("Akun \"%s\" tidak berwenang di wilayah %s. Minta admin menambahkannya.", caller.name(),
                                region)));
            }
            Kind kind = questions.oneOf(Kind.class, "kind", raised.kind().orElse("")).orElse(Kind.ACTUAL);
            Deed deed = Deeds.read("RAISE", raised.to().map(to -> Map.of("to", to)).orElse(Map.of()));
            Acting.Taken taken = acting.take(new Acting.Wanted(raised.id(), 0, false, deed, new AlertKey(code, region, kind),
                    Optional.empty(), raised.reason().orElse("")), caller.name(), Way.API);
            return answer(checked(taken));
        } catch (Unfit unfit) {
            throw problem(unfit);
        }
    }

    private ResponseEntity<ActAnswer> taken(Acting.Wanted wanted, SeenAlert alert, Caller caller) {
        return answer(kept(wanted, alert, caller));
    }

    private static ResponseEntity<ActAnswer> answer(Acting.Taken taken) {
        return ResponseEntity.status(taken.receipt().accepted() > 0 ? 201 : 200).body(ActAnswer.of(taken.act()));
    }

    private Acting.Taken kept(Acting.Wanted wanted, SeenAlert alert, Caller caller) {
        if (wanted.deed().verb().ofTheWhole() && partly(alert, caller.clearance())) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Peringatan %s memuat keterangan rahasia. %s hanya oleh petugas yang boleh membaca semuanya.",
                    HttpProblem.quoted(alert.id()), spoken(wanted.deed()))));
        }
        boolean late = alert.closedAt().isPresent() && wanted.revision() == 0 && wanted.deed().verb().whileOpen();
        if (late) {
            throw new ProblemException(new HttpProblem(409,
                    Text.of("Peringatan %s sudah ditutup pada %s. %s hanya untuk peringatan yang terbuka.",
                            HttpProblem.quoted(alert.id()), alert.closedAt().get(), spoken(wanted.deed()))));
        }
        try {
            return checked(acting.take(wanted, caller.name(), Way.API));
        } catch (Unfit unfit) {
            throw problem(unfit);
        }
    }

    private static Acting.Taken checked(Acting.Taken taken) {
        taken.receipt().refused().stream().findFirst().ifPresent(refused -> {
            throw new ProblemException(new HttpProblem(refused.field().equals("id") ? 409 : 422,
                    Text.of("%s: %s tidak dapat disimpan. %s",
                            refused.field(), HttpProblem.quoted(refused.value()), refused.remedy()),
                    Map.of("field", refused.field(), "value", refused.value(), "remedy", refused.remedy())));
        });
        return taken;
    }

    private static String spoken(Deed deed) {
        return deed instanceof Deed.Handle ? "Penanganan" : deed.verb().name();
    }

    private static ProblemException problem(Unfit unfit) {
        Reading.Refused refused = unfit.at(1, "");
        return ProblemException.badValue(refused.field(), refused.value(), refused.remedy());
    }

    /** Whether something was decided by, or is counted now of, what may not be read with a clearance. */
    private boolean partly(SeenAlert alert, Classification clearance) {
        return secrecies.since(alert.id(), clearance).isPresent() || watch.ask(outlook -> outlook.secrecy(alert.key()))
                .filter(now -> now.compareTo(clearance) > 0).isPresent();
    }

    private SeenAlert seen(String id, Caller caller) {
        return alerts.find(id, caller.sight())
                .orElseThrow(() -> ProblemException.notFound("Peringatan", id,
                        "Ambil id dari /api/v1/alerts; peringatan di atas wewenang baca Anda tidak ditampilkan."));
    }
}
