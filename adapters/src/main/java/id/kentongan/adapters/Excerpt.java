package id.kentongan.adapters;

import id.kentongan.facts.Shown;

/** A hostile or broken text made fit to be shown and kept: short, and without what a database or a terminal would choke on. */
public final class Excerpt {
    private static final int QUOTED = 60;

    private Excerpt() {}

    /** At most 60 characters, for a quotation inside a sentence. */
    public static String of(String text) {
        return of(text, QUOTED);
    }

    /** At most {@code length} characters; control characters, marks of writing direction and halves of surrogate pairs become U+FFFD, a cut shows as an ellipsis. */
    public static String of(String text, int length) {
        if (text.length() <= length && clean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), length));
        int end = text.length() <= length ? text.length() : length - 1;
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                kept.append(c).append(text.charAt(++at));
            } else {
                kept.append(broken(c) ? '\uFFFD' : c);
            }
        }
        return text.length() <= length ? kept.toString() : kept.append('…').toString();
    }

    private static boolean clean(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (broken(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean broken(char c) {
        return Character.isSurrogate(c) || Shown.steers(c);
    }
}
