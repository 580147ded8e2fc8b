package id.kentongan.whatif;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to know.
 *
 * @param rules hash of the book as it would be, which must be kept
 * @param against hash of the book with which it is compared; absent: the one in force
 * @param asDated whether rows are judged by their dates; else what was edited as if it had always been in force
 * @param from and until of what is compared; absent: the whole journal
 */
public record Wish(String rules, Optional<String> against, boolean asDated, Optional<Instant> from, Optional<Instant> until) {}
