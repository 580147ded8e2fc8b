package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Revisions;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All shards together: 38 provinces and the nation. The outcome depends on the entries and the book alone. Single writer; throw it
 * away after any exception and build a new one.
 */
public final class Reasoning implements AutoCloseable {
    private final Regions regions;
    private final Ticks ticks;
    private final Map<String, Province> provinces = new TreeMap<>();
    private final Nation nation;
    private final Silence silence;
    private final RowsInForce rows;
    private RuleBook book;
    private Dates dates;
    private Because because;
    private boolean adopted;
    private Optional<Instant> last = Optional.empty();

    /** An empty memory: nothing received, nothing open. */
    public Reasoning(RuleBook book, Regions regions, Duration tick) {
        this.regions = regions;
        ticks = new Ticks(tick);
        nation = new Nation(new Shard(book.national()));
        Revisions revisions = new Revisions();
        for (RegionCode code : regions.all(RegionLevel.PROVINSI)) {
            provinces.put(code.dotted(), new Province(code, book.provincial(), book.criteria(), revisions));
        }
        this.book = book;
        silence = new Silence(book, region -> province(region).shard(), nation.shard());
        rows = new RowsInForce(new Rows(book.criteria()));
        dates = new Dates(calendar(book), regions);
        because = new Because(book, regions);
        tellPlaces();
    }

    private Calendar calendar(RuleBook of) {
        return new Calendar(of.calendar(), provinces.values().stream().map(province -> regions.zone(province.code())).toList());
    }

    private void tellPlaces() {
        for (Province province : provinces.values()) {
            Stream.concat(Stream.of(province.code()), regions.children(province.code()).stream()).map(regions::area)
                    .forEach(area -> {
                        province.shard().put(area);
                        nation.shard().put(area);
                    });
        }
        for (Neighbour pair : regions.neighbours()) {
            nation.shard().put(pair);
            if (pair.region().province().equals(pair.other().province())) {
                province(pair.region()).shard().put(pair);
            }
        }
    }

    /**
     * Brings a new memory to where an old one stood: takes all entries received up to the cursor and the alerts open at it, judging
     * nothing.
     *
     * @param received in any order; entries received after the cursor are left out
     * @param cursor the last tick judged
     */
    public void restore(Stream<? extends JournalEntry> received, Collection<Standing> open, Instant cursor) {
        Map<AlertKey, Standing> standings = new HashMap<>();
        open.forEach(standing -> standings.put(standing.key(), standing));
        List<Handling> handlings = new ArrayList<>();
        received.filter(entry -> !entry.receivedAt().isAfter(cursor)).forEach(entry -> {
            if (entry instanceof Observation report) {
                accept(report);
            } else if (entry instanceof Handling handling && standings.containsKey(handling.alert())
                    && !tickOf(handling.receivedAt()).isBefore(standings.get(handling.alert()).raisedAt())) {
                handlings.add(handling);
            }
        });
        advance(cursor);
        open.forEach(standing -> shard(standing.key()).reopen(standing, book.hold(standing.key(), cursor)));
        handlings.stream().sorted(Arrival.ORDER).forEach(handling -> shard(handling.alert()).handle(handling));
        last = Optional.of(cursor);
    }

    /**
     * Judges one tick: applies the entries received since the last tick, then everything that they or time changed.
     *
     * @throws IllegalArgumentException if the moment is no tick, not after the last one, or an earlier one has to be judged first
     * @throws id.kentongan.reasoning.memory.RuleFailed if a rule throws or never ends
     */
    public TickOutcome judge(Instant tick, List<? extends JournalEntry> received) {
        checkTurn(tick);
        List<Handling> early = take(tick, received);
        advance(tick);
        Map<Decision, Shard> decisions = conclude(tick);
        List<Decided> decided = decisions.keySet().stream().sorted(Comparator.comparing(Decision::key))
                .map(decision -> explain(tick, decision, decisions.get(decision))).toList();
        Function<AlertKey, Duration> hold = key -> book.hold(key, tick);
        decisions.forEach((decision, shard) -> shard.apply(decision, tick, ticks.next(tick), hold));
        early.forEach(handling -> shard(handling.alert()).standing(handling.alert())
                .ifPresent(standing -> shard(handling.alert()).handle(handling)));
        last = Optional.of(tick);
        adopted = false;
        return outcome(tick, decided);
    }

