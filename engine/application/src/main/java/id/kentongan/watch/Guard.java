package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import id.kentongan.fault.FaultWords;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The sentries of all shards. Asks only those to whom something has come or for whom a tick is due, the earliest first. No shard waits for
 * another, but for a new rule book: each judges everything before its tick, then all take it up together. Single thread.
 */
final class Guard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    /** Ticks without outcome need no record of their own: judging them again gives the same nothing. */
    private static final int UNRECORDED = 5_000;

    private List<Scope> shards;
    private final Rebuild rebuild;
    private final Logbook logbook;
    private final Books books;
    private final Mailroom mailroom;
    private final Map<Scope, Sentry> sentries = new LinkedHashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparing(Due::tick).thenComparing(one -> one.shard().name()));
    private final Failures failures = new Failures();
    private final Builds builds;
    /** The same shards, for those who look from other threads. */
    private volatile Map<Scope, Sentry> seen = Map.of();
    private Instant latest = Progress.NONE.tick();
    private int unrecorded;

    Guard(List<Scope> shards, Rebuild rebuild, Logbook logbook, Books books, Mailroom mailroom, Builds builds) {
        this.shards = shards;
        this.rebuild = rebuild;
        this.logbook = logbook;
        this.books = books;
        this.mailroom = mailroom;
        this.builds = builds;
    }

    /** When a shard has to be asked; out of date once the shard was asked, or got more, since. */
    private record Due(Instant tick, Scope shard) {}

    /** What one step brought. Where there is nothing more to do, everything up to the horizon is judged and recorded. */
    record Step(Left left, Optional<TickApplied> applied, Optional<ShardBuilt> built) {
        private static final Step ON = left(Left.MORE);
        private static final Step WAITING = left(Left.BUILDING);
        private static final Step DONE = left(Left.NOTHING);

        private static Step left(Left left) {
            return new Step(left, Optional.empty(), Optional.empty());
        }

        static Step applied(TickApplied tick) {
            return new Step(Left.MORE, Optional.of(tick), Optional.empty());
        }
    }

    /** What is left to do: something at once, something once a shard is built, or nothing. */
    enum Left {
        MORE, BUILDING, NOTHING
    }

    /** Begins a round: more may have come, a new book may have brought more shards, and those that failed may be due to be tried again. */
    void begin() {
        failures.nextRound();
        lookAgain();
    }

    /** Some time has passed: more may have come, and a book may have brought more shards, even one that never judges itself. */
    void lookAgain() {
        Stream<Scope> enrolled = logbook.progress().keySet().stream().sorted();
        shards = Stream.concat(Scope.shards(books.current().regions()).stream(), Stream.concat(enrolled, shards.stream()))
                .distinct().toList();
        mailroom.lookAgain();
    }

    /**
     * Has absent shards built, takes in one that is built, hands out one page, judges one tick, or takes up a book. A shard in which
     * something went wrong is thrown away, see {@link #fault}; the others go on.
     *
     * @throws RuntimeException if something went wrong that concerns all of them
     */
    Step step(Instant horizon) {
        shards.stream().filter(shard -> !sentries.containsKey(shard) && !builds.underWay(shard) && failures.mayBeTried(shard))
                .forEach(this::build);
        Optional<Scope> built = builds.ended();
        if (built.isPresent()) {
            return new Step(Left.MORE, Optional.empty(), takeIn(built.get()));
        }
        Optional<Due> next = next();
        Optional<Instant> change = change();
        if (change.isPresent() && next.map(one -> !one.tick().isBefore(change.get())).orElse(true)
                && handedOut(change.get(), horizon)) {
            return sentries.size() == shards.size() ? takeUp(change.get()) : waitFor(change.get());
        }
        if (next.isPresent() && handedOut(next.get().tick(), horizon)) {
            return judge(next.get().tick());
        }
        if (!mailroom.empty() && !sentries.isEmpty()) {
            mailroom.handOut(horizon, (shard, arrived) -> Optional.ofNullable(sentries.get(shard)).ifPresent(sentry -> {
                sentry.deliver(arrived);
                expect(sentry);
            }));
            return Step.ON;
        }
        return settled();
    }

    /** A book is taken up by all. Where one goes on failing before, the others must not stand still for it. */
    private Step waitFor(Instant change) {
        Optional<ShardFault> lasting = builds.none() ? failures.lasting() : Optional.empty();
        if (lasting.isEmpty()) {
            return settled();
        }
        books.setAside(change, FaultSentence.told(lasting.get()));
        return Step.ON;
    }

    private void build(Scope shard) {
        Map<Scope, Progress> recorded = logbook.progress();
        Progress judged = recorded.getOrDefault(shard, Progress.NONE);
        Instant under = judged.equals(Progress.NONE) ? Progress.latest(recorded.values()) : judged.tick();
        long read = mailroom.read();
        builds.begin(shard, () -> rebuild.sentry(shard, judged, under, read));
    }

    private Optional<ShardBuilt> takeIn(Scope shard) {
        try {
            Builds.Built built = builds.take(shard);
            Sentry sentry = caughtUp(built.sentry());
            sentries.put(shard, sentry);
            show();
            failures.built(shard);
            note(sentry);
            return Optional.of(new ShardBuilt(shard, built.took()));
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException fault) {
            failures.cannotBuild(shard, fault);
            return Optional.empty();
        }
    }

    private Sentry caughtUp(Sentry sentry) {
        try {
            rebuild.catchUp(sentry, mailroom.read());
            logbook.begin(sentry.shard(), sentry.reasoning().heard(), sentry.judged());
            return sentry;
        } catch (RuntimeException | Error fault) {
            sentry.close();
            throw fault;
        }
    }

    /** How many shards judge nothing at present. */
    int absent() {
        return shards.size() - seen.size();
    }

    private void show() {
        seen = Map.copyOf(sentries);
    }

    private void leave(Sentry sentry) {
        sentries.remove(sentry.shard());
        show();
        sentry.close();
    }

    /** Why a shard cannot judge at present, if any cannot. */
    Optional<ShardFault> fault() {
        return failures.any();
    }

    private void note(Sentry sentry) {
        latest = sentry.judged().tick().isAfter(latest) ? sentry.judged().tick() : latest;
        expect(sentry);
    }

    private void expect(Sentry sentry) {
        sentry.newlyExpected().ifPresent(tick -> due.add(new Due(tick, sentry.shard())));
    }

    private Optional<Due> next() {
        while (!due.isEmpty()) {
            Due first = due.peek();
            Sentry sentry = sentries.get(first.shard());
            if (sentry != null && sentry.next().filter(first.tick()::equals).isPresent()) {
                return Optional.of(first);
            }
            due.remove();
        }
        return Optional.empty();
    }

    /** The tick at which another book takes force. */
    private Optional<Instant> change() {
        return sentries.values().stream().findFirst()
                .flatMap(any -> books.nextAfter(latest).map(moment -> any.reasoning().tickOf(moment)));
    }

    /** Whether everything received up to a tick has been handed out, and the tick is due. */
    private boolean handedOut(Instant tick, Instant horizon) {
        return !tick.isAfter(horizon) && (mailroom.empty() || mailroom.received().isAfter(tick));
    }

    /** Judges one tick of every shard for which it is due, and records them as one: the more often is committed, the more it costs. */
    private Step judge(Instant tick) {
        long begun = System.nanoTime();
        List<Judged> changed = new ArrayList<>();
        for (Optional<Due> next = next(); next.filter(one -> one.tick().equals(tick)).isPresent(); next = next()) {
            due.remove();
            judge(sentries.get(next.get().shard()), tick, changed);
        }
        Duration reasoned = since(begun);
        List<Decisions.Numbered> made = record(changed);
        if (unrecorded >= UNRECORDED) {
            settle();
        }
        return Step.applied(new TickApplied(tick, made, !changed.isEmpty(), reasoned, since(begun)));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private record Judged(Sentry sentry, TickOutcome outcome) {}

    private void judge(Sentry sentry, Instant tick, List<Judged> changed) {
        try {
            TickOutcome outcome = sentry.judge(tick);
            if (outcome.changedNothing()) {
                unrecorded++;
                failures.judged(sentry.shard(), tick);
            } else {
                changed.add(new Judged(sentry, outcome));
            }
            note(sentry);
        } catch (DataAccessException | TransactionException away) {
            changed.forEach(judged -> leave(judged.sentry()));
            leave(sentry);
            throw away;
        } catch (RuntimeException fault) {
            leave(sentry);
            failures.cannotJudge(sentry.shard(), tick, fault);
        } catch (Error fault) {
            changed.forEach(judged -> leave(judged.sentry()));
            leave(sentry);
            throw fault;
        }
    }

    /** All or nothing: where it fails, every shard it was about is ahead of what is written and is built anew. */
    private List<Decisions.Numbered> record(List<Judged> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        try {
            List<Decisions.Numbered> made = logbook.together(() -> changed.stream()
                    .flatMap(one -> recorded(one).stream()).toList());
            changed.forEach(one -> {
                one.sentry().nowRecorded();
                failures.judged(one.sentry().shard(), one.sentry().judged().tick());
            });
            return made;
        } catch (ShardFault known) {
            changed.forEach(one -> leave(one.sentry()));
            return List.of();
        } catch (RuntimeException | Error fault) {
            changed.forEach(one -> leave(one.sentry()));
            throw fault;
        }
    }

    private List<Decisions.Numbered> recorded(Judged one) {
        try {
            return logbook.record(one.sentry().shard(), one.outcome(), one.sentry().judged());
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException fault) {
            throw failures.cannotJudge(one.sentry().shard(), one.sentry().judged().tick(), fault);
        }
    }

    private Step takeUp(Instant tick) {
        long start = System.nanoTime();
        Changeover changeover = new Changeover(books.at(tick), tick, sentries);
        List<Decisions.Numbered> made;
        try {
            made = logbook
                    .together(() -> changeover.made(logbook, sentry -> rebuild.received(sentry.shard(), tick, mailroom.read())));
        } catch (DataAccessException | TransactionException away) {
            clear();
            throw away;
        } catch (RuntimeException fault) {
            clear();
            LOG.debug("The fault of the book that is set aside:", FaultWords.traced(fault));
            books.setAside(tick, FaultSentence.told(fault));
            return Step.ON;
        } catch (Error fault) {
            clear();
            throw fault;
        }
        sentries.values().forEach(Sentry::nowRecorded);
        sentries.values().forEach(this::note);
        books.taken(tick);
        Duration took = since(start);
        LOG.info("Buku aturan {} menilai sejak {}; diambil alih dalam {} ms.", changeover.next().hash(), tick, took.toMillis());
        return Step.applied(new TickApplied(tick, made, true, took, took));
    }

    private Step settled() {
        settle();
        return builds.none() ? Step.DONE : Step.WAITING;
    }

    private void settle() {
        List<Sentry> ahead = sentries.values().stream().filter(sentry -> !sentry.recorded()).toList();
        if (!ahead.isEmpty()) {
            logbook.record(ahead.stream().collect(Collectors.toMap(Sentry::shard, Sentry::judged)));
            ahead.forEach(Sentry::nowRecorded);
        }
        unrecorded = 0;
    }

    /** For any thread. */
    Outlook sight() {
        return new Outlook(seen);
    }

    @Override
    public void close() {
        clear();
        builds.close();
    }

    /** Throws all shards away; the next step builds them anew. */
    private void clear() {
        builds.forget();
        sentries.values().forEach(Sentry::close);
        sentries.clear();
        show();
        due.clear();
        unrecorded = 0;
        latest = Progress.NONE.tick();
    }
}
