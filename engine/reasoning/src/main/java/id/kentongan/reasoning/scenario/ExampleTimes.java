package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as an example writes them: {@code 2024-11-10 08:00 WIB}, RFC 3339, or {@code 2 hari kemudian} after the last one named. */
final class ExampleTimes {
    private static final Map<String, ZoneId> ZONES = Map.of("WIB", ZoneId.of("Asia/Jakarta"), "WITA", ZoneId.of("Asia/Makassar"),
            "WIT", ZoneId.of("Asia/Jayapura"));
    private static final Map<String, Duration> UNITS = Map.of("menit", Duration.ofMinutes(1), "jam", Duration.ofHours(1), "hari",
            Duration.ofDays(1));
    private static final Pattern LOCAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}(?::\\d{2})?) (WIB|WITA|WIT)");
    private static final Pattern LATER = Pattern.compile("(\\d{1,5}) (menit|jam|hari) kemudian");
    private static final Pattern QUOTED = Pattern.compile("(?:pada )?\"([^\"]*)\"");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'WIB'", Locale.ROOT)
            .withZone(ZONES.get("WIB"));

    /** Since when moments are counted. */
    private static final int FIRST_YEAR = 1970;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = LocalDateTime.of(Limit.LAST_YEAR + 1, 1, 1, 0, 0).atZone(ZONES.get("WIB")).toInstant();

    private Optional<Instant> last = Optional.empty();

    /** @throws IllegalArgumentException if the text is no time, or relative where no time was named before */
    Instant read(String text) {
        Matcher quoted = QUOTED.matcher(text);
        String bare = quoted.matches() ? quoted.group(1) : text;
        Matcher later = LATER.matcher(bare);
        Instant moment = later.matches() ? within(after(later), bare) : absolute(bare);
        last = Optional.of(moment);
        return moment;
    }

    static String shown(Instant moment) {
        return SHOWN.format(moment);
    }

    static Instant absolute(String text) {
        Matcher local = LOCAL.matcher(text);
        try {
            return within(local.matches()
                    ? LocalDateTime.parse(local.group(1) + "T" + local.group(2)).atZone(ZONES.get(local.group(3))).toInstant()
                    : OffsetDateTime.parse(text).toInstant(), text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    Text.of("waktu \"%s\" tidak dikenal. Tulis seperti \"2024-11-10 08:00 WIB\" (WIB, WITA atau WIT).", text),
                    unreadable);
        }
    }

    /** Up to a year that was mistyped, day after day would be judged. */
    private static Instant within(Instant moment, String text) {
        if (moment.isBefore(FIRST) || !moment.isBefore(END)) {
            throw new IllegalArgumentException(Text.of("tahun pada \"%s\" di luar %d sampai %d. Perbaiki waktunya.", text,
                    FIRST_YEAR, Limit.LAST_YEAR));
        }
        return moment;
    }

    private Instant after(Matcher later) {
        Instant base = last.orElseThrow(() -> new IllegalArgumentException(
                Text.of("\"%s\" memerlukan waktu yang disebut lebih dahulu.", later.group())));
        return base.plus(UNITS.get(later.group(2)).multipliedBy(Long.parseLong(later.group(1))));
    }
}
