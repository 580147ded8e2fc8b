package id.kentongan.reasoning.scenario;

import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which criterion rows and policies the examples show firing, and which they show silent. */
final class Coverage {
    private static final String CRITERIA = "kriteria.csv";

    /** A criterion row as coverage counts it: one concern judged at one level, whatever its dates. */
    private record Covered(String code, RegionLevel level) {}

    private final Set<Covered> firing;
    private final Set<Covered> silent;

    Coverage(List<Scenario> scenarios) {
        firing = shown(scenarios, Expectation::firing, Waiver::granted);
        silent = shown(scenarios, Expectation::silent, waiver -> !waiver.granted());
    }

    List<Problem> gaps(RuleBook book) {
        Set<Covered> rows = book.criteria().stream().map(row -> new Covered(row.code(), row.regionLevel()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<Problem> criteria = rows.stream().flatMap(row -> Stream.concat(
                gap(firing.contains(row), CRITERIA, 0, row.code(), Text.of("%s (%s)", row.code(), row.level()), "menyala"),
                gap(silent.contains(row), CRITERIA, 0, row.code(), Text.of("%s (%s)", row.code(), row.level()), "diam")));
        Stream<Problem> policies = book.policies().values().stream().flatMap(policy -> Stream.concat(
                gap(has(firing, policy.code()), policy.file(), policy.line(), policy.code(), policy.code(), "menyala"),
                gap(has(silent, policy.code()), policy.file(), policy.line(), policy.code(), policy.code(), "diam")));
        return Stream.concat(criteria, policies).toList();
    }

    private static Stream<Problem> gap(boolean shown, String file, int line, String code, String named, String way) {
        String remedy = way.equals("diam") ? "tetap HIJAU" : "naik menjadi …";
        return shown
                ? Stream.empty()
                : Stream.of(new Problem(Problem.Severity.WARNING, file, line, "", code,
                        Text.of("%s belum mempunyai contoh yang %s. Tambahkan di skenario/: Maka \"%s\" di \"…\" %s.", named,
                                way, code,
                                remedy)));
    }

    private static boolean has(Set<Covered> shown, String code) {
        return shown.stream().anyMatch(row -> row.code().equals(code));
    }

    private static Set<Covered> shown(List<Scenario> scenarios, Predicate<Expectation> way, Predicate<Waiver> waived) {
        Stream<Covered> expected = scenarios.stream().flatMap(Scenario::expectations).filter(way)
                .flatMap(expectation -> row(expectation.code(), expectation.region()));
        Stream<Covered> spared = scenarios.stream().flatMap(Scenario::waivers).filter(waived)
                .flatMap(waiver -> row(waiver.policy(), waiver.region()));
        return Stream.concat(expected, spared).collect(Collectors.toSet());
    }

    private static Stream<Covered> row(String code, String region) {
        return RegionCodes.tried(region).stream().map(where -> new Covered(code, where.level()));
    }
}
