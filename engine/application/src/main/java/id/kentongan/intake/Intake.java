package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
import id.kentongan.journal.JournalPast;
import id.kentongan.journal.Receiving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes what sources read: keeps it, or keeps why not. What it returns is durable. */
@Component
public class Intake {
    /** Lines of one transaction. Larger ones overflow the write buffer of H2, which then writes pages twice, and hold others up. */
    public static final int BATCH = 600;

    /** Refused lines of one delivery; more would fill the record of refusals with what is of another kind altogether. */
    public static final int MOST_REFUSED = 1_000;

    private final Receiving receiving;
    private final JournalPast past;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;

    Intake(Receiving receiving, JournalPast past, Refusals refusals, ApplicationEventPublisher events) {
        this.events = events;
        this.past = past;
        this.receiving = receiving;
        this.refusals = refusals;
    }

    /**
     * Takes readings in order, {@value #BATCH} to a transaction. If it throws, the batches before are kept; sending all again is safe.
     * After {@value #MOST_REFUSED} refusals of any kind the rest is left unread, see {@link Acknowledgement#rest}.
     *
     * @param sender speaks only for those whom its account may speak for
     */
    public Acknowledgement take(Stream<? extends Reading> readings, Sender sender) {
        Iterator<? extends Reading> each = readings.iterator();
        Tally tally = new Tally();
        while (tally.rest.isEmpty() && tally.room() > 0 && each.hasNext()) {
            one(next(each, tally.room()), sender, tally);
        }
        if (tally.rest.isEmpty() && tally.room() == 0 && each.hasNext()) {
            tally.endBefore(each.next().line());
        }
        Acknowledgement told = tally.told();
        events.publishEvent(new DeliveryTaken(sender.submission(), told.accepted(), told.duplicate(),
                told.refused().stream().map(Reading.Refused::field).toList()));
        return told;
    }

    private static List<Reading> next(Iterator<? extends Reading> each, int room) {
        List<Reading> batch = new ArrayList<>(BATCH);
        int refused = 0;
        while (batch.size() < BATCH && refused < room && each.hasNext()) {
            Reading reading = each.next();
            refused += reading instanceof Reading.Refused ? 1 : 0;
            batch.add(reading);
        }
        return batch;
    }

    /** The same for readings already at hand. */
    public Acknowledgement take(List<? extends Reading> readings, Sender sender) {
        return take(readings.stream(), sender);
    }

    private void one(List<Reading> batch, Sender sender, Tally tally) {
        List<Reading.Refused> refused = new ArrayList<>();
        List<Reading.Understood> understood = new ArrayList<>(batch.size());
        Receiving.Batch taken = receiving.receive(sender.submission(), receivedAt -> {
            for (Reading reading : batch) {
                if (refused.size() == tally.room()) {
                    tally.endBefore(reading.line());
                    break;
                }
                if (reading instanceof Reading.Refused line) {
                    refused.add(line);
                } else if (reading instanceof Reading.Understood line) {
                    misfit(line, receivedAt, sender).ifPresentOrElse(refused::add, () -> understood.add(line));
                }
            }
            keep(receivedAt, sender, refused);
            return understood.stream().map(line -> Fit.stamped(line.entry(), receivedAt)).toList();
        });
        List<Reading.Refused> contradicting = contradicting(understood, taken.fresh());
        int accepted = Collections.frequency(taken.fresh(), true);
        int duplicate = taken.fresh().size() - accepted - contradicting.size();
        List<Reading.Refused> told = contradicting.subList(0, Math.min(contradicting.size(), tally.room() - refused.size()));
        contradicting.stream().skip(told.size()).findFirst().ifPresent(untold -> tally.endBefore(untold.line()));
        keep(taken.receivedAt(), sender, told);
        refused.addAll(told);
        refused.sort(Comparator.comparing(Reading.Refused::line));
        tally.add(accepted, duplicate, refused);
    }

    /** What has become of a delivery so far. */
    private static final class Tally {
        private final List<Reading.Refused> refused = new ArrayList<>();
        private Optional<Reading.Refused> rest = Optional.empty();
        private int accepted;
        private int duplicate;

        /** How many more may be refused. */
        int room() {
            return MOST_REFUSED - refused.size();
        }

        void add(int moreAccepted, int moreDuplicate, List<Reading.Refused> moreRefused) {
            accepted += moreAccepted;
            duplicate += moreDuplicate;
            refused.addAll(moreRefused);
        }

        void endBefore(int line) {
            rest = rest.or(() -> Optional.of(Readings.leftUnread(line, MOST_REFUSED)));
        }

        Acknowledgement told() {
            return new Acknowledgement(accepted, duplicate, refused, rest);
        }
    }

    /** A line sent again is a duplicate; one that says something else under the same revision must not vanish as if it were. */
    private List<Reading.Refused> contradicting(List<Reading.Understood> understood, List<Boolean> fresh) {
        return IntStream.range(0, understood.size()).filter(at -> !fresh.get(at)).mapToObj(understood::get)
                .flatMap(line -> line.contradicting(kept(line.entry().id())).stream()).toList();
    }

    /** @throws IllegalStateException if it is not there: then a second program took its place, and nothing may be acknowledged */
    private JournalEntry kept(EntryId id) {
        return receiving.kept(id).orElseThrow(
                () -> new IllegalStateException(Text.of("%s was not written: another program writes to the same journal.", id)));
    }

    private Optional<Reading.Refused> misfit(Reading.Understood line, Instant receivedAt, Sender sender) {
        return Fit.misfit(line, receivedAt).or(() -> sender.voice().refusal(line))
                .or(() -> sender.voice().regions().whole() ? Optional.empty() : sender.voice().refusal(line, before(line)));
    }

    private List<JournalEntry> before(Reading.Understood line) {
        return past.revisions(line.entry().id().source(), line.entry().id().id());
    }

    private void keep(Instant at, Sender sender, List<Reading.Refused> refused) {
        if (!refused.isEmpty()) {
            refusals.keep(at, sender, refused);
        }
    }
}
