package id.kentongan.reasoning.measure;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.time.Nanos;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a row gives to those who may not read all that an open alert rests on: a number of its own for each clearance below that of some
 * report; all others read the same as everybody.
 */
final class Partials {
    private static final Classification[] CLASSIFICATIONS = Classification.values();

    private final Supplier<Meter> meters;
    private final @Nullable Partial[] parts = new Partial[Classification.SANGAT_RAHASIA.ordinal()];

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
            if (parts[below] == null) {
                parts[below] = new Partial(CLASSIFICATIONS[below], meters.get(), all);
            }
        }
    }

    /** @param all with it */
    void put(Entry entry, Line all) {
        for (Partial part : parts) {
            if (part != null) {
                part.put(entry);
            }
        }
        part(entry, all);
    }

    void drop(Entry entry) {
        for (Partial part : parts) {
            if (part != null) {
                part.drop(entry);
            }
        }
    }

    void moveTo(long tick) {
        for (Partial part : parts) {
            if (part != null) {
                part.moveTo(tick);
            }
        }
    }

    /** The next moment after the tick at which time alone changes any of them. */
    long nextChange(long tick) {
        long next = Nanos.NEVER;
        for (Partial part : parts) {
            next = part == null ? next : Math.min(next, part.nextChange(tick));
        }
        return next;
    }

    void judgedBy(Criterion row) {
        for (Partial part : parts) {
            if (part != null) {
                part.meter().judgedBy(row);
            }
        }
    }

    /** @param all the level that everything gives */
    Visible levels(Level all) {
        return new Visible(level(Classification.BIASA, all), level(Classification.TERBATAS, all),
                level(Classification.RAHASIA, all));
    }

    private Level level(Classification clearance, Level all) {
        return Optional.ofNullable(parts[clearance.ordinal()]).map(Partial::level).orElse(all);
    }
}
