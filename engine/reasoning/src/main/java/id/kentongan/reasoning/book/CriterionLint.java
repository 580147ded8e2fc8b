package id.kentongan.reasoning.book;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Period;
import id.kentongan.facts.Text;
import id.kentongan.facts.Thresholds;
import id.kentongan.reasoning.book.CriterionTable.DatedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong between cells and between rows: shared bounds, overlaps, gaps, law that is not in the catalogue. */
final class CriterionLint {
    private CriterionLint() {}

    static void examine(List<DatedRow> entries, Map<String, Indicator> indicators, List<Law> laws) {
        Map<String, Character> marks = laws.stream()
                .collect(Collectors.toMap(Law::citation, Law::verification, (first, second) -> first, TreeMap::new));
        for (DatedRow entry : entries) {
            bounds(entry);
            law(entry, marks);
            prose(entry);
            direction(entry, indicators);
        }
        successions(entries);
    }

    /**
     * Raise and clear values must stand apart in the right order. A value that raises while it counts as calm is refused: what it raises
     * would fall under the very same measure. Colours in the wrong order are only objected to: the book can be judged with, for red is
     * asked first, and yellow is then merely never seen unless red lacks a source.
     */
    private static void bounds(DatedRow entry) {
        Thresholds at = entry.criterion().thresholds();
        boolean rising = entry.criterion().direction() == Direction.NAIK;
        String word = rising ? "naik" : "turun";
        BigDecimal mildest = Stream.of(at.yellow(), at.red()).flatMap(Optional::stream)
                .reduce((one, other) -> apart(one, other, rising) ? one : other).orElseThrow();
        if (at.clear().isPresent() && !apart(at.clear().get(), mildest, rising)) {
            entry.row().refuse("reda",
                    Text.of("reda %s harus %s %s %s karena arah %s; nilai yang menyalakan tidak boleh sekaligus tenang.",
                            plain(at.clear()), rising ? "di bawah" : "di atas",
                            at.yellow().filter(mildest::equals).isPresent() ? "kuning" : "merah", mildest.toPlainString(),
                            word));
        } else if (at.clear().isEmpty() && apart(mildest, at.calmBound(), rising)) {
            entry.row().refuse("merah",
                    Text.of("merah %s harus %s kuning %s karena arah %s, apalagi bila reda kosong: kuning lalu menjadi "
                            + "batas reda, dan nilai yang menyalakan merah sekaligus tenang. Perbaiki salah satunya.",
                            plain(at.red()), rising ? "di atas" : "di bawah", plain(at.yellow()), word));
        } else if (at.yellow().isPresent() && at.red().isPresent() && !apart(at.yellow().get(), at.red().get(), rising)) {
            entry.row().object("merah", Text.of("merah %s harus %s kuning %s karena arah %s. Perbaiki salah satunya.",
                    plain(at.red()), rising ? "di atas" : "di bawah", plain(at.yellow()), word));
        }
    }

    private static boolean apart(BigDecimal calmer, BigDecimal worse, boolean rising) {
        int side = calmer.compareTo(worse);
        return rising ? side < 0 : side > 0;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.orElseThrow().toPlainString();
    }

    private static void law(DatedRow entry, Map<String, Character> marks) {
        List<String> cited = entry.criterion().guidance().legalBasis();
        if (cited.isEmpty()) {
            entry.row().object("dasar_hukum", "dasar hukum kosong. Kutip satu baris hukum.csv, misalnya UU 7/2012 Pasal 10.");
        }
        if (marks.isEmpty()) {
            return;
        }
        for (String citation : cited) {
            Character mark = marks.get(citation);
            if (mark == null) {
                entry.row().object("dasar_hukum", Text.of("\"%s\" tidak ada di hukum.csv.%s", citation,
                        entry.row().hint(citation, marks.keySet())));
            } else if (mark == 'M') {
                entry.row().warn("dasar_hukum", Text.of("\"%s\" masih bertanda M (ingatan); periksa pada naskahnya.", citation));
            }
        }
    }

