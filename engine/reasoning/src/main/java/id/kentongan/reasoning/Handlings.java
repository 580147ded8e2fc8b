package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Handling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What units did about the open alerts; of several revisions the highest. */
final class Handlings {
    private final Map<AlertKey, List<Handling>> known = new HashMap<>();

    /** @return whether it is the newest revision so far; otherwise nothing is done */
    boolean take(Handling handling) {
        List<Handling> same = known.computeIfAbsent(handling.alert(), key -> new ArrayList<>());
        boolean outdated = same.stream().anyMatch(other -> other.id().lineage().equals(handling.id().lineage())
                && other.id().revision() > handling.id().revision());
        if (!outdated) {
            same.removeIf(other -> other.id().lineage().equals(handling.id().lineage()));
            same.add(handling);
        }
        return !outdated;
    }

    /** Forgets what was done about an alert that is closed, and says what that was. */
    List<Handling> forget(AlertKey key) {
        return Optional.ofNullable(known.remove(key)).orElse(List.of());
    }
}
