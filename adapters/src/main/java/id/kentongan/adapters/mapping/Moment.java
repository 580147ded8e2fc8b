package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.mapping.Item.Value;
import id.kentongan.adapters.strict.Days;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.Hours;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment of an event in whatever form a source gives it. A zone is never guessed. */
final class Moment {
    private static final String FIELD = "occurredAt";
    private static final Pattern LOCAL = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{1,2}[:.]\\d{2})(?:[:.]\\d{2}(?:[.]\\d{1,9})?)?)?");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,14}");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");
    /** By pattern; there are as many as source files give. */
    private static final Map<String, DateTimeFormatter> READ = new ConcurrentHashMap<>();
    private final Optional<String> format;
    private final Optional<ZoneId> zone;
    private final Instant receivedAt;

    /** @param zone of times that do not say theirs */
    Moment(Optional<String> format, Optional<ZoneId> zone, Instant receivedAt) {
        this.format = format;
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    /** @param parts a moment, or a day and a time of day */
    When of(List<Value> parts) throws Unfit {
        if (format.isPresent()) {
            return sane(formatted(text(parts), format.get()), text(parts));
        }
        Value first = parts.get(0);
        if (parts.size() > 1 || first.written() == Written.NUMBER) {
            LocalDate day = Days.day(FIELD, first.text(), first.written());
            if (parts.size() > 1) {
                sameDay(day, parts.get(1));
            }
            Optional<LocalTime> time = parts.size() > 1
                    ? Optional.of(Hours.time(FIELD, parts.get(1).text(), parts.get(1).written(), named()))
                    : Hours.carried(FIELD, first.text(), first.written());
            return time.isPresent() ? at(day, time.get()) : day(day);
        }
        if (Days.inWords(first.text())) {
            return day(Days.day(FIELD, first.text(), first.written()));
        }
        Matcher local = LOCAL.matcher(first.text());
        if (!local.matches()) {
            return When.stated(Moments.moment(FIELD, first.text()));
        }
        LocalDate day = Days.day(FIELD, local.group(1), Written.TEXT);
        return local.group(2) == null ? day(day) : at(day, Hours.time(FIELD, local.group(2), Written.TEXT, named()));
    }

    /** A cell of a workbook that should hold an hour may hold a day as well. */
    private static void sameDay(LocalDate day, Value hour) throws Unfit {
        if (hour.written() == Written.NUMBER && Decimals.value(FIELD, hour.text()).compareTo(BigDecimal.ONE) >= 0) {
            Hours.time(FIELD, hour.text(), hour.written(), "");
            LocalDate other = Days.day(FIELD, hour.text(), hour.written());
            if (!other.equals(day)) {
                throw new Unfit(FIELD, hour.text(),
                        Text.of("Sel jam memuat tanggal %s, sedangkan kejadiannya %s. Samakan.", other, day));
            }
        }
    }

    /** The zone of the file as it is written beside a time of day. */
    private String named() {
        return zone.map(Days::name).orElse("");
    }

    private When day(LocalDate day) throws Unfit {
        return Days.lastMoment(day, day, zone(day.toString()), receivedAt);
    }

    private When at(LocalDate day, LocalTime time) throws Unfit {
        return When.stated(day.atTime(time).atZone(zone(day + " " + time)).toInstant());
    }

    private ZoneId zone(String written) throws Unfit {
        return zone.orElseThrow(
                () -> new Unfit(FIELD, written, "Waktu ini tidak menyebut zonanya. Isi form.zone dalam berkas sumber."));
    }

    private When formatted(String text, String pattern) throws Unfit {
        if (pattern.startsWith("epoch")) {
            if (!WHOLE.matcher(text).matches()) {
                throw new Unfit(FIELD, text, Text.of("\"%s\" bukan bilangan bulat %s.", Excerpt.of(text), pattern));
            }
            long number = Long.parseLong(text);
            return When.stated(pattern.equals("epochMillis") ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        try {
            TemporalAccessor read = READ.computeIfAbsent(pattern, one -> DateTimeFormatter.ofPattern(one, Locale.ROOT)).parseBest(
                    text, ZonedDateTime::from,
                    LocalDateTime::from, LocalDate::from);
            if (read instanceof ZonedDateTime zoned) {
                return When.stated(zoned.toInstant());
            }
            return read instanceof LocalDateTime local
                    ? When.stated(local.atZone(zone(text)).toInstant())
                    : day(LocalDate.from(read));
        } catch (DateTimeException other) {
            throw new Unfit(FIELD, text, Text.of("\"%s\" tidak berbentuk %s.", Excerpt.of(text), pattern));
        }
    }

    private static When sane(When when, String text) throws Unfit {
        if (when.moment().isBefore(FIRST) || when.moment().isAfter(LAST)) {
            throw new Unfit(FIELD, text, "Waktu ini di luar tahun 2000 sampai 2100. Periksa bentuk dan satuannya.");
        }
        return when;
    }

    private static String text(List<Value> parts) {
        return String.join(" ", parts.stream().map(Value::text).toList());
    }
}
