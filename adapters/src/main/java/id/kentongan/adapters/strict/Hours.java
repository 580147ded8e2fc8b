package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them into forms: {@code 14:30}, {@code 9.30}, {@code Pukul 09.30 WIB}, {@code 2:30:00 PM}, the first of {@code 09.30 s.d. 11.00}. */
public final class Hours {
    private static final Pattern SHAPE = Pattern
            .compile("(?:(?:PUKUL|PKL|JAM)\\.? ?)?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(?: ?([AP])M)?(?: ?(WIB|WITA|WIT))?"
                    + "(?: ?(?:-|\\u2013|S/D|S\\.?D\\.?|SAMPAI) ?[^\\n]{1,30})?");
    private static final Pattern WITH_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T](\\d{1,2}[:.]\\d{2})(?:[:.]\\d{2})?");
    /** The first day of this century as a workbook counts it; less with a fraction is more than one day. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(36_526);
    private static final int MINUTES_PER_DAY = 24 * 60;

    private Hours() {}

    /**
     * A time of day, as text or as the time cell of a workbook; of a cell that holds a day as well the time of that day.
     *
     * @param zone that of the form; a time that names another is refused
     */
    public static LocalTime time(String field, String text, Written written, String zone) throws Unfit {
        if (written == Written.NUMBER) {
            BigDecimal number = Decimals.value(field, text);
            if (number.compareTo(BigDecimal.ONE) >= 0
                    && (number.stripTrailingZeros().scale() <= 0 || number.compareTo(FIRST_DAY) < 0)) {
                throw unfit(field, text);
            }
            return share(number);
        }
        Matcher time = SHAPE.matcher(text.toUpperCase(Locale.ROOT));
        if (!time.matches()) {
            throw unfit(field, text);
        }
        if (time.group(4) != null && !time.group(4).equalsIgnoreCase(zone)) {
            throw new Unfit(field, text,
                    Text.of("\"%s\" memakai zona lain daripada Zona lembar ini (%s). Samakan.", Excerpt.of(text),
                            Excerpt.of(zone)));
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        boolean half = time.group(3) != null;
        if (hour > (half ? 12 : 23) || half && hour == 0 || minute > 59) {
            throw unfit(field, text);
        }
        return LocalTime.of(half ? hour % 12 + ("P".equals(time.group(3)) ? 12 : 0) : hour, minute);
    }

    /** The time of day that a date carries; none where it is a day alone, and for midnight, which a day alone becomes on its way. */
    public static Optional<LocalTime> carried(String field, String text, Written written) throws Unfit {
        Matcher day = WITH_DAY.matcher(text);
        if (written != Written.NUMBER && day.matches()) {
            LocalTime time = time(field, day.group(1), written, "");
            return time.equals(LocalTime.MIDNIGHT) ? Optional.empty() : Optional.of(time);
        }
        return written == Written.NUMBER && Decimals.value(field, text).remainder(BigDecimal.ONE).signum() > 0
                ? Optional.of(share(Decimals.value(field, text)))
                : Optional.empty();
    }

    private static LocalTime share(BigDecimal number) {
        double share = number.remainder(BigDecimal.ONE).doubleValue();
        return LocalTime.ofSecondOfDay(Math.min(MINUTES_PER_DAY - 1, Math.round(share * MINUTES_PER_DAY)) * 60);
    }

    private static Unfit unfit(String field, String text) {
        return new Unfit(field, text, Text.of("\"%s\" bukan jam. Tulis misalnya 14:30.", Excerpt.of(text)));
    }
}
