package id.kentongan.tables;

/**
 * Text without what nobody sees: blanks of all kinds around it, and what is copied along from web pages and documents, such as no-break
 * spaces, zero-width characters and soft hyphens.
 */
public final class Unseen {
    private Unseen() {}

    /** Without invisible characters around it; what stands between visible ones is kept. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && invisible(text.charAt(from))) {
            from++;
        }
        while (to > from && invisible(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Without any that has no width, and with plain blanks for all others; for codes, labels, numbers and dates, which hold none. */
    public static String removed(String text) {
        String bare = stripped(text);
        if (bare.chars().noneMatch(c -> c > ' ' && invisible((char) c))) {
            return bare;
        }
        StringBuilder plain = new StringBuilder(bare.length());
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(c > ' ' ? ' ' : c);
            } else if (!invisible(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean invisible(char c) {
        return c <= ' ' || c >= '\u007F'
                && (Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT
                        || c == '\u0085');
    }
}
