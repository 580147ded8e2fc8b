package id.kentongan.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One concern in one region: at most one alert is open for it at a time. {@code code} is that of a criterion or of a policy. */
public record AlertKey(String code, RegionCode region, Kind kind) implements Comparable<AlertKey> {
    /** How the codes begin under which people raise what no rule knows; no book may have such a code. */
    public static final String MANUAL = "MANUAL-";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The public id of the alert that was raised for this concern at that moment; the same in replay and live. */
    public String alertRaisedAt(Instant raisedAt) {
        String drill = kind == Kind.EXERCISE ? "_EXERCISE" : "";
        return Text.of("%s_%s_%sZ%s", code, region, STAMP.format(raisedAt), drill);
    }

    /** Whether people raise and close it, and no rule. */
    public boolean manual() {
        return code.startsWith(MANUAL);
    }

    @Override
    public int compareTo(AlertKey other) {
        int byRegion = region.compareTo(other.region);
        int byCode = byRegion != 0 ? byRegion : code.compareTo(other.code);
        return byCode != 0 ? byCode : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return code + "@" + region + (kind == Kind.EXERCISE ? " (EXERCISE)" : "");
    }
}
