package id.kentongan.intake;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.journal.JournalPast;
import id.kentongan.journal.Receiving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Editions editions;
    private final ApplicationEventPublisher events;

    Intake(Receiving receiving, JournalPast past, Refusals refusals, Editions editions, ApplicationEventPublisher events) {
        this.events = events;
        this.past = past;
        this.receiving = receiving;
        this.refusals = refusals;
        this.editions = editions;
    }

    /**
     * Takes readings in order, {@value #BATCH} to a transaction. If it throws, the batches before are kept; sending all again is safe.
     * After {@value #MOST_REFUSED} refusals of any kind the rest is left unread, see {@link Acknowledgement#rest}.
     *
     * @param sender speaks only for those whom its account may speak for
     */
    public Acknowledgement take(Stream<? extends Reading> readings, Sender sender) {
        Lookahead<Reading> each = new Lookahead<>(readings.iterator());
        Tally tally = new Tally();
        // A sheet may stand on several tabs of a workbook: nothing is replaced before all of them were read.
        Map<Edition, Issue> issues = new LinkedHashMap<>();
        Optional<Issue> issue = Optional.empty();
        while (tally.goesOn() && each.hasNext()) {
            if (begins(each.peek())) {
                issue = begun(each.next(), issues, sender, tally);
            } else {
                one(next(each, tally.room()), issue, sender, tally);
            }
        }
        if (tally.rest.isEmpty() && each.hasNext()) {
            tally.endBefore(each.next());
        }
        // What was not read, or of which nobody knows what it is, may hold what another sheet of the same edition leaves out.
        if (tally.rest.isPresent() || tally.obscure) {
            issues.values().forEach(Issue::tear);
        }
        issues.values().forEach(ended -> replace(ended, sender, tally));
        Acknowledgement told = tally.told();
        events.publishEvent(new DeliveryTaken(sender.submission(), told.accepted(), told.duplicate(), told.refused()));
        return told;
    }

    private static List<Reading> next(Lookahead<Reading> each, int room) {
        List<Reading> batch = new ArrayList<>(BATCH);
        int refused = 0;
        while (batch.size() < BATCH && refused < room && each.hasNext() && !begins(each.peek())) {
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

    /** Whether what came before ends with it. */
    private static boolean begins(Reading reading) {
        return reading instanceof Reading.Opening || reading instanceof Reading.Sheet;
    }

    private Optional<Issue> begun(Reading beginning, Map<Edition, Issue> issues, Sender sender, Tally tally) {
        if (beginning instanceof Reading.Opening opening) {
            Optional<Reading.Refused> forbidden = sender.voice().refusal(opening.edition(), opening.line());
            forbidden.ifPresent(refused -> one(List.of(refused), Optional.empty(), sender, tally));
            return forbidden.isPresent()
                    ? Optional.empty()
                    : Optional.of(issues.computeIfAbsent(opening.edition(), any -> new Issue(editions, opening, tally.sheet)));
        }
        tally.on(beginning);
        return Optional.empty();
    }

    private void one(List<Reading> batch, Optional<Issue> issue, Sender sender, Tally tally) {
        List<Reading.Refused> refused = new ArrayList<>();
        List<Reading.Understood> understood = new ArrayList<>(batch.size());
        Receiving.Batch taken = receiving.receive(sender.submission(), receivedAt -> {
            issue.ifPresent(Issue::begin);
            Optional<Editions.Head> by = issue.flatMap(Issue::replacedBy);
            for (Reading reading : batch) {
                if (refused.size() == tally.room()) {
                    tally.endBefore(reading);
                    break;
                }
                if (reading instanceof Reading.Refused line) {
                    tally.obscure |= issue.isEmpty() && tally.sheet.isPresent();
                    refused.add(tally.placed(line));
                } else if (reading instanceof Reading.Understood line) {
                    misfit(line, receivedAt, sender).or(() -> outdated(line, issue, by)).ifPresentOrElse(
                            misfit -> refused.add(tally.placed(misfit)),
                            () -> understood.add(line));
                }
            }
            keep(receivedAt, sender, refused);
            issue.ifPresent(open -> open.says(understood.stream().map(Reading.Understood::entry).toList()));
            return understood.stream().map(line -> Fit.stamped(line.entry(), receivedAt)).toList();
        });
        List<Reading.Refused> contradicting = contradicting(understood, taken.fresh());
        int accepted = Collections.frequency(taken.fresh(), true);
        int duplicate = taken.fresh().size() - accepted - contradicting.size();
        List<Reading.Refused> told = contradicting.stream().limit(tally.room() - refused.size())
                .map(line -> issue.map(open -> open.contradicted(line)).orElse(line)).map(tally::placed).toList();
        contradicting.stream().skip(told.size()).findFirst().ifPresent(untold -> tally.endBefore(untold));
        keep(taken.receivedAt(), sender, told);
        refused.addAll(told);
        if (!refused.isEmpty()) {
            issue.ifPresent(Issue::tear);
        }
        refused.sort(Comparator.comparing(Reading.Refused::line));
        tally.add(accepted, duplicate, refused);
    }

    /** Takes back what an edition does not say again, or says what goes on standing and why. */
    private void replace(Issue issue, Sender sender, Tally tally) {
        tally.sheet = issue.sheet();
        tally.editions++;
        List<Editions.Standing> leftOut = new ArrayList<>();
        List<Editions.Standing> unsaid = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        receiving.receive(sender.submission(), receivedAt -> {
            issue.begin();
            leftOut.addAll(issue.leftOut());
            unsaid.addAll(issue.unsaid());
            beside.addAll(issue.uncorrected());
            return List.of();
        });
        if (!beside.isEmpty() && tally.room() > 0) {
            one(List.of(issue.correctsNothing(beside)), Optional.empty(), sender, tally);
        }
        if (!unsaid.isEmpty() && tally.room() > 0) {
            one(List.of(issue.goesOnStanding(unsaid)), Optional.empty(), sender, tally);
        }
        if (!leftOut.isEmpty() && !issue.replaces() && tally.room() > 0) {
            one(List.of(issue.replacesNothing(leftOut)), Optional.empty(), sender, tally);
        } else if (issue.replaces()) {
            for (int from = 0; from < leftOut.size(); from += BATCH) {
                takeBack(leftOut.subList(from, Math.min(from + BATCH, leftOut.size())), issue, sender, tally);
            }
        }
    }

    private void takeBack(List<Editions.Standing> leftOut, Issue issue, Sender sender, Tally tally) {
        List<EntryId> withdrawn = new ArrayList<>();
        receiving.receive(sender.submission(), receivedAt -> {
            issue.ended(leftOut);
            List<JournalEntry> back = leftOut.stream().flatMap(entry -> last(issue.source(), entry.id()).stream())
                    .filter(report -> !report.retracted()).map(report -> Fit.stamped(report.takenBack(), receivedAt)).toList();
            back.forEach(entry -> withdrawn.add(entry.id()));
            return back;
        });
        tally.withdrawn.addAll(withdrawn);
    }

    private Optional<Observation> last(String source, String id) {
        return past.revisions(source, id).stream()
                .flatMap(entry -> entry instanceof Observation report ? Stream.of(report) : Stream.empty())
                .reduce((earlier, later) -> later);
    }

    /** What stands in the journal already is a duplicate still, whatever has come after it. */
    private Optional<Reading.Refused> outdated(Reading.Understood line, Optional<Issue> issue, Optional<Editions.Head> by) {
        return by.filter(head -> receiving.kept(line.entry().id()).isEmpty())
                .flatMap(head -> issue.map(open -> open.outdated(line, head)));
    }

    /** What has become of a delivery so far. */
    private static final class Tally {
        private final List<Reading.Refused> refused = new ArrayList<>();
        private final List<EntryId> withdrawn = new ArrayList<>();
        private Optional<Reading.Refused> rest = Optional.empty();
        private Optional<Reading.Sheet> sheet = Optional.empty();
        private boolean obscure;
        private int editions;
        private int accepted;
        private int duplicate;

        boolean goesOn() {
            return rest.isEmpty() && room() > 0;
        }

        /** A refusal that says on which sheet its line stands. */
        Reading.Refused placed(Reading.Refused line) {
            return sheet.map(line::on).orElse(line);
        }

        /** How many more may be refused. */
        int room() {
            return MOST_REFUSED - refused.size();
        }

        void add(int moreAccepted, int moreDuplicate, List<Reading.Refused> moreRefused) {
            accepted += moreAccepted;
            duplicate += moreDuplicate;
            refused.addAll(moreRefused);
        }

        void on(Reading beginning) {
            sheet = beginning instanceof Reading.Sheet begun ? Optional.of(begun) : sheet;
        }

        void endBefore(Reading reading) {
            on(reading);
            rest = rest.or(() -> Optional.of(placed(Readings.leftUnread(reading.line(), MOST_REFUSED))));
        }

        Acknowledgement told() {
            return new Acknowledgement(accepted, duplicate, refused, editions, withdrawn, rest);
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
