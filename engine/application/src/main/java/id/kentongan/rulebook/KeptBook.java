package id.kentongan.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule book as it is kept.
 *
 * @param keptAt when it was handed in
 * @param proposedBy account; absent where it was the directory given at start
 * @param inForce when it was put in force, the first time first; empty where it never was
 */
public record KeptBook(String hash, Instant keptAt, Optional<String> proposedBy, List<Force> inForce) {

    /**
     * @param from first tick that it judged
     * @param setAside why it judged nothing after all; absent where it did
     */
    public record Force(Instant from, Optional<String> by, String reason, Optional<String> setAside) {}
}
