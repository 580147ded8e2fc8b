package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as RFC 3339 writes them, always with an offset, such as {@code 2024-11-20T08:30:00+07:00}. Read by hand because every line carries two. */
public final class Moments {
    private static final int SHORTEST = "2024-11-20T08:30:00Z".length();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int NANO_DIGITS = 9;
    private static final int LARGEST_OFFSET = 18 * 3600;

    private Moments() {}

    /** The moment that the text means; years 2000 to 2100. */
    public static Instant moment(String field, String text) throws Unfit {
        if (text.length() < SHORTEST || text.charAt(4) != '-' || text.charAt(7) != '-' || !letter(text, 10, 'T')
                || text.charAt(13) != ':' || text.charAt(16) != ':') {
            throw unfit(field, text);
        }
        int year = number(field, text, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Unfit(field, text,
                    Text.of("Tahun %d tidak wajar. Tulis waktu antara tahun %d dan %d.", year, FIRST_YEAR, LAST_YEAR));
        }
        int at = 19;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int end = at + 1;
            while (end < text.length() && digit(text, end)) {
                end++;
            }
            int digits = end - at - 1;
            if (digits == 0 || digits > NANO_DIGITS) {
                throw unfit(field, text);
            }
            nanos = number(field, text, at + 1, end);
            for (int missing = digits; missing < NANO_DIGITS; missing++) {
                nanos *= 10;
            }
            at = end;
        }
        try {
            var local = LocalDateTime.of(year, number(field, text, 5, 7), number(field, text, 8, 10), number(field, text, 11, 13),
                    number(field, text, 14, 16), number(field, text, 17, 19), nanos);
            return Instant.ofEpochSecond(local.toEpochSecond(ZoneOffset.UTC) - offset(field, text, at), nanos);
        } catch (DateTimeException noSuchMoment) {
            throw new Unfit(field, text,
                    Text.of("\"%s\" tidak ada dalam kalender. Periksa tanggal dan jamnya.", Excerpt.of(text)));
        }
    }

    private static int offset(String field, String text, int at) throws Unfit {
        if (at + 1 == text.length() && letter(text, at, 'Z')) {
            return 0;
        }
        if (at + 6 != text.length() || text.charAt(at) != '+' && text.charAt(at) != '-' || text.charAt(at + 3) != ':') {
            throw unfit(field, text);
        }
        int minutes = number(field, text, at + 4, at + 6);
        int seconds = number(field, text, at + 1, at + 3) * 3600 + minutes * 60;
        if (minutes > 59 || seconds > LARGEST_OFFSET) {
            throw unfit(field, text);
        }
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static int number(String field, String text, int from, int to) throws Unfit {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!digit(text, at)) {
                throw unfit(field, text);
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean letter(String text, int at, char capital) {
        return at < text.length() && (text.charAt(at) == capital || text.charAt(at) == Character.toLowerCase(capital));
    }

    private static Unfit unfit(String field, String text) {
        return new Unfit(field, text, Text.of(
                "\"%s\" bukan waktu RFC 3339 dengan selisih zona. Tulis misalnya 2024-11-20T08:30:00+07:00.", Excerpt.of(text)));
    }
}
