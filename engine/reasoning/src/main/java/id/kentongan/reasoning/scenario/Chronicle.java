package id.kentongan.reasoning.scenario;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All decisions of one example, and the one that the last expectation found. */
final class Chronicle {
    private final List<Decided> decided;
    private Optional<Decided> found = Optional.empty();

    Chronicle(List<Decided> decided) {
        this.decided = List.copyOf(decided);
    }

    Level level(AlertKey key, Instant until) {
        return last(key, until).map(decision -> decision.decision().to()).orElse(Level.HIJAU);
    }

    Optional<Decided> last(AlertKey key, Instant until) {
        return decided.stream().filter(about(key).and(decision -> !decision.at().isAfter(until)))
                .reduce((earlier, later) -> later);
    }

    List<Decided> in(Span span) {
        return decided.stream().filter(decision -> span.contains(decision.at())).toList();
    }

    void remember(Optional<Decided> decision) {
        found = decision;
    }

    Optional<Decided> remembered() {
        return found;
    }

    /** What happened to a concern, for the person whose expectation was not met. */
    String told(AlertKey key, Instant until) {
        String told = decided.stream().filter(about(key).and(decision -> !decision.at().isAfter(until))).map(Chronicle::told)
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "tidak ada keputusan" : told;
    }

    static String told(Decided decision) {
        return "\"%s\" di \"%s\" menjadi %s pada %s (%s)".formatted(decision.decision().key().code(),
                decision.decision().key().region(), decision.decision().to(), Moments.shown(decision.at()), decision.because());
    }

    static Predicate<Decided> about(AlertKey key) {
        return decision -> decision.decision().key().equals(key);
    }
}
