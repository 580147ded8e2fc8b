package id.kentongan.reasoning.inquiry;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.tables.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which concerns of a region somebody asks about: one code, or all that are judged there. */
public record Question(RegionCode region, Optional<String> code) {
    public List<Why> answer(Inquiry inquiry, RuleBook book, Instant at) {
        Map<String, Criterion> judged = new TreeMap<>();
        book.criteria().stream().filter(row -> row.regionLevel() == region.level() && meant(row.code()))
                .forEach(row -> judged.merge(row.code(), row, (one, other) -> other.period().contains(at) ? other : one));
        List<Why> concerns = new ArrayList<>();
        judged.values().forEach(row -> concerns.add(inquiry.about(new AlertKey(row.code(), region, Kind.ACTUAL), row)));
        book.policies().values().stream().filter(policy -> meant(policy.code()))
                .filter(policy -> policy.level().map(region.level()::equals).orElse(code.isPresent()))
                .forEach(policy -> concerns.add(inquiry.about(policy, region)));
        inquiry.manual(region).stream().filter(why -> meant(why.key().code())).forEach(concerns::add);
        return concerns.stream().sorted(Why.NEAREST_FIRST).toList();
    }

    /** Why there is no answer about a code. */
    public String nowhere(String asked, RuleBook book) {
        return book.concerns().contains(asked)
                ? Text.of("%s tidak dinilai pada tingkat %s.", asked, region.level())
                : Text.of("%s bukan kode kriteria atau kebijakan dalam buku ini.%s", asked,
                        Nearest.hint(asked, book.concerns()));
    }

    private boolean meant(String other) {
        return code.map(other::equals).orElse(true);
    }
}
