package id.kentongan.reasoning.whatif;

import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an edit of the book would have changed.
 *
 * @param before the book as it is
 * @param after the book as it would be
 * @param asDated whether both are judged exactly by the dates of their rows; else what was edited is judged as if it had always been in
 *        force
 * @param from decisions before are not compared, although they are made; absent: from the first entry on
 * @param until entries received later are left out; absent: up to the last entry
 */
public record Supposition(RuleBook before, RuleBook after, Duration tick, boolean asDated, Optional<Instant> from,
        Optional<Instant> until) {}
