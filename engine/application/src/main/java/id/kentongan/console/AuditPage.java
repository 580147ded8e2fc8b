package id.kentongan.console;

import id.kentongan.audit.AuditEntry;
import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.Verification;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Jejak audit, newest first, and whether it is whole. */
@Controller
class AuditPage {
    private static final int SHOWN = 50;

    private final AuditTrail trail;
    private final PageWords words;
    private final LocalTime time;

    AuditPage(AuditTrail trail, PageWords words, LocalTime time) {
        this.trail = trail;
        this.words = words;
        this.time = time;
    }

    /** One row as it is read. */
    record Row(long nomor, String waktu, String siapa, String apa, String tentang, String sebelum, String sesudah) {}

    @GetMapping("/jejak")
    String page(@RequestParam(defaultValue = "9223372036854775807") long sebelum, Model model, Locale language) {
        List<AuditEntry> entries = trail.before(sebelum, SHOWN);
        Verification.Verdict verdict = trail.verify();
        model.addAttribute("baris", entries.stream().map(entry -> row(entry, language)).toList());
        model.addAttribute("lanjut", entries.size() < SHOWN ? null : entries.get(entries.size() - 1).seq());
        model.addAttribute("utuh", verdict.fault().isEmpty());
        model.addAttribute("rusak", verdict.fault().orElse(""));
        model.addAttribute("banyak", verdict.entries());
        return "jejak";
    }

    private Row row(AuditEntry entry, Locale language) {
        String actor = entry.deed().actor();
        return new Row(entry.seq(), time.inJakarta(entry.at(), language), actor.isEmpty() ? "Kentongan" : actor,
                words.say("audit." + entry.deed().act(), language), entry.deed().subject(), entry.deed().before(),
                entry.deed().after());
    }
}
