package id.kentongan.reasoning.whatif;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.time.Ticks;
import java.time.Instant;
import java.util.Comparator;
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
    private WhatIf() {}

    /**
     * @param inOrder everything received, in the order of {@link JournalEntry#ARRIVAL}, each id and revision once; read by several threads
     * @param past of the same journal
     * @param crew does the work
     * @throws RuntimeException whatever a rule or the listener throws; nothing goes on running then
     */
    public static Answer answer(Supposition question, List<JournalEntry> inOrder, Past past, Crew crew,
            Headway progress) {
        Edit edit = new Edit(question.before(), question.after());
        List<JournalEntry> received = question.until().map(end -> inOrder.subList(0, upTo(inOrder, end))).orElse(inOrder);
        Span span = span(question, received);
        Set<String> judged = edit.beyond() ? everything(question) : edit.concerned();
        RuleBook before = question.asDated() ? question.before() : edit.oldAlways(span.until());
        RuleBook after = question.asDated() ? question.after() : edit.newAlways(span.until());
        Sides sides = new Sides(before, after, question.tick(), span, edit.moved(), Set.of(), crew);
        Contrast found = edit.nothing()
                ? Contrast.together(List.of())
                : compare(edit, sides, new Mail(before, received, past), progress);
        return new Answer(span, found.decisions(), found.alerts(), judged,
                question.asDated() ? edit.notInForce(span) : List.of());
    }

    private static Contrast compare(Edit edit, Sides sides, Mail mail, Headway progress) {
        return edit.beyond()
                ? sides.compare(mail, region -> true, progress)
                : new Extent(edit, sides,
                        mail.knowingDuties(sides.before(), sides.tick(), sides.span().until(), sides.crew(), progress))
                        .compare(progress);
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
}
