package id.kentongan.adapters.kit;

import java.util.Optional;

/**
 * One thing that can be said about where a source comes from.
 *
 * @param key as it stands in the file
 * @param title what it is, in Indonesian
 * @param unit of its value, such as {@code lama waktu (30s, 5m, 1h, 1d)}
 * @param standard what holds where it is left out; absent where it must be there
 */
public record Option(String key, String title, String unit, Optional<String> standard) {

    static Option required(String key, String title, String unit) {
        return new Option(key, title, unit, Optional.empty());
    }

    static Option optional(String key, String title, String unit, String standard) {
        return new Option(key, title, unit, Optional.of(standard));
    }
}
