package id.kentongan.adapters.strict;

import id.kentongan.adapters.Assumed;
import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, times of day and Indonesian time zones as people write them into forms. */
public final class Days {
    private static final Map<String, ZoneId> ZONES = Map.of("WIB", ZoneId.of("Asia/Jakarta"), "WITA", ZoneId.of("Asia/Makassar"),
            "WIT", ZoneId.of("Asia/Jayapura"));
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])[:.][0-5]\\d");
    private static final LocalDate WORKBOOK_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MINUTES_PER_DAY = 24 * 60;

    private Days() {}

    /** A day, as {@code 2024-11-20} or as the date cell of a workbook; years 2000 to 2100. */
    public static LocalDate day(String field, String text, Written written) throws Unfit {
        try {
            LocalDate day = written == Written.NUMBER
                    ? WORKBOOK_DAY_ZERO.plusDays(Decimals.whole(field, text, 0, 99_999))
                    : parsed(field, text);
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new Unfit(field, text,
                        Text.of("Tanggal %s tidak wajar. Tulis tanggal antara %s dan %s.", day, FIRST, LAST));
            }
            return day;
        } catch (DateTimeException noSuchDay) {
            throw new Unfit(field, text, Text.of("\"%s\" tidak ada dalam kalender. Periksa tanggalnya.", Excerpt.of(text)));
        }
    }

    private static LocalDate parsed(String field, String text) throws Unfit {
        if (ISO.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        String example = dayFirst.matches()
                ? Text.of("%s-%2s-%2s", dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)).replace(' ', '0')
                : "2024-11-20";
        throw new Unfit(field, text, Text.of("\"%s\" bukan tanggal tahun-bulan-hari. Tulis %s.", Excerpt.of(text), example));
    }

    /** A time of day, as {@code 14:30} or as the time cell of a workbook. */
    public static LocalTime time(String field, String text, Written written) throws Unfit {
        if (written == Written.NUMBER) {
            double share = Decimals.value(field, text).doubleValue();
            if (share < 1) {
                return LocalTime.ofSecondOfDay(Math.min(MINUTES_PER_DAY - 1, Math.round(share * MINUTES_PER_DAY)) * 60);
            }
        } else if (TIME.matcher(text).matches()) {
            return LocalTime.parse(text.replace('.', ':'));
        }
        throw new Unfit(field, text, Text.of("\"%s\" bukan jam. Tulis misalnya 14:30.", Excerpt.of(text)));
    }

    /** WIB, WITA or WIT. */
    public static ZoneId zone(String field, String text) throws Unfit {
        ZoneId zone = ZONES.get(text);
        if (zone == null) {
            throw new Unfit(field, text, Text.of("\"%s\" bukan zona waktu. Tulis WIB, WITA atau WIT.", Excerpt.of(text)));
        }
        return zone;
    }

    /**
     * The moment that stands for some days of which no time is known: their last second, or the moment of receipt where they were not over
     * yet. So the report counts for as long as it may.
     */
    public static When lastMoment(LocalDate first, LocalDate last, ZoneId zone, Instant receivedAt) {
        var days = new Assumed.Span(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
        Instant end = days.end().minusSeconds(1);
        boolean begun = !days.start().isAfter(receivedAt);
        return new When(begun && end.isAfter(receivedAt) ? receivedAt : end, Optional.of(days));
    }
}
