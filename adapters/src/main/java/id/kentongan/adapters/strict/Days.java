package id.kentongan.adapters.strict;

import id.kentongan.adapters.Assumed;
import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, times of day and Indonesian time zones as people write them into forms. */
public final class Days {
    private static final Map<String, ZoneId> ZONES = Map.of("WIB", ZoneId.of("Asia/Jakarta"), "WITA", ZoneId.of("Asia/Makassar"),
            "WIT", ZoneId.of("Asia/Jayapura"));
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
    private static final Pattern NAMED = Pattern
            .compile(
                    "(?:\\p{L}{3,7}(?:['\u2019`]\\p{L}{1,3})?(?: ?[,/] ?| ))?(\\d{1,2})[ -](\\p{L}{3,9})\\.?[ -](\\d{4}|\\d{2})");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final List<String> MONTHS = List.of("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus",
            "september", "oktober", "november", "desember");
    private static final int LONGEST = 100;
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(99_999);
    private static final LocalDate WORKBOOK_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Days() {}

    /**
     * A day, as {@code 2024-11-20}, with the name of its month as {@code Rabu, 20 November 2024} or {@code 20-Nov-24}, or as the date cell of a workbook, whatever time
     * of day that carries; years 2000 to 2100.
     */
    public static LocalDate day(String field, String text, Written written) throws Unfit {
        try {
            LocalDate day = written == Written.NUMBER
                    ? WORKBOOK_DAY_ZERO.plusDays(serial(field, text))
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

    private static int serial(String field, String text) throws Unfit {
        BigDecimal serial = Decimals.value(field, text);
        if (serial.compareTo(LAST_SERIAL) > 0) {
            throw new Unfit(field, text,
                    Text.of("\"%s\" bukan tanggal. Tulis sebagai teks, misalnya 2024-11-20, atau pakai sel tanggal.",
                            Excerpt.of(text)));
        }
        return serial.intValue();
    }

    /** Whether a text is a day whose month has its name. */
    public static boolean inWords(String text) {
        return text.length() <= LONGEST && NAMED.matcher(BLANKS.matcher(text).replaceAll(" ")).matches();
    }

    /** 1 to 12 for the name of a month or its beginning, 0 for any other word. */
    private static int month(String word) {
        String name = word.toLowerCase(Locale.ROOT).replace("nop", "nov").replace("peb", "feb").replaceFirst("^ag[st]", "agus");
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).startsWith(name)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static LocalDate parsed(String field, String written) throws Unfit {
        String text = written.length() > LONGEST ? written : BLANKS.matcher(written).replaceAll(" ");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.parse(iso.group(1));
        }
        Matcher named = NAMED.matcher(text);
        int month = named.matches() ? month(named.group(2)) : 0;
        if (month > 0) {
            return LocalDate.of(year(named.group(3)), month, Integer.parseInt(named.group(1)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        throw new Unfit(field, text, Text.of("\"%s\" bukan tanggal tahun-bulan-hari. Tulis %s.", Excerpt.of(text),
                dayFirst.matches() ? meant(dayFirst) : "misalnya 2024-11-20"));
    }

    /** What somebody meant who wrote the day first, or the month where no month has that number; an example where there is no such day. */
    private static String meant(Matcher written) {
        int first = Integer.parseInt(written.group(1));
        int second = Integer.parseInt(written.group(2));
        int month = second > MONTHS.size() ? first : second;
        int day = second > MONTHS.size() ? second : first;
        boolean there = month >= 1 && month <= MONTHS.size() && day >= 1
                && day <= YearMonth.of(year(written.group(3)), month).lengthOfMonth();
        return there ? Text.of("%d-%02d-%02d", year(written.group(3)), month, day) : "misalnya 2024-11-20";
    }

    /** Two digits are a year of this century. */
    private static int year(String digits) {
        return digits.length() == 2 ? FIRST.getYear() + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    /** The other way round: WIB, WITA or WIT; nothing for another zone. */
    public static String name(ZoneId zone) {
        return ZONES.entrySet().stream().filter(one -> one.getValue().equals(zone)).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** WIB, WITA or WIT, in capitals or not. */
    public static ZoneId zone(String field, String text) throws Unfit {
        ZoneId zone = ZONES.get(text.toUpperCase(Locale.ROOT));
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
