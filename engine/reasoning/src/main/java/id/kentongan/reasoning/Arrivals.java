package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hands what was received to those whom it concerns. */
final class Arrivals {
    private final Country country;
    private final Silence silence;
    private final Ticks ticks;

    Arrivals(Country country, Silence silence, Ticks ticks) {
        this.country = country;
        this.silence = silence;
        this.ticks = ticks;
    }

    /** Applies the entries in the order of their receipt, whatever order they are given in; hands back handling of alerts not open. */
    List<Handling> take(Instant tick, List<? extends JournalEntry> received) {
        List<Handling> early = new ArrayList<>();
        List<? extends JournalEntry> inOrder = received.size() < 2 ? received : received.stream().sorted(Arrival.ORDER).toList();
        for (JournalEntry entry : inOrder) {
            if (entry.receivedAt().isAfter(tick)) {
                throw new IllegalArgumentException("%s was received after %s.".formatted(entry.id(), tick));
            }
            if (entry instanceof Observation report) {
                accept(report);
            } else if (entry instanceof Handling handling && !handle(handling)) {
                early.add(handling);
            }
        }
        return early;
    }

    private void accept(Observation report) {
        country.province(report.region()).accept(report);
        silence.accept(report);
    }

    /** @return whether the alert is open; otherwise nothing is done */
    boolean handle(Handling handling) {
        Shard shard = country.shard(handling.alert());
        boolean open = shard.standing(handling.alert()).isPresent();
        if (open) {
            shard.handle(handling);
        }
        return open;
    }

    /** Takes the reports up to the cursor and hands back, in order, the handling of alerts that are open at it. */
    List<Handling> restore(Stream<? extends JournalEntry> received, Map<AlertKey, Standing> open, Instant cursor) {
        List<Handling> handlings = new ArrayList<>();
        received.filter(entry -> !entry.receivedAt().isAfter(cursor)).forEach(entry -> {
            if (entry instanceof Observation report) {
                accept(report);
            } else if (entry instanceof Handling handling && open.containsKey(handling.alert())
                    && !ticks.atOrAfter(handling.receivedAt()).isBefore(open.get(handling.alert()).raisedAt())) {
                handlings.add(handling);
            }
        });
        return handlings.stream().sorted(Arrival.ORDER).toList();
    }

    /** Takes the reports up to the cursor once more, for what another book counts in another way. */
    void recount(Stream<? extends JournalEntry> received, Instant cursor, Succession succession) {
        received.filter(entry -> entry instanceof Observation && !entry.receivedAt().isAfter(cursor)).map(Observation.class::cast)
                .forEach(report -> {
                    if (!succession.sameMeasures()) {
                        country.province(report.region()).accept(report);
                    }
                    if (!succession.sameDuties()) {
                        silence.accept(report);
                    }
                });
    }
}
