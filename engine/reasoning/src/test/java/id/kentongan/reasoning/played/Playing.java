package id.kentongan.reasoning.played;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Handover;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One journal on its way through some reasonings that know nothing of each other but what is handed over with a book. */
public final class Playing implements AutoCloseable {
    private static final Comparator<Decided> ORDER = Comparator.comparing(Decided::at)
            .thenComparing(decided -> decided.decision().key());

    private final Map<Scope, Lane> lanes = new LinkedHashMap<>();
    private final List<JournalEntry> journal;
    private final Duration tick;
    private final Post.Office office;
    private final Past past;
    private final Instant beginning;
    private RuleBook book;
    private Post post;
    private int delivered;
    private int moved;

    private Playing(RuleBook book, Duration tick, Collection<Scope> scopes, List<? extends JournalEntry> journal,
            Instant beginning, Post.Office office) {
        this.book = book;
        this.tick = tick;
        this.journal = once(journal);
        this.office = office;
        this.beginning = beginning;
        past = Past.of(this.journal);
        post = office.open(book, past);
        scopes.forEach(scope -> lanes.put(scope, new Lane(book, tick, scope, beginning, past)));
    }

    public static Playing whole(RuleBook book, Duration tick, List<? extends JournalEntry> journal) {
        return new Playing(book, tick, List.of(Scope.WHOLE), journal, Replay.beginning(book, journal), Post::whole);
    }

    public static Playing shards(RuleBook book, Duration tick, List<? extends JournalEntry> journal, Post.Office office) {
        return new Playing(book, tick, Scope.shards(book.regions()), journal, Replay.beginning(book, journal), office);
    }

    private static List<JournalEntry> once(List<? extends JournalEntry> entries) {
        Set<EntryId> seen = new HashSet<>();
        List<JournalEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing((JournalEntry entry) -> entry.receivedAt()).thenComparing(entry -> entry.id().source())
                .thenComparing(entry -> entry.id().id()).thenComparing(entry -> entry.id().revision()));
        inOrder.removeIf(entry -> !seen.add(entry.id()));
        return inOrder;
    }

    /** Plays what was received up to a tick, and the time until it. */
    public Playing to(Instant upTo) {
        while (delivered < journal.size() && !journal.get(delivered).receivedAt().isAfter(upTo)) {
            JournalEntry entry = journal.get(delivered++);
            post.of(entry).forEach((scope, role) -> Optional.ofNullable(lanes.get(scope))
                    .ifPresent(lane -> lane.deliver(new Delivery(entry, role))));
        }
        lanes.values().forEach(lane -> lane.play(upTo));
        return this;
    }

    /** Has the next tick after a moment judged by everyone under another book. */
    public Playing adopt(RuleBook next, Instant after) {
        to(after);
        Map<Scope, List<Delivery>> anew = deliveredUnder(next);
        List<Map.Entry<Scope, Handover>> moving = new ArrayList<>();
        lanes.forEach((scope, lane) -> moving.addAll(lane.adopt(next, after, anew.getOrDefault(scope, List.of())).entrySet()));
        moving.forEach(move -> lanes.get(move.getKey()).take(move.getValue(), after));
        moved += moving.stream().mapToInt(move -> move.getValue().standings().size()).sum();
        post.under(next);
        book = next;
        judgeAfter(after);
        return this;
    }

    /** The same by throwing everything away and filling it anew under the other book. */
    public Playing rebuild(RuleBook next, Instant after) {
        to(after);
        book = next;
        post.under(next);
        lanes.values().forEach(lane -> lane.rebuild(next, after));
        judgeAfter(after);
        return this;
    }

    public Playing restart(Instant after) {
        to(after);
        lanes.values().forEach(lane -> lane.restart(book));
        return this;
    }

    /** Has everyone choose what a restart will need. */
    public Playing keep(Instant after, Keeping keeping) {
        to(after);
        lanes.values().forEach(lane -> lane.keep(book, keeping));
        return this;
    }

    /** How many entries restarts would do without. */
    public int spared() {
        return lanes.values().stream().mapToInt(Lane::spared).sum();
    }

    /** Why everything in some regions stands where it stands. */
    public List<Why.Answer> why(Collection<RegionCode> regions) {
        return lanes.values().stream()
                .flatMap(lane -> regions.stream().map(region -> lane.reasoning().why(region, Optional.empty()))).toList();
    }

    private void judgeAfter(Instant after) {
        Instant at = after.plus(tick);
        while (delivered < journal.size() && !journal.get(delivered).receivedAt().isAfter(at)) {
            JournalEntry entry = journal.get(delivered++);
            post.of(entry).forEach((scope, role) -> Optional.ofNullable(lanes.get(scope))
                    .ifPresent(lane -> lane.deliver(new Delivery(entry, role))));
        }
        lanes.values().forEach(lane -> lane.judge(at));
    }

    private Map<Scope, List<Delivery>> deliveredUnder(RuleBook next) {
        Post again = office.open(next, past);
        Map<Scope, List<Delivery>> anew = new LinkedHashMap<>();
        journal.subList(0, delivered).forEach(entry -> again.of(entry)
                .forEach((scope, role) -> anew.computeIfAbsent(scope, absent -> new ArrayList<>())
                        .add(new Delivery(entry, role))));
        return anew;
    }

    /** All decisions so far by tick, region, code and kind. */
    public List<Decided> decided() {
        return lanes.values().stream().flatMap(lane -> lane.decided().stream()).sorted(ORDER).toList();
    }

    /** Who was told to see what, by tick and key. */
    public List<Shown> shown() {
        return Shown.changes(lanes.values().stream().flatMap(lane -> lane.shown().stream()));
    }

    /** The open alerts in the order of their keys. */
    public List<Standing> open() {
        return lanes.values().stream().flatMap(lane -> lane.reasoning().open().stream())
                .sorted(Comparator.comparing(Standing::key)).toList();
    }

    /** How many open alerts books have moved from one reasoning to another. */
    public int moved() {
        return moved;
    }

    /** How many facts all memories hold. */
    public int facts() {
        return lanes.values().stream().mapToInt(lane -> lane.reasoning().facts()).sum();
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
