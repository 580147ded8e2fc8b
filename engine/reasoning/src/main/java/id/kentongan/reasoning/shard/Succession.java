package id.kentongan.reasoning.shard;

import id.kentongan.facts.Criterion;
import id.kentongan.reasoning.book.RuleBook;
import java.util.List;

/** What a book shares with the one that follows it in one scope, and so need not be built anew. */
record Succession(boolean sameRules, boolean sameRegions, boolean sameCount) {

    static Succession of(Scope scope, RuleBook before, RuleBook after) {
        boolean sameRegions = before.regions().fingerprint().equals(after.regions().fingerprint());
        return new Succession(scope.rules(before) == scope.rules(after), sameRegions,
                sameRegions && counted(scope.rows(before)).equals(counted(scope.rows(after)))
                        && Lettered.of(before).equals(Lettered.of(after))
                        && List.copyOf(scope.duties(before)).equals(List.copyOf(scope.duties(after)))
                        && before.enrolments().equals(after.enrolments()));
    }

    /** Of a row what decides how it counts, as against what its count means. */
    private static List<Counted> counted(List<Criterion> rows) {
        return rows.stream().map(row -> new Counted(row.code(), row.gauge(), row.direction(), row.period())).toList();
    }

    private record Counted(String code, Record gauge, Enum<?> direction, Record period) {}
}
