package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Blind;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Duties;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Shard, Set<Record>> dates = new HashMap<>();
    private RuleBook book;
    private Rows rows;
    private Calendar calendar;
    private Duties duties;
    private Because because;
    private List<Criterion> inForce = List.of();
    private Instant calendarChange = Instant.MIN;
    private Instant rowsChange = Instant.MIN;
    private Optional<Instant> last = Optional.empty();

    /** An empty memory: nothing received, nothing open. */
    public Reasoning(RuleBook book, Regions regions, Duration tick) {
        this.regions = regions;
        ticks = new Ticks(tick);
        nation = new Nation(new Shard(book.national()));
        for (RegionCode code : regions.all(RegionLevel.PROVINSI)) {
            provinces.put(code.dotted(), new Province(code, book.provincial(), book.criteria()));
        }
        open(book);
        duties = new Duties(book.sources().values());
        tellPlaces();
    }

    private void open(RuleBook next) {
        book = next;
        rows = new Rows(next.criteria());
        calendar = new Calendar(next.calendar(),
                provinces.values().stream().map(province -> regions.zone(province.code())).toList());
        because = new Because(next, regions);
        calendarChange = Instant.MIN;
        rowsChange = Instant.MIN;
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
        return outcome(tick, decided);
    }

    private void checkTurn(Instant tick) {
        if (!tickOf(tick).equals(tick) || last.map(before -> !tick.isAfter(before)).orElse(false)) {
            throw new IllegalArgumentException(
                    "%s is not a tick after %s.".formatted(tick, last.map(Instant::toString).orElse("none")));
        }
        nextTick().filter(tick::isAfter).ifPresent(due -> {
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
        duties.accept(report);
    }

    /** Moves measures, duties, rows and the calendar to the tick. */
    private void advance(Instant tick) {
        if (!rowsChange.isAfter(tick)) {
            turnRows(tick);
        } else {
            provinces.values().forEach(province -> province.advance(tick));
        }
        duties.advance(tick, this::fellSilent, this::heardAgain);
        if (!calendarChange.isAfter(tick)) {
            turnCalendar(tick);
        }
    }

    private void turnRows(Instant tick) {
        List<Criterion> now = rows.inForce(tick);
        List<Criterion> ended = inForce.stream().filter(row -> now.stream().noneMatch(
                next -> next.code().equals(row.code()) && next.regionLevel() == row.regionLevel())).toList();
        provinces.values().forEach(province -> {
            province.advance(tick, ended, now);
            province.shard().recountHolds(tick, key -> book.hold(key, tick));
        });
        inForce = now;
        rowsChange = rows.nextChange(tick).orElse(Instant.MAX);
    }

    private void turnCalendar(Instant tick) {
        Set<Record> everywhere = new HashSet<>();
        for (Province province : provinces.values()) {
            LocalDate today = LocalDate.ofInstant(tick, regions.zone(province.code()));
            Set<Record> facts = calendar.facts(province.code(), today);
            tellDate(province.shard(), facts);
            everywhere.addAll(facts);
        }
        tellDate(nation.shard(), everywhere);
        calendarChange = calendar.nextChange(tick).orElse(Instant.MAX);
    }

    private void tellDate(Shard shard, Set<Record> facts) {
        Set<Record> before = dates.getOrDefault(shard, Set.of());
        before.stream().filter(fact -> !facts.contains(fact)).forEach(shard::remove);
        facts.forEach(shard::put);
        dates.put(shard, facts);
    }

    private void fellSilent(SilentSource silent) {
        province(silent.region()).shard().put(silent);
        shardsSeeing(silent.region()).forEach(shard -> shard.put(new Blind(silent.region())));
    }

    private void heardAgain(SilentSource silent) {
        province(silent.region()).shard().remove(silent);
        if (!duties.blind(silent.region())) {
            shardsSeeing(silent.region()).forEach(shard -> shard.remove(new Blind(silent.region())));
        }
    }

    private List<Shard> shardsSeeing(RegionCode region) {
        Shard own = province(region).shard();
        return region.level().compareTo(RegionLevel.KABUPATEN) <= 0 ? List.of(own, nation.shard()) : List.of(own);
    }

    private Map<Decision, Shard> conclude(Instant tick) {
        Map<Decision, Shard> decisions = new HashMap<>();
        for (Province province : provinces.values()) {
            if (province.shard().due(tick)) {
                conclude(tick, province.shard(), decisions);
                nation.learn(province, book);
            }
        }
        if (nation.shard().due(tick)) {
            conclude(tick, nation.shard(), decisions);
        }
        return decisions;
    }

    private void conclude(Instant tick, Shard shard, Map<Decision, Shard> decisions) {
        shard.judge(tick, key -> book.hold(key, tick)).forEach(decision -> decisions.put(decision, shard));
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
        Instant first = calendarChange.isBefore(rowsChange) ? calendarChange : rowsChange;
        first = earlier(first, duties.nextDue());
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
        boolean sameRules = book.policies().equals(next.policies());
        boolean sameMeasures = rows.measureLike(new Rows(next.criteria()));
        boolean sameDuties = book.sources().equals(next.sources());
        Instant cursor = last.orElse(Instant.MIN);
        if (!sameRules) {
            provinces.values().forEach(province -> province.shard().adopt(next.provincial()));
            nation.adopt(next.national());
        }
        open(next);
        if (!sameMeasures) {
            provinces.values().forEach(province -> province.remeasure(next.criteria()));
        }
        if (!sameDuties) {
            forgetSilence();
            duties = new Duties(next.sources().values());
        }
        if (last.isPresent()) {
            if (!sameMeasures || !sameDuties) {
                try (Stream<? extends JournalEntry> all = received.get()) {
                    all.filter(entry -> entry instanceof Observation && !entry.receivedAt().isAfter(cursor))
                            .map(Observation.class::cast).forEach(report -> recount(report, !sameMeasures, !sameDuties));
                }
            }
            advance(cursor);
            shards().forEach(shard -> shard.recountHolds(cursor, key -> book.hold(key, cursor)));
        }
        shards().forEach(Shard::rejudge);
    }

    private void recount(Observation report, boolean measures, boolean dues) {
        if (measures) {
            province(report.region()).accept(report);
        }
        if (dues) {
            duties.accept(report);
        }
    }

    private void forgetSilence() {
        shards().forEach(
                shard -> Stream.concat(shard.memory().stated(SilentSource.class), shard.memory().stated(Blind.class)).toList()
                        .forEach(shard::remove));
    }

    /** The open alerts as of the last tick. */
    public Collection<Standing> open() {
        return shards().flatMap(shard -> shard.standings().stream()).sorted(Comparator.comparing(Standing::key)).toList();
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        return duties.blind(region);
    }

    /** Whether reports about this region, or one in it, come as they should. */
    public boolean live(RegionCode region) {
        return duties.live(region);
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
