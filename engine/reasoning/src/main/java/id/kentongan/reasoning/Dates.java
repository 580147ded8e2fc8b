package id.kentongan.reasoning;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells the shards what the calendar says, anew at each local midnight. */
final class Dates {
    private final Calendar calendar;
    private final Regions regions;
    private final Map<Shard, Set<Record>> told;
    private Instant change = Instant.MIN;

    Dates(Calendar calendar, Regions regions) {
        this(calendar, regions, new HashMap<>());
    }

    private Dates(Calendar calendar, Regions regions, Map<Shard, Set<Record>> told) {
        this.calendar = calendar;
        this.regions = regions;
        this.told = told;
    }

    /** The same shards under another calendar. */
    Dates under(Calendar other) {
        return new Dates(other, regions, told);
    }

    void advance(Instant tick, Collection<Province> provinces, Shard nation) {
        if (change.isAfter(tick)) {
            return;
        }
        Set<Record> everywhere = new HashSet<>();
        for (Province province : provinces) {
            Set<Record> facts = calendar.facts(province.code(), today(province.code(), tick));
            tell(province.shard(), facts);
            everywhere.addAll(facts);
        }
        tell(nation, everywhere);
        change = calendar.nextChange(tick).orElse(Instant.MAX);
    }

    private LocalDate today(RegionCode province, Instant tick) {
        return LocalDate.ofInstant(tick, regions.zone(province));
    }

    private void tell(Shard shard, Set<Record> facts) {
        told.getOrDefault(shard, Set.of()).stream().filter(fact -> !facts.contains(fact)).forEach(shard::remove);
        facts.forEach(shard::put);
        told.put(shard, facts);
    }

    /** The next local midnight anywhere, the end of time where there is no calendar. */
    Instant nextChange() {
        return change;
    }
}
