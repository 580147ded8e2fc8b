package id.kentongan.console;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Moments as people in a region read them: in its own time, with WIB, WITA or WIT. */
@Component
class LocalTime {
    private static final Map<String, String> ZONES = Map.of("Asia/Jakarta", "WIB", "Asia/Makassar", "WITA", "Asia/Jayapura",
            "WIT");

    private final Supplier<Regions> regions;

    LocalTime(Supplier<Regions> regions) {
        this.regions = regions;
    }

    /** Such as {@code 21 Nov 2026 14.05 WITA}. */
    String in(RegionCode region, Instant moment, Locale language) {
        return at(regions.get().zone(region), moment, language);
    }

    /** For what belongs to no region: in the time of the capital. */
    String inJakarta(Instant moment, Locale language) {
        return at(ZoneId.of("Asia/Jakarta"), moment, language);
    }

    private static String at(ZoneId zone, Instant moment, Locale language) {
        String pattern = language.getLanguage().equals("en") ? "d MMM yyyy HH:mm" : "d MMM yyyy HH.mm";
        return DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(moment) + " "
                + ZONES.getOrDefault(zone.getId(), zone.getId());
    }
}
