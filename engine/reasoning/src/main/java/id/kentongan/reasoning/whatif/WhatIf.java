package id.kentongan.reasoning.whatif;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.Policy;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.time.Ticks;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Judges a journal by two books and compares what they decide. What an edit cannot concern is not judged: of a book in which only rows or
 * policies differ, those alone are decided about, with the policies that rest on them. Where sources, duties, regions, the calendar or a
 * policy about open alerts differ, everything is.
 */
public final class WhatIf {
    private static final double HALF = 0.5;

    private WhatIf() {}

    /**
     * @param inOrder everything received, in the order of {@link JournalEntry#ARRIVAL}, each id and revision once; read by several threads
     * @param past of the same journal
     * @throws RuntimeException whatever a rule or the listener throws; nothing goes on running then
     */
    public static Answer answer(Supposition question, List<JournalEntry> inOrder, Past past, Headway progress) {
        Edit edit = new Edit(question.before(), question.after());
        List<JournalEntry> received = question.until().map(end -> inOrder.subList(0, upTo(inOrder, end))).orElse(inOrder);
        Span span = span(question, received);
        Set<String> judged = edit.beyond() ? everything(question) : edit.concerned();
        RuleBook before = question.asDated() ? question.before() : edit.oldAlways(span.until());
        RuleBook after = question.asDated() ? question.after() : edit.newAlways(span.until());
        Contrast found = edit.nothing()
                ? Contrast.together(List.of())
                : edit.beyond()
                        ? new Sides(before, after, question.tick(), span, edit.moved(), Set.of()).compare(received, past,
                                region -> true, progress)
                        : asFarAsItReaches(edit, new Sides(before, after, question.tick(), span, edit.moved(), Set.of()),
                                received, past, progress);
        return new Answer(span, found.decisions(), found.alerts(), judged,
                question.asDated() ? edit.notInForce(span) : List.of());
    }

    /** First all but the policies of single districts; then those, in the districts in which a changed criterion was found at all. */
    private static Contrast asFarAsItReaches(Edit edit, Sides sides, List<JournalEntry> received, Past past,
            Headway progress) {
        Set<String> local = edit.local();
        Set<String> first = new TreeSet<>(edit.concerned());
        first.removeAll(local);
        double share = local.isEmpty() ? 1 : HALF;
        Contrast wide = narrowed(sides, first, edit.criteria()).compare(received, past, region -> true,
                done -> progress.reached(share * done));
        Set<RegionCode> districts = wide.districts();
        if (local.isEmpty() || districts.isEmpty()) {
            return wide;
        }
        Contrast near = narrowed(sides, local, Set.of()).compare(received, past,
                region -> region.at(RegionLevel.KABUPATEN).filter(districts::contains).isPresent(),
                done -> progress.reached(share + (1 - share) * done));
        return Contrast.together(List.of(wide, near));
    }

    private static Sides narrowed(Sides sides, Set<String> codes, Set<String> watched) {
        return new Sides(narrowed(sides.before(), codes), narrowed(sides.after(), codes), sides.tick(), sides.span(),
                sides.moved(),
                watched);
    }

    private static int upTo(List<JournalEntry> inOrder, Instant end) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).receivedAt().isAfter(end)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** It ends no sooner than the tick at which the last entry counts. */
    private static Span span(Supposition question, List<JournalEntry> received) {
        Ticks ticks = new Ticks(question.tick());
        Optional<Instant> first = received.stream().findFirst().map(entry -> entry.receivedAt());
        Optional<Instant> last = first.map(some -> ticks.atOrAfter(received.get(received.size() - 1).receivedAt()));
        Instant until = Stream.concat(question.until().stream(), last.stream()).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Span(question.from().orElseGet(() -> earliest(question, first).orElse(until)), until);
    }

    /** Nothing can be decided before, be it because nobody reported. */
    private static Optional<Instant> earliest(Supposition question, Optional<Instant> first) {
        Stream<Instant> owed = Stream.of(question.before(), question.after()).flatMap(book -> book.enrolments().stream())
                .map(enrolment -> enrolment.start());
        return Stream.concat(owed, first.stream()).min(Comparator.naturalOrder());
    }

    private static Set<String> everything(Supposition question) {
        Set<String> codes = new TreeSet<>(question.before().concerns());
        codes.addAll(question.after().concerns());
        return codes;
    }

    /** The book with the rows on which these concerns rest. */
    private static RuleBook narrowed(RuleBook book, Set<String> codes) {
        Set<String> decided = new HashSet<>(codes);
        book.policies().values().stream().filter(policy -> policy.level().isEmpty()).map(Policy::code).forEach(decided::add);
        return book.judgingBy(book.criteria().stream().filter(row -> codes.contains(row.code())
                || codes.stream().anyMatch(code -> book.restsOn(code, row.code()))).toList()).decidingOnly(decided);
    }
}
