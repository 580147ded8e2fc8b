package id.kentongan.board;

import id.kentongan.access.Sight;
import id.kentongan.alert.OpenLevels;
import id.kentongan.alert.OpenLevels.Stood;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Standing;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.watch.Hearings;
import id.kentongan.watch.Standings;
import id.kentongan.why.Afterthought;
import id.kentongan.why.Afterthought.Standpoint;
import id.kentongan.why.CannotBeRetold;
import id.kentongan.why.NotJudgedYet;
import id.kentongan.why.Seats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Of what is known by now of a past moment; whoever asks why does not wait for it. */
    private final Seats seats = new Seats(1, Duration.ofSeconds(2));

    private final OpenLevels alerts;
    private final Hearings hearings;
    private final Standings standings;
    private final Afterthought afterthought;
    private final Supplier<Regions> regions;

    PastBoard(OpenLevels alerts, Hearings hearings, Standings standings, Afterthought afterthought, Supplier<Regions> regions) {
        this.alerts = alerts;
        this.hearings = hearings;
        this.standings = standings;
        this.afterthought = afterthought;
        this.regions = regions;
    }

    /** The country with its provinces, or a region with what lies directly below it; of alerts only what the reader may know. */
    public PastOverview at(Instant moment, Optional<RegionCode> scope, Sight reader) {
        List<RegionCode> shown = shown(scope);
        return overview(moment, scope, shown, reader,
                alerts.at(moment, scope.map(RegionCode::dotted).orElse(""), reader.clearances()),
                hearings.at(moment, shown.stream().flatMap(PastBoard::withDistrict).distinct().toList()));
    }

    /**
     * The same with what was received later, up to and at another moment: as if it had been received when it occurred. Where not all that
     * is asked for lies in the reader's regions, only open evidence counts, in his regions too.
     *
     * @throws NotJudgedYet where the moment is still to come
     * @throws CannotBeRetold where too much would have to be judged again, or what stood before was not recorded
     * @throws ProblemException 503 while too many ask
     */
    public PastOverview at(Instant moment, Instant knownAt, Optional<RegionCode> scope, Sight reader) {
        return seats.take(() -> withLate(moment, knownAt, scope, reader));
    }

    private PastOverview withLate(Instant moment, Instant knownAt, Optional<RegionCode> scope, Sight reader) {
        Classification clearance = scope.map(reader::colours)
                .orElse(reader.regions().whole() ? reader.clearance() : Classification.BIASA);
        List<RegionCode> shown = shown(scope);
        List<Scope> shards = Stream.concat(shown.stream().map(Scope::province).distinct(), Stream.of(Scope.NATION)).toList();
        Map<RegionCode, Heard> heard = new HashMap<>(hearings.at(moment,
                shown.stream().flatMap(PastBoard::withDistrict).distinct().toList()));
        boolean all = clearance == Classification.SANGAT_RAHASIA;
        List<Standing> open = new ArrayList<>();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (Scope shard : shards) {
            if (System.nanoTime() > deadline) {
                throw Afterthought.tooLong();
            }
            Optional<Standpoint> readable = afterthought.of(shard, moment, knownAt, clearance);
            if (all && readable.isPresent()) {
                heard.keySet().removeIf(region -> Scope.province(region).equals(shard));
            }
            readable.ifPresent(
                    known -> known.heard().forEach((region, then) -> heard.merge(region, then, PastBoard::heardEither)));
            open.addAll(readable.map(Standpoint::open)
                    .orElseGet(() -> standings.asOf(shard, moment, clearance)));
        }
        List<Stood> stood = open.stream().filter(one -> one.key().kind() == Kind.ACTUAL)
                .filter(one -> scope.map(one.key().region()::within).orElse(true))
                .flatMap(one -> reader.clearances().stream().map(seen -> new Stood(one.key().region(), seen, one.level(), 1)))
                .toList();
        return overview(moment, scope, shown, reader, stood, heard);
    }

    /**
     * Who may not read everything learns of nothing that came late but what he may read: what was heard in time, by whomever, stays heard,
     * and what came late can only add to it.
     */
    private static Heard heardEither(Heard before, Heard retold) {
        return new Heard(before.region(), before.overdue() && retold.overdue(), before.live() || retold.live());
    }

    private List<RegionCode> shown(Optional<RegionCode> scope) {
        return Stream.concat(scope.stream(), scope.map(regions.get()::children)
                .orElseGet(() -> regions.get().all(RegionLevel.PROVINSI)).stream()).toList();
    }

    private PastOverview overview(Instant moment, Optional<RegionCode> scope, List<RegionCode> shown, Sight reader,
            Collection<Stood> stood, Map<RegionCode, Heard> heard) {
        OpenCounts counts = OpenCounts.then(stood, reader);
        Map<Scope, Instant> begun = hearings.begun();
        List<PastStanding> standings = shown
                .stream().map(region -> standing(region, counts.in(region), heard, reader.holds(region),
                        Optional.ofNullable(begun.get(Scope.province(region))).filter(since -> !moment.isBefore(since))
                                .isPresent()))
                .toList();
        return new PastOverview(scope.map(region -> standings.get(0)), standings.subList(scope.isPresent() ? 1 : 0,
                standings.size()),
                shown.stream().map(Scope::province).filter(begun::containsKey).map(begun::get)
                        .max(Instant::compareTo).filter(moment::isBefore));
    }

    private PastStanding standing(RegionCode region, OpenCounts.Count count, Map<RegionCode, Heard> heard, boolean told,
            boolean recorded) {
        boolean blind = withDistrict(region).anyMatch(above -> heard.containsKey(above) && heard.get(above).overdue());
        boolean live = heard.containsKey(region) && heard.get(region).live();
        Status status = Status.of(count.gravest(), blind, live);
        return told
                ? new PastStanding(region, regions.get().name(region), status, count.red(), count.yellow(), blind, live, recorded,
                        true)
                : new PastStanding(region, regions.get().name(region), status, 0, 0, false, false, recorded, false);
    }

    /** A region with those whose silence blinds it: those above it, up to its district. */
    private static Stream<RegionCode> withDistrict(RegionCode region) {
        return OpenCounts.withAllAbove(region).takeWhile(
                above -> above.equals(region) || above.level().compareTo(RegionLevel.KABUPATEN) >= 0);
    }
}
