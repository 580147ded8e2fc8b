package id.kentongan.adapters.kit;

import java.time.Duration;
import java.util.Optional;

/**
 * How fresh and how many.
 *
 * @param fresh for how long a source may be silent before it counts as stale; absent: for ever
 * @param perMinute payloads a minute; what is more waits
 * @param largest bytes of one payload
 */
public record Limits(Optional<Duration> fresh, int perMinute, int largest) {}