    private void checkTurn(Instant tick) {
        if (!tickOf(tick).equals(tick) || last.map(before -> !tick.isAfter(before)).orElse(false)) {
            throw new IllegalArgumentException(
                    "%s is not a tick after %s.".formatted(tick, last.map(Instant::toString).orElse("none")));
        }
        // A new book takes force at the very tick its publisher chose; the old one left nothing to judge before it.
        nextTick().filter(due -> !adopted && tick.isAfter(due)).ifPresent(due -> {
            throw new IllegalArgumentException("%s has to be judged before %s.".formatted(due, tick));
        });
    }

    /** Applies the entries in the order of their receipt, whatever order they are given in; hands back handling of alerts not open. */
    private List<Handling> take(Instant tick, List<? extends JournalEntry> received) {
        List<Handling> early = new ArrayList<>();
        List<? extends JournalEntry> inOrder = received.size() < 2 ? received : received.stream().sorted(Arrival.ORDER).toList();
        for (JournalEntry entry : inOrder) {
            if (entry.receivedAt().isAfter(tick)) {
                throw new IllegalArgumentException("%s was received after %s.".formatted(entry.id(), tick));
            }
            if (entry instanceof Observation report) {
                accept(report);
            } else if (entry instanceof Handling handling) {
                Shard shard = shard(handling.alert());
                if (shard.standing(handling.alert()).isPresent()) {
                    shard.handle(handling);
                } else {
                    early.add(handling);
                }
            }
        }
        return early;
    }

    private void accept(Observation report) {
        province(report.region()).accept(report);
        silence.accept(report);
    }

    /** Moves measures, duties, rows and the calendar to the tick. */
    private void advance(Instant tick) {
        if (rows.turnsBy(tick)) {
            rows.turn(tick, provinces.values(), key -> book.hold(key, tick));
        } else {
            provinces.values().forEach(province -> province.advance(tick));
        }
        silence.advance(tick);
        dates.advance(tick, provinces.values(), nation.shard());
    }

    private Map<Decision, Shard> conclude(Instant tick) {
        Map<Decision, Shard> decisions = new HashMap<>();
        Function<AlertKey, Duration> hold = key -> book.hold(key, tick);
        for (Province province : provinces.values()) {
            if (province.shard().due(tick)) {
                province.shard().judge(tick, hold).forEach(decision -> decisions.put(decision, province.shard()));
                nation.learn(province, book);
            }
        }
        if (nation.shard().due(tick)) {
            nation.shard().judge(tick, hold).forEach(decision -> decisions.put(decision, nation.shard()));
        }
        return decisions;
    }

    private Decided explain(Instant tick, Decision decision, Shard shard) {
        return new Explanation(book, because, new Evidence(this::province, nation.shard())).of(tick, decision, shard);
    }

    private TickOutcome outcome(Instant tick, List<Decided> decided) {
        List<Standing> standings = new ArrayList<>();
        List<AlertKey> closed = new ArrayList<>();
        shards().forEach(shard -> shard.takeChanged()
                .forEach(key -> shard.standing(key).ifPresentOrElse(standings::add, () -> closed.add(key))));
        standings.sort(Comparator.comparing(Standing::key));
        closed.sort(Comparator.naturalOrder());
        return new TickOutcome(tick, decided, List.copyOf(standings), List.copyOf(closed));
    }

    /** The next tick at which something can change although nothing is received; none before the first tick is judged. */
    public Optional<Instant> nextTick() {
        return last.map(ticks::next).flatMap(next -> moments(next).map(moment -> moment.isBefore(next) ? next : tickOf(moment)));
    }

    private Optional<Instant> moments(Instant next) {
        Instant first = earlier(rows.nextChange(), Optional.of(dates.nextChange()));
        first = earlier(first, silence.nextDue());
        first = earlier(first, nation.shard().next(next));
        for (Province province : provinces.values()) {
            first = earlier(earlier(first, province.nextChange()), province.shard().next(next));
        }
        return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.isPresent() && other.get().isBefore(one) ? other.get() : one;
    }

    /** The first tick at or after a moment. */
    public Instant tickOf(Instant moment) {
        return ticks.atOrAfter(moment);
    }

