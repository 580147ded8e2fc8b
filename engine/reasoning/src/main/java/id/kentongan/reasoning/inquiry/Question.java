package id.kentongan.reasoning.inquiry;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.sentence.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which concerns of a region somebody asks about: one code, or all that are judged there. */
public record Question(RegionCode region, Optional<String> code) {
    private static final Comparator<Why> NEAREST_FIRST = Comparator.comparing((Why why) -> why.alert().isEmpty())
            .thenComparing(Why::distance).thenComparing(Why::key);

    public List<Why> answer(Inquiry inquiry, RuleBook book, Instant at) {
        Map<String, Criterion> judged = new TreeMap<>();
        book.criteria().stream().filter(row -> row.regionLevel() == region.level() && meant(row.code()))
                .forEach(row -> judged.merge(row.code(), row, (one, other) -> other.period().contains(at) ? other : one));
        List<Why> concerns = new ArrayList<>();
        judged.values().forEach(row -> concerns.add(inquiry.about(new AlertKey(row.code(), region, Kind.ACTUAL), row)));
        book.policies().values().stream().filter(policy -> meant(policy.code()))
                .filter(policy -> policy.level().map(region.level()::equals).orElse(code.isPresent()))
                .forEach(policy -> concerns.add(inquiry.about(policy, region)));
        return concerns.stream().sorted(NEAREST_FIRST).toList();
    }

    /** Why there is no answer about a code. */
    public String nowhere(String asked, RuleBook book) {
        return book.concerns().contains(asked)
                ? "%s tidak dinilai pada tingkat %s.".formatted(asked, region.level())
                : "%s bukan kode kriteria atau kebijakan dalam buku ini.%s".formatted(asked,
                        Nearest.hint(asked, book.concerns()));
    }

    private boolean meant(String other) {
        return code.map(other::equals).orElse(true);
    }
}
