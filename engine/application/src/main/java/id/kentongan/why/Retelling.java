package id.kentongan.why;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.measure.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal of a moment as it would read, had nothing come late. What was received between that moment and a later one is told as
 * received when it occurred; a correction, from when what it corrects had come. What was outdated when it came says nothing new.
 *
 * @param beginning of time, before which nothing is received
 * @param at the moment, a tick
 * @param knownAt the later one
 */
record Retelling(Past journal, Instant beginning, Instant at, Instant knownAt) implements Past {

    /** All revisions of an entry that would have been received by the moment. */
    @Override
    public List<JournalEntry> revisions(String source, String id) {
        List<JournalEntry> inOrder = journal.revisions(source, id).stream()
                .filter(entry -> !entry.receivedAt().isAfter(knownAt)).sorted(JournalEntry.ARRIVAL).toList();
        Optional<Instant> first = inOrder.stream().<Instant>map(JournalEntry::receivedAt).filter(this::inTime).findFirst();
        List<JournalEntry> told = new ArrayList<>();
        int highest = -1;
        for (JournalEntry entry : inOrder) {
            if (inTime(entry.receivedAt())) {
                told.add(entry);
            } else if (entry.id().revision() > highest) {
                retold(entry, first).ifPresent(told::add);
            }
            highest = Math.max(highest, entry.id().revision());
        }
        return told;
    }

    /** A late entry that was not outdated when it came; none if it had not occurred by the moment. */
    Optional<JournalEntry> retold(JournalEntry late) {
        return late.id().revision() == 0
                ? retold(late, Optional.empty())
                : revisions(late.id().source(), late.id().id()).stream().filter(told -> told.id().equals(late.id())).findFirst();
    }

    /** Whether a higher revision would have been received before it. */
    boolean outdated(JournalEntry told) {
        return revisions(told.id().source(), told.id().id()).stream().anyMatch(
                other -> other.id().revision() > told.id().revision() && JournalEntry.ARRIVAL.compare(other, told) < 0);
    }

    private Optional<JournalEntry> retold(JournalEntry late, Optional<Instant> corrected) {
        Instant occurredAt = late.occurredAt();
        if (corrected.isEmpty() && !inTime(occurredAt)) {
            return Optional.empty();
        }
        if (late instanceof Observation report && !inTime(occurredAt)) {
            // By the moment nothing had occurred, whatever was said then.
            return corrected.map(first -> withdrawn(report, first));
        }
        Instant moment = corrected.filter(occurredAt::isAfter)
                .map(first -> latest(first, occurredAt.minus(Observation.LARGEST_LEAD))).orElse(occurredAt);
        return Optional.of(latest(beginning, moment)).filter(this::inTime).map(late::receivedAt);
    }

    private boolean inTime(Instant moment) {
        return !moment.isAfter(at);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Observation withdrawn(Observation report, Instant moment) {
        return new Observation(report.id(), true, report.indicator(), report.region(), report.value(), moment, moment,
                report.grade(), report.classification(), report.origin(), report.kind(), report.text());
    }
}
