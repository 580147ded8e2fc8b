package id.kentongan.reasoning.explain;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Numbers, spans and moments as an Indonesian sentence writes them. */
public final class Figures {
    /** Only a quotient has more digits than this. */
    private static final int LONGEST = 33;
    private static final int SHOWN = 6;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm",
            Locale.forLanguageTag("id"));
    private static final Map<String, String> ZONES = Map.of("Asia/Jakarta", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura",
            "WIT");

    private Figures() {}

    /** With a decimal comma, and never rounded: what was typed or counted stands in full, an endless ratio is cut off with a sign. */
    public static String number(BigDecimal value) {
        boolean endless = value.precision() > LONGEST && value.scale() > SHOWN;
        BigDecimal shown = endless ? value.setScale(SHOWN, RoundingMode.DOWN) : value;
        String plain = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',') + (endless ? "…" : "");
    }

    public static String span(Duration span) {
        return span.toHours() % 24 == 0 ? span.toDays() + " hari" : span.toHours() + " jam";
    }

    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.withZone(zone).format(at) + " " + ZONES.getOrDefault(zone.getId(), zone.getId());
    }

    public static String threshold(Direction direction, BigDecimal value) {
        return (direction == Direction.NAIK ? "≥ " : "≤ ") + number(value);
    }

    /** The measure in words, such as {@code 3 dalam 14 hari}. */
    static String measure(Criterion row, Measure measure, String unit) {
        if (!measure.known()) {
            return "belum ada nilai";
        }
        String value = number(measure.value());
        String window = span(row.gauge().window());
        return switch (row.gauge().measurement()) {
            case JUMLAH -> "%s dalam %s".formatted(value, window);
            case TOTAL -> "jumlah %s %s dalam %s".formatted(value, unit, window);
            case MAKS -> "tertinggi %s %s dalam %s".formatted(value, unit, window);
            case TERAKHIR -> "terakhir %s %s".formatted(value, unit);
            case RASIO -> "%s kali rata-rata tiga jendela %s sebelumnya".formatted(value, window);
            case HARI_SEJAK -> "%s hari sejak laporan terakhir".formatted(value);
        };
    }
}
