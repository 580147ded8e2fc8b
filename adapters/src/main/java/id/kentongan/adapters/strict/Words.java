package id.kentongan.adapters.strict;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: without regard to case and to blanks. */
public final class Words {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\uFEFF]+");

    private Words() {}

    public static String key(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a word, or several, stand in a text as words of their own. */
    public static boolean in(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (at + words.length() == text.length() || !Character.isLetterOrDigit(text.charAt(at + words.length())))) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }
}
