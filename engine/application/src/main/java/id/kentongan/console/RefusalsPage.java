package id.kentongan.console;

import id.kentongan.access.Caller;
import id.kentongan.desk.Desk;
import id.kentongan.intake.Refusals;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meja penolakan: what was refused and why, newest first. */
@Controller
class RefusalsPage {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final PageWords words;
    private final LocalTime time;

    RefusalsPage(Desk desk, PageWords words, LocalTime time) {
        this.desk = desk;
        this.words = words;
        this.time = time;
    }

    /** One refused line as it is read. */
    record Row(long nomor, String waktu, String dari, String akun, String tempat, boolean terbaca, String nilai, String saran,
            String baris) {}

    @GetMapping("/penolakan")
    String page(@RequestParam(defaultValue = "9223372036854775807") long sebelum, @AuthenticationPrincipal Caller caller,
            Model model, Locale language) {
        List<Refusals.Kept> found = desk.before(sebelum, SHOWN, caller);
        model.addAttribute("baris", found.stream().map(one -> row(one, language)).toList());
        model.addAttribute("lanjut", found.size() < SHOWN ? null : found.get(found.size() - 1).number());
        return "penolakan";
    }

    private Row row(Refusals.Kept one, Locale language) {
        return new Row(one.number(), time.inJakarta(one.refusedAt(), language), one.sender(), one.account().orElse(""),
                place(one, language), one.told().isPresent(), one.told().map(Refusals.Content::given).orElse(""),
                one.told().map(Refusals.Content::remedy).orElse(""), one.told().map(Refusals.Content::raw).orElse(""));
    }

    private String place(Refusals.Kept one, Locale language) {
        String line = one.line() == 0 ? "" : words.say("penolakan.baris", language, String.valueOf(one.line()));
        return one.field().isEmpty() ? line : line.isEmpty() ? one.field() : line + ", " + one.field();
    }
}
