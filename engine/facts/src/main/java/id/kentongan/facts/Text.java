package id.kentongan.facts;

import java.util.Locale;

/**
 * Text with gaps filled in, the same on every machine. {@link String#formatted} writes digits as the machine's language does, and what
 * is decided, compiled or fingerprinted here must not depend on that; the build refuses it.
 */
public final class Text {
    private Text() {}

    /** The pattern of {@link java.util.Formatter} with its gaps filled, in {@link Locale#ROOT}. */
    public static String of(String pattern, Object... parts) {
        return String.format(Locale.ROOT, pattern, parts);
    }
}
