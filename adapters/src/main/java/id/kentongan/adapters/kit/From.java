package id.kentongan.adapters.kit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where a source comes from.
 *
 * @param address begins with the scheme; holds neither user nor password
 * @param every pause between two looks, or how long messages are gathered
 * @param options what else the scheme asks for, by key
 */
public record From(Scheme scheme, String address, Optional<String> user, Optional<Secret> password, Duration every,
        Map<String, String> options) {
    public From {
        options = Map.copyOf(options);
    }
}
