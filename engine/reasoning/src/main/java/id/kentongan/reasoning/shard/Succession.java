package id.kentongan.reasoning.shard;

import id.kentongan.facts.Criterion;
import id.kentongan.reasoning.book.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a book shares with the one that follows it in one scope, and so need not be built anew.
 *
 * @param newlyAsked criteria of which policies want to know more than before
 */
record Succession(boolean sameRules, boolean sameRegions, boolean sameCount, Set<String> newlyAsked) {

    static Succession of(Scope scope, RuleBook before, RuleBook after) {
        boolean sameRegions = before.regions().fingerprint().equals(after.regions().fingerprint());
        return new Succession(scope.rules(before) == scope.rules(after), sameRegions,
                sameRegions && counted(scope.rows(before)).equals(counted(scope.rows(after)))
                        && Lettered.of(before).equals(Lettered.of(after))
                        && List.copyOf(scope.duties(before)).equals(List.copyOf(scope.duties(after)))
                        && before.enrolments().equals(after.enrolments()),
                after.concerns().stream().filter(code -> after.asksWho(code) && !before.asksWho(code)
                        || after.asksFor(code) && !before.asksFor(code))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of a row what decides how it counts, as against what its count means. */
    private static List<Counted> counted(List<Criterion> rows) {
        return rows.stream().map(row -> new Counted(row.code(), row.gauge(), row.direction(), row.period())).toList();
    }

    private record Counted(String code, Record gauge, Enum<?> direction, Record period) {}
}