    private static void prose(DatedRow entry) {
        if (entry.criterion().guidance().triage().isEmpty()) {
            entry.row().warn("panduan", "panduan kosong. Tulis apa yang pertama-tama diperiksa analis.");
        }
        if (entry.criterion().guidance().falseAlarms().isEmpty()) {
            entry.row().warn("alarm_palsu", "alarm_palsu kosong. Tulis kapan kriteria ini biasanya keliru.");
        }
    }

    private static void direction(DatedRow entry, Map<String, Indicator> indicators) {
        Indicator indicator = indicators.get(entry.criterion().gauge().indicator());
        if (indicator != null && indicator.direction() != entry.criterion().direction()) {
            entry.row().warn("arah",
                    Text.of("arah berbeda dari arah indikator %s di indikator.csv. Pastikan ini disengaja.", indicator.code()));
        }
    }

    private static void successions(List<DatedRow> entries) {
        Map<String, List<DatedRow>> concerns = entries.stream().collect(Collectors.groupingBy(
                entry -> entry.criterion().code() + " " + entry.criterion().regionLevel(), TreeMap::new, Collectors.toList()));
        for (List<DatedRow> rows : concerns.values()) {
            List<DatedRow> dated = rows.stream().sorted(Comparator.comparing((DatedRow entry) -> period(entry).from())
                    .thenComparing(entry -> entry.row().line())).toList();
            for (int i = 1; i < dated.size(); i++) {
                indicator(dated.get(0), dated.get(i));
                succession(dated.get(i - 1), dated.get(i));
            }
        }
    }

    /** Another indicator is another concern: an alert that the one raised would be judged by the other, and might never fall. */
    private static void indicator(DatedRow first, DatedRow other) {
        String known = first.criterion().gauge().indicator();
        String read = other.criterion().gauge().indicator();
        if (!read.equals(known)) {
            other.row().refuse("indikator",
                    Text.of("%s tingkat %s membaca indikator %s, sedangkan baris %d membaca %s. Indikator lain berarti "
                            + "kepedulian lain: beri kode lain.", other.criterion().code(),
                            other.criterion().regionLevel(), read,
                            first.row().line(), known));
        }
    }

    private static void succession(DatedRow earlier, DatedRow later) {
        Criterion criterion = later.criterion();
        Optional<LocalDate> end = period(earlier).to();
        if (period(earlier).overlaps(period(later))) {
            later.row().refuse("berlaku_mulai",
                    Text.of("masa berlaku bertindih dengan baris %d (%s tingkat %s). Akhiri baris itu pada %s.",
                            earlier.row().line(), criterion.code(), criterion.regionLevel(),
                            period(later).from().minusDays(1)));
        } else if (end.isPresent() && end.get().plusDays(1).isBefore(period(later).from())) {
            later.row().warn("berlaku_mulai", Text.of("antara %s dan %s tidak ada baris yang berlaku untuk %s tingkat %s.",
                    end.get().plusDays(1), period(later).from().minusDays(1), criterion.code(), criterion.regionLevel()));
        }
    }

    private static Period period(DatedRow entry) {
        return entry.criterion().period();
    }

    /** Warns of indicators that no criterion looks at; {@code NIHIL} is a sign of life and needs none. */
    static void unused(Map<String, Indicator> indicators, List<DatedRow> entries, Complaints problems) {
        Set<String> used = entries.stream().map(entry -> entry.criterion().gauge().indicator()).collect(Collectors.toSet());
        indicators.keySet().stream().filter(code -> !used.contains(code) && !code.equals("NIHIL")).forEach(code -> problems.warn(
                "indikator.csv", 0, code, "", "",
                "belum ada kriteria untuk indikator ini; laporannya dicatat tetapi tidak dinilai."));
    }
}
