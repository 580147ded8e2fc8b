package id.kentongan.routes;

import java.time.Instant;
import java.util.Optional;

/**
 * How one way in has fared since the start.
 *
 * @param name the route, such as {@code masuk/bawaslu} or {@code bmkg}
 * @param lastSuccess when something last came in whole
 * @param lastFailure when something last went wrong on our side or at the other end; a refused file is no failure of the route
 * @param fault what went wrong then, in Indonesian; empty where nothing did
 */
public record Feed(String name, Optional<Instant> lastSuccess, Optional<Instant> lastFailure, String fault) {

    /** Whether the last thing that happened was a failure. */
    public boolean failing() {
        return lastFailure.isPresent() && lastSuccess.map(lastFailure.get()::isAfter).orElse(true);
    }
}
