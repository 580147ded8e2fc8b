package id.kentongan.board;

import id.kentongan.access.Sight;
import id.kentongan.alert.Alert;
import id.kentongan.alert.Alerts;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.watch.Watch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Papan: how every region stands now. A reader's board is made only of what that reader is cleared for, counts and colours included. */
@Component
public class Board {
    private final Alerts alerts;
    private final Supplier<Regions> regions;
    private final Watch watch;
    private final LastHeard lastHeard;

    Board(Alerts alerts, Supplier<Regions> regions, Watch watch, LastHeard lastHeard) {
        this.alerts = alerts;
        this.regions = regions;
        this.watch = watch;
        this.lastHeard = lastHeard;
    }

    /** The country with its provinces, or a region with what lies directly below it. */
    public Overview overview(Optional<RegionCode> scope, Sight reader) {
        List<Alert> open = alerts.open(reader.classifications());
        Collection<RegionCode> below = scope.map(regions.get()::children)
                .orElseGet(() -> regions.get().all(RegionLevel.PROVINSI));
        lastHeard.follow();
        Map<RegionCode, Hearing> hearing = hearing(scope, below);
        List<Alert> inScope = open.stream().filter(alert -> scope.map(alert.key().region()::within).orElse(true)).toList();
        return new Overview(scope.map(region -> standing(region, inScope, hearing, reader)),
                below.stream().map(region -> standing(region, inScope, hearing, reader)).toList(),
                inScope.stream().filter(alert -> reader.sees(alert.key().region(), alert.classification())).toList());
    }

    /** Every district of the country, for the map. */
    public List<RegionStanding> districts(Sight reader) {
        List<Alert> open = alerts.open(reader.classifications());
        Collection<RegionCode> districts = regions.get().all(RegionLevel.KABUPATEN);
        lastHeard.follow();
        Map<RegionCode, Hearing> hearing = hearing(Optional.empty(), districts);
        return districts.stream().map(region -> standing(region, open, hearing, reader)).toList();
    }

    /** How one region stands. */
    public RegionStanding standing(RegionCode region, Sight reader) {
        lastHeard.follow();
        return standing(region, alerts.open(reader.classifications()), hearing(Optional.of(region), List.of()), reader);
    }

    private Map<RegionCode, Hearing> hearing(Optional<RegionCode> scope, Collection<RegionCode> below) {
        return watch.look(sight -> {
            Map<RegionCode, Hearing> known = new HashMap<>();
            scope.ifPresent(region -> known.put(region, new Hearing(sight.blind(region), sight.live(region))));
            below.forEach(region -> known.put(region, new Hearing(sight.blind(region), sight.live(region))));
            return known;
        }).orElse(Map.of());
    }

    private RegionStanding standing(RegionCode region, List<Alert> open, Map<RegionCode, Hearing> hearing,
            Sight reader) {
        Classification colouring = reader.colours(region);
        List<Alert> here = open.stream().filter(alert -> alert.key().kind() == Kind.ACTUAL)
                .filter(alert -> alert.classification().compareTo(colouring) <= 0)
                .filter(alert -> alert.key().region().within(region)).toList();
        int red = (int) here.stream().filter(alert -> alert.level() == Level.MERAH).count();
        Hearing heard = hearing.getOrDefault(region, Hearing.NOTHING);
        Optional<Alert> foremost = here.stream().findFirst();
        Status status = Status.of(foremost.map(Alert::level), heard.blind, heard.live);
        return reader.holds(region)
                ? new RegionStanding(region, regions.get().name(region), status, red, here.size() - red, heard.blind, heard.live,
                        lastHeard.in(region, reader.clearance()), foremost, true)
                : RegionStanding.coloured(region, regions.get().name(region), status);
    }

    /** What the reasoning hears of a region; nothing while it is being built, for green would then be a guess. */
    private record Hearing(boolean blind, boolean live) {
        static final Hearing NOTHING = new Hearing(false, false);
    }
}
