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
import org.springframework.stereotype.Component;

/** Takes what sources read: keeps it, or keeps why not. What it returns is durable. */
@Component
public class Intake {
    /** Lines of one transaction. Larger ones overflow the write buffer of H2, which then writes pages twice, and hold others up. */
    public static final int BATCH = 600;

    /** Refused lines of one delivery; more would fill the record of refusals with what is of another kind altogether. */
    static final int MOST_REFUSED = 10_000;

    private final Receiving receiving;
    private final JournalPast past;
    private final Refusals refusals;

    Intake(Receiving receiving, JournalPast past, Refusals refusals) {
        this.past = past;
        this.receiving = receiving;
        this.refusals = refusals;
    }

    /**
     * Takes readings in order, {@value #BATCH} to a transaction. If it throws, the batches before are kept; sending all again is safe.
     * After {@value #MOST_REFUSED} refusals of any kind the rest is left unread, and a last refusal says so.
     *
     * @param sender speaks only for those whom its account may speak for
     */
    public Acknowledgement take(Stream<? extends Reading> readings, Sender sender) {
        Iterator<Reading> each = Readings.untilRefused(readings.map(line -> line), MOST_REFUSED).iterator();
        List<Acknowledgement> batches = new ArrayList<>();
        int refused = 0;
        while (each.hasNext() && refused <= MOST_REFUSED) {
            Acknowledgement taken = one(next(each), sender);
            batches.add(taken);
            refused += taken.refused().size();
        }
        if (each.hasNext()) {
            batches.add(one(List.of(Readings.leftUnread(each.next().line(), MOST_REFUSED)), sender));
        }
        return Acknowledgement.ofAll(batches);
    }

    private static List<Reading> next(Iterator<Reading> each) {
        List<Reading> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && each.hasNext()) {
            batch.add(each.next());
        }
        return batch;
    }

    /** The same for readings already at hand. */
    public Acknowledgement take(List<? extends Reading> readings, Sender sender) {
        return take(readings.stream(), sender);
    }

    private Acknowledgement one(List<Reading> batch, Sender sender) {
        List<Reading.Refused> refused = new ArrayList<>();
        List<Reading.Understood> understood = new ArrayList<>(batch.size());
        Receiving.Batch taken = receiving.receive(sender.submission(), receivedAt -> {
            for (Reading reading : batch) {
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
        keep(taken.receivedAt(), sender, contradicting);
        refused.addAll(contradicting);
        refused.sort(Comparator.comparing(Reading.Refused::line));
        int accepted = Collections.frequency(taken.fresh(), true);
        return new Acknowledgement(accepted, taken.fresh().size() - accepted - contradicting.size(), refused);
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
