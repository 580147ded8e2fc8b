package id.kentongan.reasoning.book;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.sentence.Condition;
import id.kentongan.reasoning.sentence.PolicyText;
import id.kentongan.reasoning.sentence.Look;
import id.kentongan.reasoning.sentence.Policies;
import id.kentongan.reasoning.region.Regions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sentences that no report could ever make true, or untrue, in this book: they are refused, for whoever wrote them waits for an alert
 * that never comes. Where only a part of a sentence is idle, or where a later row of a catalogue would give it a meaning, the book can
 * be judged with and only may not take force.
 */
final class PolicyLint {
    private static final Set<RegionLevel> SEEN_BY_THE_NATION = EnumSet.of(RegionLevel.PROVINSI, RegionLevel.KABUPATEN);

    private final List<Criterion> rows;
    private final Map<String, Indicator> indicators;
    private final Map<String, SourceRow> sources;
    private final List<CalendarRow> calendar;
    private final Regions regions;
    private final Complaints problems;

    PolicyLint(List<Criterion> rows, Map<String, Indicator> indicators, Map<String, SourceRow> sources,
            List<CalendarRow> calendar, Regions regions, Complaints problems) {
        this.rows = rows;
        this.indicators = indicators;
        this.sources = sources;
        this.calendar = calendar;
        this.regions = regions;
        this.problems = problems;
    }

    void examine(Policies policies) {
        for (PolicyText draft : policies.drafts()) {
            List<Condition> conditions = policies.conditions(draft.code());
            for (Condition condition : conditions) {
                condition.looks().forEach(look -> examine(draft, condition, look, policies.national(draft.code())));
                conditions.stream().filter(condition::contradicts).forEach(other -> refuse(draft, condition,
                        Text.of("bertentangan dengan baris %d: keduanya tidak pernah benar bersama. Hapus salah satu.",
                                other.line())));
            }
        }
    }

    private void examine(PolicyText draft, Condition condition, Look look, boolean national) {
        switch (look.fact()) {
            case "Finding" -> finding(draft, condition, look, national);
            case "SilentSource" -> silence(draft, condition, look);
            case "VotingDay" -> {
                if (calendar.stream().noneMatch(CalendarRow::voting)) {
                    object(draft, condition, "tidak pernah benar: tahapan/ tidak memuat satu hari pemungutan suara pun.");
                }
            }
            default -> {
                // known of every region, or written by people
            }
        }
    }

    private void finding(PolicyText draft, Condition condition, Look look, boolean national) {
        Set<RegionLevel> seen = EnumSet.copyOf(look.levels());
        if (national) {
            seen.retainAll(SEEN_BY_THE_NATION);
        }
        String always = look.absent() ? "selalu benar" : "tidak pernah benar";
        Predicate<String> means = look.meaning();
        Set<Level> colours = look.colours();
        List<Criterion> meant = rows.stream().filter(row -> means.test(row.code()) && seen.contains(row.regionLevel())
                && (colours.contains(Level.KUNING) || row.thresholds().red().isPresent())).toList();
        Set<String> idle = new TreeSet<>(look.codes());
        meant.forEach(row -> idle.remove(row.code()));
        String wanting = Text.of("%s tidak punya baris tingkat %s%s di kriteria.csv%s.",
                look.codes().isEmpty() ? "satu kriteria pun" : "kriteria " + String.join(", ", idle), inWords(seen),
                look.colours().contains(Level.KUNING) ? "" : " dengan ambang merah",
                national ? "; kebijakan nasional tidak melihat tingkat di bawah kabupaten/kota" : "");
        if (meant.isEmpty()) {
            refuse(draft, condition, Text.of("%s: %s Pakai kriteria lain, atau tambah barisnya.", always, wanting));
        } else if (!idle.isEmpty()) {
            object(draft, condition,
                    Text.of("menyebut kode yang tidak berarti di sini: %s Hapus kodenya, atau tambah barisnya.", wanting));
        } else {
            breadth(draft, condition, meant);
            reporters(draft, condition, look, meant);
        }
    }

    private void breadth(PolicyText draft, Condition condition, List<Criterion> meant) {
        condition.breadth().ifPresent(breadth -> {
            int most = switch (breadth.of()) {
                case "domain" -> (int) meant.stream().map(row -> row.code().substring(0, Math.max(0, row.code().indexOf('-'))))
                        .distinct().count();
                case "province" -> regions.all(RegionLevel.PROVINSI).size() - 1;
                case "district" -> mostBelow(RegionLevel.PROVINSI);
                case "subdistrict" -> mostBelow(RegionLevel.KABUPATEN);
                default -> Integer.MAX_VALUE;
            };
            if (breadth.least() > most) {
                refuse(draft, condition,
                        Text.of("tidak pernah benar: paling banyak ada %d. Tulis bilangan yang lebih kecil.", most));
            }
        });
    }

    private int mostBelow(RegionLevel level) {
        return regions.all(level).stream().mapToInt(region -> regions.children(region).size()).max().orElse(0);
    }

    private void reporters(PolicyText draft, Condition condition, Look look, List<Criterion> meant) {
        Optional<String> besides = look.word("heardBesides");
        if (besides.isPresent() && meant.stream().allMatch(row -> Optional.ofNullable(indicators.get(row.gauge().indicator()))
                .map(indicator -> indicator.bodies().equals(List.of(besides.get()))).orElse(false))) {
            object(draft, condition,
                    Text.of("tidak pernah benar: menurut indikator.csv hanya %s yang melaporkannya.", besides.get()));
        }
    }

    private void silence(PolicyText draft, Condition condition, Look look) {
        Optional<String> named = look.word("source");
        if (sources.values().stream()
                .noneMatch(source -> source.duty().isPresent() && look.levels().contains(source.regionLevel())
                        && named.map(source.code()::equals).orElse(true))) {
            object(draft, condition,
                    Text.of("tidak pernah benar: di sumber.csv tidak ada %s yang wajib lapor (wajib_jam) pada tingkat %s.",
                            named.map(code -> "sumber " + code).orElse("sumber"), inWords(look.levels())));
        }
    }

    private static String inWords(Set<RegionLevel> levels) {
        return levels.stream().map(RegionLevel::name).collect(Collectors.joining(" atau "));
    }

    private void refuse(PolicyText draft, Condition condition, String what) {
        problems.refuse(draft.file(), condition.line(), draft.code(), "", condition.sentence(), told(condition, what));
    }

    private void object(PolicyText draft, Condition condition, String what) {
        problems.object(draft.file(), condition.line(), draft.code(), "", condition.sentence(), told(condition, what));
    }

    private static String told(Condition condition, String what) {
        return Text.of("kalimat \"%s\" %s", condition.sentence(), what);
    }
}
