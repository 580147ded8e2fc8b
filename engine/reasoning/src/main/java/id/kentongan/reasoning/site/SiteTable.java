package id.kentongan.reasoning.site;

import id.kentongan.facts.RegionCode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sites by their code. Nearly every report is looked up here, in another place than the one before; so whatever is compared lies in the
 * site itself. One thread adds, any may look: what a site is never changes, and one that is missed was added only just now.
 */
final class SiteTable {
    private static final int FEWEST = 64;

    private volatile @Nullable Site[] slots = new Site[FEWEST];
    private int size;

    Optional<Site> find(RegionCode code) {
        return Optional.ofNullable(at(slots, code.number()));
    }

    private static @Nullable Site at(@Nullable Site[] slots, long code) {
        int slot = slot(slots, code);
        Site site = slots[slot];
        while (site != null && site.codeNumber() != code) {
            slot = slot + 1 & slots.length - 1;
            site = slots[slot];
        }
        return site;
    }

    private static int slot(@Nullable Site[] slots, long code) {
        long mixed = code * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & slots.length - 1;
    }

    /** One that is not in it yet. */
    void add(Site site) {
        size++;
        if (2 * size > slots.length) {
            @Nullable
            Site[] wider = new Site[2 * slots.length];
            stream().forEach(known -> put(wider, known));
            put(wider, site);
            slots = wider;
        } else {
            put(slots, site);
        }
    }

    private static void put(@Nullable Site[] slots, Site site) {
        int slot = slot(slots, site.codeNumber());
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = site;
    }

    int size() {
        return size;
    }

    Stream<Site> stream() {
        return Arrays.stream(slots).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
