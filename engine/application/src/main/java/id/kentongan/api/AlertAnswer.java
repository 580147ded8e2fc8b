package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.alert.SeenAlert;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import java.time.Instant;
import java.util.Optional;

/** One alert in a list. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AlertAnswer(String id, String criterion, String name, String region, String regionName, Kind kind, Level level,
        Level highest, State state, Instant raisedAt, Instant changedAt, Optional<Instant> closedAt, String because) {
    /** Whether the alert still stands. */
    enum State {
        OPEN, CLOSED
    }

    static AlertAnswer of(SeenAlert alert, String name, String regionName) {
        return new AlertAnswer(alert.id(), alert.key().code(), name, alert.key().region().dotted(), regionName,
                alert.key().kind(),
                alert.level(), alert.highest(), alert.closedAt().isPresent() ? State.CLOSED : State.OPEN, alert.raisedAt(),
                alert.changedAt(), alert.closedAt(), alert.because());
    }
}
