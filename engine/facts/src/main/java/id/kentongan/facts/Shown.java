package id.kentongan.facts;

/**
 * Text from outside as it may be shown on a terminal or a page: without what would steer the terminal (escape sequences) or put what is read
 * into another order than it was written (marks of writing direction).
 */
public final class Shown {
    private Shown() {}

    /** Every such character written out, such as {@code \\u202E}: a reader sees it, and within JSON it means the same. */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && !steers(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            shown.append(steers(c) ? Text.of("\\u%04X", (int) c) : c);
        }
        return shown.toString();
    }

    /** Whether a character steers; line breaks and tabs do not. */
    public static boolean steers(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || c == '\u061C' || c == '\u200E' || c == '\u200F'
                || c >= '\u2028' && c <= '\u202E' || c >= '\u2066' && c <= '\u206F' || c == '\uFEFF'
                || c >= '\uFFF9' && c <= '\uFFFB';
    }
}
