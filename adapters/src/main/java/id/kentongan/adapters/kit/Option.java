package id.kentongan.adapters.kit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that can be said about where a source comes from.
 *
 * @param key as it stands in the file
 * @param title what it is, in Indonesian
 * @param unit of its value, such as {@code lama waktu (30s, 5m, 1h, 1d)}
 * @param standard what holds where it is left out; absent where it must be there
 * @param form what its value looks like
 * @param example a value of that form
 */
public record Option(String key, String title, String unit, Optional<String> standard, Pattern form, String example) {
    private static final Pattern ANYTHING = Pattern.compile("(?s).+");

    static Option required(String key, String title, String unit, String form, String example) {
        return new Option(key, title, unit, Optional.empty(), Pattern.compile(form), example);
    }

    static Option required(String key, String title, String unit) {
        return new Option(key, title, unit, Optional.empty(), ANYTHING, unit);
    }

    static Option optional(String key, String title, String unit, String standard, String form) {
        return new Option(key, title, unit, Optional.of(standard), Pattern.compile(form), standard);
    }

    static Option optional(String key, String title, String unit, String standard) {
        return new Option(key, title, unit, Optional.of(standard), ANYTHING, standard);
    }
}
