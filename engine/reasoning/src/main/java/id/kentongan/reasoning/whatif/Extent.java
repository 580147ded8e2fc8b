package id.kentongan.reasoning.whatif;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far an edit of rows and policies reaches. What was edited is judged everywhere. Policies that only rest on it can only differ where a
 * criterion that was edited is found at all: in the same district, or in the same province, or, for the nation, anywhere.
 *
 * @param sides both books with all their rows
 */
record Extent(Edit edit, Sides sides, Mail mail) {

    Contrast compare(Headway progress) {
        Legs legs = new Legs(progress, 4);
        Contrast edited = compare(edit.edited(), region -> true, legs.leg(0));
        Set<RegionCode> found = edited.found();
        if (found.isEmpty()) {
            return edited;
        }
        Set<RegionCode> provinces = found.stream().map(RegionCode::province).collect(Collectors.toSet());
        return Contrast.together(List.of(edited,
                compare(edit.following(Edit.Sight.DISTRICT),
                        region -> region.at(RegionLevel.KABUPATEN).filter(found::contains).isPresent(), legs.leg(1)),
                compare(edit.following(Edit.Sight.PROVINCE), region -> provinces.contains(region.province()), legs.leg(2)),
                compare(edit.following(Edit.Sight.NATION), region -> true, legs.leg(3))));
    }

    private Contrast compare(Set<String> codes, Predicate<RegionCode> where, Headway progress) {
        return codes.isEmpty()
                ? Contrast.together(List.of())
                : new Sides(narrowed(sides.before(), codes), narrowed(sides.after(), codes), sides.tick(), sides.span(),
                        sides.moved(), edit.criteria(), sides.crew()).compare(mail, where, progress);
    }

    /** The book with the rows on which these concerns rest. */
    private static RuleBook narrowed(RuleBook book, Set<String> codes) {
        Set<String> decided = new HashSet<>(codes);
        book.policies().values().stream().filter(policy -> policy.level().isEmpty()).map(Policy::code).forEach(decided::add);
        return book.judgingBy(book.criteria().stream().filter(row -> codes.contains(row.code())
                || codes.stream().anyMatch(code -> book.restsOn(code, row.code()))).toList()).decidingOnly(decided);
    }
}
