package id.kentongan.adapters.kit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source as its file describes it.
 *
 * @param name also that of its file, its drop directory and its route
 * @param title for people
 * @param sample name of the file beside it in which a payload was recorded
 */
public record SourceFile(String name, String title, From from, Form form, As as, Limits limits, Optional<String> sample) {
    /** What a source may be called. */
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
}
