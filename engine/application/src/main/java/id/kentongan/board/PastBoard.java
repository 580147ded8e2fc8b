package id.kentongan.board;

import id.kentongan.alert.PastAlerts;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.watch.Hearings;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Papan: how every region stood on the board at a moment of the past, silence included, in the regions of today. */
@Component
public class PastBoard {
    private final PastAlerts alerts;
    private final Hearings hearings;
    private final Supplier<Regions> regions;

    PastBoard(PastAlerts alerts, Hearings hearings, Supplier<Regions> regions) {
        this.alerts = alerts;
        this.hearings = hearings;
        this.regions = regions;
    }

    /** The country with its provinces, or a region with what lies directly below it; of alerts only what the clearance opens. */
    public PastOverview at(Instant moment, Optional<RegionCode> scope, Classification clearance) {
        Collection<RegionCode> below = scope.map(regions.get()::children)
                .orElseGet(() -> regions.get().all(RegionLevel.PROVINSI));
        Map<RegionCode, Map<Level, Integer>> open = open(moment, scope, clearance);
        Collection<RegionCode> shown = Stream.concat(scope.stream(), below.stream()).toList();
        Map<RegionCode, Heard> heard = hearings.at(moment,
                shown.stream().flatMap(PastBoard::withDistrict).distinct().toList());
        List<PastStanding> standings = shown.stream().map(region -> standing(region, open, heard)).toList();
        return new PastOverview(scope.map(region -> standings.get(0)), standings.subList(scope.isPresent() ? 1 : 0,
                standings.size()), unheard(moment, shown));
    }

    private Optional<Instant> unheard(Instant moment, Collection<RegionCode> shown) {
        return hearings.begun(shown.stream().map(Scope::province).distinct().toList()).filter(moment::isBefore);
    }

    /** How many stood at each level in a region or below it. */
    private Map<RegionCode, Map<Level, Integer>> open(Instant moment, Optional<RegionCode> scope, Classification clearance) {
        Map<RegionCode, Map<Level, Integer>> open = new HashMap<>();
        alerts.at(moment, scope.map(RegionCode::dotted).orElse(""), Board.readable(clearance))
                .forEach(stood -> withAllAbove(stood.region()).forEach(region -> open
                        .computeIfAbsent(region, none -> new EnumMap<>(Level.class)).merge(stood.level(), 1, Integer::sum)));
        return open;
    }

    private PastStanding standing(RegionCode region, Map<RegionCode, Map<Level, Integer>> open, Map<RegionCode, Heard> heard) {
        Map<Level, Integer> here = open.getOrDefault(region, Map.of());
        int red = here.getOrDefault(Level.MERAH, 0);
        int yellow = here.getOrDefault(Level.KUNING, 0);
        boolean blind = withDistrict(region).anyMatch(above -> heard.containsKey(above) && heard.get(above).overdue());
        boolean live = heard.containsKey(region) && heard.get(region).live();
        Optional<Level> gravest = Stream.of(Level.MERAH, Level.KUNING).filter(here::containsKey).findFirst();
        return new PastStanding(region, regions.get().name(region), Status.of(gravest, blind, live), red, yellow, blind, live);
    }

    private static Stream<RegionCode> withAllAbove(RegionCode region) {
        return Stream.iterate(Optional.of(region), Optional::isPresent, at -> at.flatMap(RegionCode::parent))
                .flatMap(Optional::stream);
    }

    /** A region with those whose silence blinds it: those above it, up to its district. */
    private static Stream<RegionCode> withDistrict(RegionCode region) {
        return withAllAbove(region).takeWhile(
                above -> above.equals(region) || above.level().compareTo(RegionLevel.KABUPATEN) >= 0);
    }
}
