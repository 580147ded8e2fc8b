package id.kentongan.command;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.explain.Figures;
import id.kentongan.reasoning.whatif.AlertCount;
import id.kentongan.reasoning.whatif.Answer;
import id.kentongan.reasoning.whatif.ChangedAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an edit would have changed, in words: first counted in alerts, then every decision, in the time of its region. */
final class DifferenceWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));
    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");
    private static final Map<String, String> STEPS = Map.of("RAISE", "timbul", "ESCALATE", "naik", "DEESCALATE", "turun", "CLEAR",
            "ditutup");

    private final RuleBook book;
    private final boolean asDated;
    private final List<String> lines = new ArrayList<>();

    /** @param book whose names of regions are used */
    DifferenceWords(RuleBook book, boolean asDated) {
        this.book = book;
        this.asDated = asDated;
    }

    List<String> lines(Answer answer) {
        lines.add(Text.of("Rentang: %s sampai %s. %s", Figures.moment(answer.span().from(), CAPITAL),
                Figures.moment(answer.span().until(), CAPITAL),
                asDated
                        ? "Kedua buku dinilai menurut tanggal berlakunya."
                        : "Yang berubah dinilai seolah-olah berlaku sejak awal."));
        answer.notInForce().forEach(row -> lines.add(notInForce(row)));
        lines.add(Text.of("Peringatan: %s.", count(AlertCount.of(answer.alerts()))));
        AlertCount.by(alert -> alert.key().code(), answer.alerts())
                .forEach((code, count) -> lines.add(Text.of("  %s: %s", code, count(count))));
        AlertCount.by(ChangedAlert::colour, answer.alerts())
                .forEach((colour, count) -> lines.add(Text.of("  tertinggi %s: %s", colour, count(count))));
        AlertCount.by(alert -> alert.key().region(), answer.alerts())
                .forEach((region, count) -> lines.add(Text.of("  %s %s: %s", region, name(region), count(count))));
        Diff decisions = answer.decisions();
        decisions.perRegion()
                .forEach((region, count) -> lines.add(Text.of("%s %s: %d keputusan bertambah, %d hilang, %d bergeser",
                        region, name(region), count.added(), count.dropped(), count.moved())));
        decisions.added().forEach(decided -> lines.add("+ " + line(decided)));
        decisions.dropped().forEach(decided -> lines.add("- " + line(decided)));
        decisions.moved().forEach(pair -> lines.add(Text.of("~ %s, menjadi %s", line(pair.before()),
                moment(pair.after(), pair.after().at()))));
        lines.add(Text.of("%d keputusan bertambah, %d hilang, %d bergeser, %d tetap.", decisions.added().size(),
                decisions.dropped().size(), decisions.moved().size(), decisions.same()));
        return lines;
    }

    private static String notInForce(Criterion row) {
        return Text.of(
                "Baris %s tingkat %s (berlaku %s) tidak pernah berlaku dalam rentang ini, sehingga menurut tanggalnya tidak ada yang berubah. "
                        + "Jalankan tanpa --as-dated untuk melihat akibatnya seandainya ia berlaku sejak awal.",
                row.code(), row.regionLevel(), days(row));
    }

    private static String days(Criterion row) {
        String from = "mulai " + DAY.format(row.period().from());
        return row.period().to().map((LocalDate day) -> from + " sampai " + DAY.format(day)).orElse(from);
    }

    private static String count(AlertCount count) {
        return Text.of("%d bertambah, %d hilang, %d lebih awal, %d lebih lambat, %d lebih tinggi, %d lebih rendah", count.added(),
                count.dropped(), count.earlier(), count.later(), count.higher(), count.lower());
    }

    private String name(RegionCode region) {
        return book.regions().fullName(region);
    }

    private String line(Decided decided) {
        return Text.of("%s %s %s", moment(decided, decided.at()),
                STEPS.getOrDefault(decided.decision().verb(), decided.decision().verb()), decided.because());
    }

    private String moment(Decided decided, Instant at) {
        return Figures.moment(at, book.regions().zone(decided.decision().key().region()));
    }
}
