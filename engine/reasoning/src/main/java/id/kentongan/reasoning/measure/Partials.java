package id.kentongan.reasoning.measure;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.time.Nanos;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a row gives to those who may not read all that an open alert rests on: a number of its own for each clearance below that of some
 * report; all others read the same as everybody.
 */
final class Partials {
    private static final Classification[] CLASSIFICATIONS = Classification.values();

    private final Supplier<Meter> meters;
    private final Map<Classification, Partial> parts = new EnumMap<>(Classification.class);

    /** @param meters makes another meter for the same row */
    Partials(Supplier<Meter> meters, Line all) {
        this.meters = meters;
        for (int place = 0; place < all.size(); place++) {
            part(all.get(place), all);
        }
    }

    /** Whoever may not read it reads something else from now on. */
    private void part(Entry entry, Line all) {
        for (int below = 0; below < entry.report.classification().ordinal(); below++) {
            parts.computeIfAbsent(CLASSIFICATIONS[below], clearance -> new Partial(clearance, meters.get(), all));
        }
    }

    /** @param all with it */
    void put(Entry entry, Line all) {
        parts.values().forEach(part -> part.put(entry));
        part(entry, all);
    }

    void drop(Entry entry) {
        parts.values().forEach(part -> part.drop(entry));
    }

    void moveTo(long tick) {
        parts.values().forEach(part -> part.moveTo(tick));
    }

    /** The next moment after the tick at which time alone changes any of them. */
    long nextChange(long tick) {
        return parts.values().stream().mapToLong(part -> part.nextChange(tick)).min().orElse(Nanos.NEVER);
    }

    void judgedBy(Criterion row) {
        parts.values().forEach(part -> part.meter().judgedBy(row));
    }

    /** @param all the level that everything gives */
    Visible levels(Level all) {
        return new Visible(level(Classification.BIASA, all), level(Classification.TERBATAS, all),
                level(Classification.RAHASIA, all));
    }

    private Level level(Classification clearance, Level all) {
        return Optional.ofNullable(parts.get(clearance)).map(Partial::level).orElse(all);
    }
}
