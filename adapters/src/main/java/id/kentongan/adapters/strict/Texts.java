package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
/** Text checked for what must not enter the journal: too much of it, control characters, halves of surrogate pairs. */
public final class Texts {
    /** Longest free text of a report, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4_000;

    /** Longest id or origin, in UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    private Texts() {}

    /**
     * Free text of a form, made to fit: what is beyond 4,000 characters is left out and said to be, and what no text may hold is left out. A long
     * chronology must not cost the incident.
     */
    public static String fitted(String text) {
        StringBuilder fitted = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        String mark = Text.of("… [dipotong; aslinya %d karakter]", text.length());
        int room = text.length() <= LONGEST_TEXT ? LONGEST_TEXT : LONGEST_TEXT - mark.length();
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (fitted.length() + Character.charCount(letter) > room) {
                return fitted.append(mark).toString();
            }
            boolean lone = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
            fitted.appendCodePoint(lone ? '\uFFFD' : control ? ' ' : letter);
            at += Character.charCount(letter);
        }
        return fitted.toString();
    }

    /** Free text: up to 4,000 characters, line breaks and tabs allowed. */
    public static String free(String field, String text) throws Unfit {
        shortEnough(field, text, LONGEST_TEXT);
        return sound(field, text, true);
    }

    /** A name on one line: 1 to 200 characters, no blanks around it. */
    public static String name(String field, String text) throws Unfit {
        if (text.isBlank()) {
            throw new Unfit(field, text, Text.of("%s kosong. Isi dengan 1 sampai %d karakter.", field, LONGEST_NAME));
        }
        shortEnough(field, text, LONGEST_NAME);
        if (!text.strip().equals(text)) {
            throw new Unfit(field, text, Text.of("Ada spasi di awal atau akhir. Tulis \"%s\".", Excerpt.of(text.strip())));
        }
        return sound(field, text, false);
    }

    private static void shortEnough(String field, String text, int longest) throws Unfit {
        if (text.length() > longest) {
            throw new Unfit(field, text,
                    Text.of("Panjangnya %d karakter; paling banyak %d. Persingkat.", text.length(), longest));
        }
    }

    private static String sound(String field, String text, boolean breaksAllowed) throws Unfit {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
                    throw unsound(field, text, at);
                }
                at++;
            } else if (Character.isISOControl(c) && !(breaksAllowed && (c == '\n' || c == '\r' || c == '\t'))) {
                throw unsound(field, text, at);
            }
        }
        return text;
    }

    private static Unfit unsound(String field, String text, int at) {
        return new Unfit(field, text, Text.of("Karakter ke-%d (U+%04X) tidak boleh dipakai dalam teks. Hapus karakter itu.",
                at + 1, (int) text.charAt(at)));
    }
}
