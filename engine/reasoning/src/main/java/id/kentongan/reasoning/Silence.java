package id.kentongan.reasoning;

import id.kentongan.facts.Blind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Duties;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells the shards which sources are silent, and which regions are blind because of it. */
final class Silence {
    private final Function<RegionCode, Shard> provinces;
    private final Shard nation;
    private final Map<RegionCode, Set<String>> silent = new HashMap<>();
    private Duties duties;

    Silence(RuleBook book, Function<RegionCode, Shard> provinces, Shard nation) {
        this.provinces = provinces;
        this.nation = nation;
        duties = duties(book);
    }

    private static Duties duties(RuleBook book) {
        Duties duties = new Duties(book.sources().values());
        book.enrolments().forEach(enrolment -> duties.enrol(enrolment.source(), enrolment.region(), enrolment.start()));
        return duties;
    }

    /** Forgets who is silent; every report has to be taken again. */
    void restart(RuleBook book) {
        silent.keySet().forEach(region -> seenBy(region).forEach(shard -> shard.remove(new Blind(region))));
        silent.forEach((region, sources) -> sources
                .forEach(source -> provinces.apply(region).remove(new SilentSource(region, source, Instant.EPOCH))));
        silent.clear();
        duties = duties(book);
    }

    void accept(Observation report) {
        duties.accept(report);
    }

    void advance(Instant tick) {
        Set<RegionCode> changed = new HashSet<>();
        duties.advance(tick, source -> {
            silent.computeIfAbsent(source.region(), region -> new HashSet<>()).add(source.source());
            provinces.apply(source.region()).put(source);
            changed.add(source.region());
        }, source -> {
            Optional.ofNullable(silent.get(source.region())).ifPresent(sources -> sources.remove(source.source()));
            provinces.apply(source.region()).remove(source);
            changed.add(source.region());
        });
        changed.forEach(this::tell);
    }

    private void tell(RegionCode region) {
        boolean blind = !silent.get(region).isEmpty();
        if (!blind) {
            silent.remove(region);
        }
        seenBy(region).forEach(shard -> {
            if (blind) {
                shard.put(new Blind(region));
            } else {
                shard.remove(new Blind(region));
            }
        });
    }

    /** Policies that look across provinces conclude about districts and provinces only. */
    private Stream<Shard> seenBy(RegionCode region) {
        Shard own = provinces.apply(region);
        return (region.level().compareTo(RegionLevel.KABUPATEN) <= 0 ? List.of(own, nation) : List.of(own)).stream();
    }

    Optional<Instant> nextDue() {
        return duties.nextDue();
    }

    boolean blind(RegionCode region) {
        return duties.blind(region);
    }

    boolean live(RegionCode region) {
        return duties.live(region);
    }
}
