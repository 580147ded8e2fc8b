package id.kentongan.board;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.EnumSet;
import id.kentongan.alert.OpenLevels;
import id.kentongan.alert.SeenAlerts.Wanted;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.access.Sight;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.watch.Watch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Papan: how every region stands now. A reader's board is made only of what that reader is cleared for, counts and colours included. */
@Component
public class Board {
    private final SeenAlerts alerts;
    private final OpenLevels levels;
    private final Supplier<Regions> regions;
    private final Watch watch;
    private final LastHeard lastHeard;

    Board(SeenAlerts alerts, OpenLevels levels, Supplier<Regions> regions, Watch watch, LastHeard lastHeard) {
        this.alerts = alerts;
        this.levels = levels;
        this.regions = regions;
        this.watch = watch;
        this.lastHeard = lastHeard;
    }

    /**
     * The country with its provinces.
     *
     * @param districts all of them, for the map
     */
    public record Country(Overview overview, List<RegionStanding> districts) {}

    /** @param most how many open alerts are told, the gravest first, then the latest; all are counted */
    public Country country(Sight reader, int most) {
        List<RegionCode> provinces = List.copyOf(regions.get().all(RegionLevel.PROVINSI));
        List<RegionCode> districts = List.copyOf(regions.get().all(RegionLevel.KABUPATEN));
        List<RegionStanding> all = standings(Stream.concat(provinces.stream(), districts.stream()).toList(), Optional.empty(),
                reader);
        return new Country(overview(Optional.empty(), Optional.empty(), all.subList(0, provinces.size()), reader, most),
                all.subList(provinces.size(), all.size()));
    }

    /**
     * A region with what lies directly below it.
     *
     * @param most how many of its open alerts are told, the gravest first, then the latest; all are counted
     */
    public Overview overview(RegionCode region, Sight reader, int most) {
        List<RegionStanding> standings = standings(
                Stream.concat(Stream.of(region), regions.get().children(region).stream()).toList(),
                Optional.of(region), reader);
        return overview(Optional.of(region), Optional.of(standings.get(0)), standings.subList(1, standings.size()), reader, most);
    }

    private Overview overview(Optional<RegionCode> scope, Optional<RegionStanding> self, List<RegionStanding> below, Sight reader,
            int most) {
        Wanted open = new Wanted(scope, EnumSet.allOf(Level.class), EnumSet.allOf(Kind.class), true, false);
        return new Overview(self, below, alerts.list(open, reader, most, 0), alerts.counts(open, reader));
    }

    /** How one region stands. */
    public RegionStanding standing(RegionCode region, Sight reader) {
        return standings(List.of(region), Optional.of(region), reader).get(0);
    }

    private List<RegionStanding> standings(List<RegionCode> shown, Optional<RegionCode> scope, Sight reader) {
        lastHeard.follow();
        OpenCounts counts = OpenCounts.now(levels.now(scope.map(RegionCode::dotted).orElse(""), reader.clearances()), reader);
        Map<RegionCode, Hearing> hearing = hearing(shown);
        return shown.stream().map(region -> standing(region, counts.in(region), hearing.getOrDefault(region, Hearing.NOTHING),
                reader)).toList();
    }

    private Map<RegionCode, Hearing> hearing(Collection<RegionCode> shown) {
        return watch.look(outlook -> shown.stream().collect(Collectors.toMap(region -> region,
                region -> new Hearing(outlook.blind(region), outlook.live(region))))).orElse(Map.of());
    }

    private RegionStanding standing(RegionCode region, OpenCounts.Count count, Hearing heard, Sight reader) {
        Status status = Status.of(count.gravest(), heard.blind, heard.live);
        return reader.holds(region)
                ? new RegionStanding(region, regions.get().name(region), status, count.red(), count.yellow(), heard.blind,
                        heard.live,
                        lastHeard.in(region, reader.clearance()), count.foremost(), true)
                : RegionStanding.coloured(region, regions.get().name(region), status);
    }

    /** What the reasoning hears of a region; nothing while it is being built, for green would then be a guess. */
    private record Hearing(boolean blind, boolean live) {
        static final Hearing NOTHING = new Hearing(false, false);
    }
}