    /**
     * Puts another book in force from the next tick on. Where only thresholds, holds or texts changed, the facts are swapped; other
     * policies get new memories filled with the same facts; other windows or duties are counted anew from the journal.
     *
     * @param received asked only then: all entries received up to the last tick
     */
    public void adopt(RuleBook next, Supplier<? extends Stream<? extends JournalEntry>> received) {
        boolean sameRules = book.provincial() == next.provincial() && book.national() == next.national();
        boolean sameMeasures = rows.measureLike(new Rows(next.criteria()));
        boolean sameDuties = book.sources().equals(next.sources()) && book.enrolments().equals(next.enrolments());
        if (!sameRules) {
            provinces.values().forEach(province -> province.shard().adopt(next.provincial()));
            nation.adopt(next.national());
        }
        if (!sameMeasures) {
            Revisions revisions = new Revisions();
            provinces.values().forEach(province -> province.remeasure(next.criteria(), revisions));
        }
        if (!sameDuties) {
            silence.restart(next);
        }
        book = next;
        because = new Because(next, regions);
        rows.replace(new Rows(next.criteria()));
        dates = dates.under(calendar(next));
        last.ifPresent(cursor -> {
            if (!sameMeasures || !sameDuties) {
                recount(cursor, received, !sameMeasures, !sameDuties);
            }
            advance(cursor);
            nation.shard().recountHolds(cursor, key -> next.hold(key, cursor));
        });
        shards().forEach(Shard::rejudge);
        adopted = true;
    }

    private void recount(Instant cursor, Supplier<? extends Stream<? extends JournalEntry>> received, boolean measures,
            boolean dues) {
        try (Stream<? extends JournalEntry> all = received.get()) {
            all.filter(entry -> entry instanceof Observation && !entry.receivedAt().isAfter(cursor)).map(Observation.class::cast)
                    .forEach(report -> {
                        if (measures) {
                            province(report.region()).accept(report);
                        }
                        if (dues) {
                            silence.accept(report);
                        }
                    });
        }
    }

    /** The open alerts as of the last tick. */
    public Collection<Standing> open() {
        return shards().flatMap(shard -> shard.standings().stream()).sorted(Comparator.comparing(Standing::key)).toList();
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        return silence.blind(region);
    }

    /** Whether reports about this region, or one in it, come as they should. */
    public boolean live(RegionCode region) {
        return silence.live(region);
    }

    /**
     * Why the concerns judged in a region stand where they stand as of the last tick, and what each lacks for the next level: the nearest
     * first, open alerts before all.
     *
     * @param code of a criterion or policy; absent: all that are judged at the region's level, and all policies
     * @throws IllegalArgumentException if no row of that level and no policy has the code
     */
    public Why.Answer why(RegionCode region, Optional<String> code) {
        Instant at = last.orElse(Instant.EPOCH);
        Inquiry inquiry = new Inquiry(book, regions, new Evidence(this::province, nation.shard()), province(region).shard(),
                nation.shard(),
                blind(region), at);
        Map<String, Criterion> judged = new TreeMap<>();
        book.criteria().stream().filter(row -> row.regionLevel() == region.level() && code.map(row.code()::equals).orElse(true))
                .forEach(row -> judged.merge(row.code(), row, (one, other) -> other.period().contains(at) ? other : one));
        List<Why> concerns = new ArrayList<>();
        judged.values().forEach(row -> concerns.add(inquiry.about(new AlertKey(row.code(), region, Kind.ACTUAL), row)));
        book.policies().values().stream().filter(policy -> code.map(policy.code()::equals).orElse(true))
                .forEach(policy -> concerns.add(inquiry.about(policy, region)));
        if (concerns.isEmpty() && code.isPresent()) {
            throw new IllegalArgumentException("%s tidak dinilai pada tingkat %s.".formatted(code.get(), region.level()));
        }
        concerns.sort(
                Comparator.comparing((Why why) -> why.alert().isEmpty()).thenComparing(Why::distance).thenComparing(Why::key));
        return new Why.Answer(at, regions.fullName(region), blind(region), live(region), List.copyOf(concerns));
    }

    /** How many facts all memories hold; bounded by the book and the regions. */
    public int facts() {
        return shards().mapToInt(shard -> shard.memory().size()).sum();
    }

    Province province(RegionCode region) {
        Province province = provinces.get(region.dotted().substring(0, 2));
        if (province == null) {
            throw new IllegalArgumentException("%s lies in no known province.".formatted(region));
        }
        return province;
    }

    private Shard shard(AlertKey key) {
        return Optional.ofNullable(book.policies().get(key.code())).filter(policy -> policy.national())
                .map(policy -> nation.shard())
                .orElseGet(() -> province(key.region()).shard());
    }

    private Stream<Shard> shards() {
        return Stream.concat(provinces.values().stream().map(Province::shard), Stream.of(nation.shard()));
    }

    @Override
    public void close() {
        shards().forEach(Shard::close);
    }
}
