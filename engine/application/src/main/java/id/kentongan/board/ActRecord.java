package id.kentongan.board;

import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.Secrecies;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Recorded;
import id.kentongan.reasoning.decided.ByHand;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people did, by concern; of what was corrected only the last version. Follows the journal from place to place. */
@Component
class ActRecord {
    private final Journal journal;
    /** By lineage. */
    private final Map<String, Act> latest = new HashMap<>();
    private final Map<AlertKey, Map<String, Act>> byConcern = new HashMap<>();
    private final Secrecies secrecies;
    private long place = Long.MIN_VALUE;

    ActRecord(Journal journal, Secrecies secrecies) {
        this.journal = journal;
        this.secrecies = secrecies;
    }

    /**
     * What was done about one alert, oldest first, without what was withdrawn: also the act that opened it. What was done while it was more
     * secret than the reader may read is told to its author alone: nobody has said how secret the words are.
     */
    synchronized List<Act> of(SeenAlert alert, Classification clearance, String account) {
        follow();
        Instant end = alert.closedAt().orElse(Instant.MAX);
        Instant begin = alert.history().get(0).decided().byHand().flatMap(this::first).map(Act::receivedAt)
                .orElse(alert.raisedAt());
        Instant secret = secrecies.since(alert.id(), clearance).orElse(Instant.MAX);
        return byConcern.getOrDefault(alert.key(), Map.of()).values().stream()
                .filter(act -> !act.retracted() && act.alert().map(alert.id()::equals)
                        .orElseGet(() -> !act.receivedAt().isBefore(begin) && !act.receivedAt().isAfter(end)))
                .filter(act -> act.receivedAt().isBefore(secret) || act.personal() && act.actor().equals(account))
                .sorted(JournalEntry.ARRIVAL).toList();
    }

    private Optional<Act> first(ByHand by) {
        return Optional.ofNullable(latest.get(by.entry().substring(0, by.entry().lastIndexOf('@'))));
    }

    private void follow() {
        for (Recorded one : journal.acts(place)) {
            place = one.seq();
            if (one.entry() instanceof Act act) {
                String lineage = act.id().lineage();
                Act before = latest.get(lineage);
                if (before == null || before.id().revision() < act.id().revision()) {
                    latest.put(lineage, act);
                    if (before != null) {
                        byConcern.get(before.key()).remove(lineage);
                    }
                    byConcern.computeIfAbsent(act.key(), none -> new HashMap<>()).put(lineage, act);
                }
            }
        }
    }
}
