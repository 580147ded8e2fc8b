package id.kentongan.facts;

import java.time.Instant;
import java.util.Optional;

/**
 * An open alert as the rules see it, and all that must survive a restart besides the journal.
 *
 * @param roseAt when it last went up, by being raised or escalated; handling counts only if it occurred after that
 * @param calmSince the first judged moment since which the concern has been calm without a break, counted anew from each step down
 * @param visible what of its level those see who may not read all that it rests on
 */
public record Standing(AlertKey key, Level level, Instant raisedAt, Instant roseAt,
        Optional<Instant> calmSince, Visible visible) {

    /** @throws IllegalArgumentException for HIJAU: an alert at HIJAU is closed */
    public Standing {
        if (level == Level.HIJAU) {
            throw new IllegalArgumentException(Text.of("%s cannot stand at HIJAU.", key));
        }
    }

    /** An alert that rises now for the first time; so far only those see it who may read everything. */
    public static Standing raised(AlertKey key, Level level, Instant at) {
        return new Standing(key, level, at, at, Optional.empty(), Visible.NOTHING);
    }

    /** The same alert, risen further; who may not read everything sees it where it was. */
    public Standing risen(Level higher, Instant at) {
        return new Standing(key, higher, raisedAt, at, Optional.empty(), visible);
    }

    /** The same alert one step lower for everybody, its calm counted anew. */
    public Standing lowered(Level lower, Instant at) {
        return new Standing(key, lower, raisedAt, roseAt, Optional.of(at), visible.atMost(lower));
    }

    /** The same alert, calm since then or not at all. */
    public Standing calm(Optional<Instant> since) {
        return new Standing(key, level, raisedAt, roseAt, since, visible);
    }

    /** The same alert, seen so too; nobody sees it higher than it stands. */
    public Standing seen(Visible too) {
        return new Standing(key, level, raisedAt, roseAt, calmSince, visible.and(too.atMost(level)));
    }

    /** The same alert, whose level now sees whoever sees anything of it. */
    public Standing shown() {
        return seen(visible.wherever(level));
    }

    /** What rules hear of it: neither since when it is calm nor who sees it. */
    public Standing bare() {
        return new Standing(key, level, raisedAt, roseAt, Optional.empty(), Visible.NOTHING);
    }

    /** The level that is seen with a clearance; HIJAU where nothing is seen of it. */
    public Level with(Classification clearance) {
        return visible.with(clearance, level);
    }

    /** Whether only a person closes it. */
    public boolean manual() {
        return key.manual();
    }

    public String code() {
        return key.code();
    }

    public RegionCode region() {
        return key.region();
    }

    /** Its sub-district, or the region itself where that is larger: one of those whose overdue reports blind it. */
    public RegionCode subdistrict() {
        return key.region().at(RegionLevel.KECAMATAN).orElse(key.region());
    }

    /** Its district, or the region itself where that is larger: one of those whose overdue reports blind it. */
    public RegionCode district() {
        return key.region().at(RegionLevel.KABUPATEN).orElse(key.region());
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }

    public String alert() {
        return key.alertRaisedAt(raisedAt);
    }
}
