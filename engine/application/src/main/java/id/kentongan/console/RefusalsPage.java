package id.kentongan.console;

import id.kentongan.access.Caller;
import id.kentongan.access.Right;
import id.kentongan.adapters.Codes;
import id.kentongan.desk.Desk;
import id.kentongan.desk.OpenPlace;
import id.kentongan.desk.PlaceDecisions;
import id.kentongan.intake.OpenPlaces;
import id.kentongan.intake.Refusals;
import id.kentongan.journal.Way;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meja penolakan: what was refused and why, newest first. */
@Controller
class RefusalsPage {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final PlaceDecisions places;
    private final Codes codes;
    private final PageWords words;
    private final LocalTime time;

    RefusalsPage(Desk desk, PlaceDecisions places, Codes codes, PageWords words, LocalTime time) {
        this.desk = desk;
        this.places = places;
        this.codes = codes;
        this.words = words;
        this.time = time;
    }

    /**
     * One refused line as it is read.
     *
     * @param pilihan regions of which one was meant; none where nothing is to be decided, or nothing any more
     * @param putusan what was decided
     */
    record Row(long nomor, String waktu, String dari, String akun, String tempat, boolean terbaca, String nilai, String saran,
            String baris, List<Choice> pilihan, String putusan) {}

    /** One region to choose. */
    record Choice(String kode, String nama) {}

    @PostMapping("/penolakan/{id}/putusan")
    String decide(@PathVariable long id, @RequestParam(defaultValue = "") String wilayah,
            @AuthenticationPrincipal Caller caller) {
        places.decide(id, wilayah, caller, Way.PAGE);
        return "redirect:/penolakan";
    }

    @GetMapping("/penolakan")
    String page(@RequestParam(defaultValue = "9223372036854775807") long sebelum, @AuthenticationPrincipal Caller caller,
            Model model, Locale language) {
        List<Refusals.Kept> found = desk.before(sebelum, SHOWN, caller);
        model.addAttribute("baris", found.stream().map(one -> row(one, language)).toList());
        model.addAttribute("bolehPutuskan", caller.may(Right.HANDLE));
        model.addAttribute("lanjut", found.size() < SHOWN ? null : found.get(found.size() - 1).number());
        return "penolakan";
    }

    private Row row(Refusals.Kept one, Locale language) {
        Optional<OpenPlace> open = one.told().flatMap(any -> places.asked(one.number()));
        Optional<OpenPlaces.Decided> decided = open.flatMap(OpenPlace::decided);
        List<Choice> choices = decided.isPresent()
                ? List.of()
                : open.stream().flatMap(asked -> asked.between().stream())
                        .map(region -> new Choice(region.dotted(), region + " " + codes.fullName(region))).toList();
        return new Row(one.number(), time.inJakarta(one.refusedAt(), language), one.sender(), one.account().orElse(""),
                place(one, language), one.told().isPresent(), one.told().map(Refusals.Content::given).orElse(""),
                one.told().map(Refusals.Content::remedy).orElse(""), one.told().map(Refusals.Content::raw).orElse(""), choices,
                decided.map(
                        made -> words.say("penolakan.diputuskan", language, made.region() + " " + codes.fullName(made.region()),
                                made.account(), time.inJakarta(made.at(), language)))
                        .orElse(""));
    }

    private String place(Refusals.Kept one, Locale language) {
        String line = one.line() == 0 ? "" : words.say("penolakan.baris", language, String.valueOf(one.line()));
        return one.field().isEmpty() ? line : line.isEmpty() ? one.field() : line + ", " + one.field();
    }
}
