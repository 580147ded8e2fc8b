package id.kentongan.simulation;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Standing;
import id.kentongan.watch.Post;
import id.kentongan.watch.ShownClock;
import id.kentongan.watch.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One whole life of the program, all of it drawn from a seed. */
final class Life implements AutoCloseable {
    private final Random random;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
    private final Mortal mortal;
    private final Sender sender;
    private final Reports reports;
    private final Publishing publishing;
    private final SnapshotFate snapshots;
    private final List<Event> events = new ArrayList<>();

    private record Event(int weight, String name, Runnable happening) {}

    /** @param instead parts that take the place of those of the program */
    Life(long seed, Ground ground, Shelf shelf, List<Class<?>> instead, Figures figures) {
        random = new Random(seed);
        sender = new Sender(random);
        reports = new Reports(random);
        mortal = new Mortal(ground, clock, shelf.books().get(0).directory(), instead, random, figures);
        publishing = new Publishing(mortal, shelf, random);
        snapshots = new SnapshotFate(mortal, random);
        can(60, "reports", this::report);
        can(14, "corrections", this::correct);
        can(8, "sent again", () -> send(sender.anyAcknowledged()));
        can(4, "contradicted", () -> send(sender.anyAcknowledged().stream().map(Reports::contradicted).toList()));
        can(12, "late", () -> send(sender.takeWaiting(4)));
        can(10, "handling", this::handle);
        can(40, "a tick", () -> judgeAfter(Duration.ofMillis(1 + random.nextInt(3_000))));
        can(12, "minutes", () -> judgeAfter(Duration.ofSeconds(random.nextInt(3_600))));
        can(8, "hours", () -> judgeAfter(Duration.ofSeconds(random.nextInt(50_000))));
        can(2, "silence", () -> judgeAfter(Duration.ofHours(random.nextInt(200))));
        can(2, "a clock set back", () -> clock.pass(Duration.ofSeconds(-random.nextInt(7_200))));
        can(4, "a book is proposed", publishing::propose);
        can(3, "a book is adopted", publishing::adopt);
        can(1, "a book is taken back", publishing::rollBack);
        can(1, "another directory", publishing::give);
        can(8, "snapshots", snapshots::keep);
        can(2, "a snapshot is damaged", snapshots::damage);
        can(2, "a restart", mortal::restart);
    }

    private void can(int weight, String name, Runnable happening) {
        events.add(new Event(weight, name, happening));
    }

    /** @throws AssertionError that says at which event something was not as it must be */
    void live(int length) {
        int weights = events.stream().mapToInt(Event::weight).sum();
        for (int number = 1; number <= length; number++) {
            Event event = drawn(random.nextInt(weights));
            try {
                event.happening().run();
            } catch (RuntimeException | AssertionError fault) {
                throw new AssertionError("event %d (%s): %s".formatted(number, event.name(), fault), fault);
            }
        }
        end();
    }

    private Event drawn(int point) {
        int passed = 0;
        for (Event event : events) {
            passed += event.weight();
            if (point < passed) {
                return event;
            }
        }
        throw new IllegalArgumentException("%d is beyond all weights.".formatted(point));
    }

    /** Everything is delivered, nothing fails any more, and what was forgotten or remembered wrongly has nine days to show. */
    private void end() {
        if (sender.anyWaiting(entry -> !publishing.lets(entry))) {
            publishing.letAll();
        }
        for (List<JournalEntry> left = sender.takeWaiting(50); !left.isEmpty(); left = sender.takeWaiting(50)) {
            sender.send(left, mortal.post()::send);
        }
        clock.pass(Duration.ofHours(3));
        mortal.post().round();
        mortal.restart();
        clock.pass(Duration.ofDays(9));
        mortal.post().round();
    }

    Post post() {
        return mortal.post();
    }

    Sender sender() {
        return sender;
    }

    private void report() {
        List<JournalEntry> batch = new ArrayList<>();
        for (int more = random.nextInt(5) == 0 ? 3 : 1; more > 0; more--) {
            hold(reports.report(clock.instant(), publishing.furtherRegions()), batch);
        }
        send(batch);
        clock.pass(Duration.ofMillis(random.nextInt(1_500)));
    }

    private void correct() {
        List<JournalEntry> batch = new ArrayList<>();
        if (!reports.none()) {
            hold(reports.correction(clock.instant()), batch);
        }
        send(batch);
    }

    private void handle() {
        List<AlertKey> open = mortal.post().part(Standings.class).all().stream().map(Standing::key).toList();
        if (!open.isEmpty()) {
            List<JournalEntry> batch = new ArrayList<>();
            AlertKey alert = open.get(random.nextInt(open.size()));
            hold(random.nextBoolean() ? reports.handling(alert, clock.instant()) : reports.order(alert, clock.instant()), batch);
            send(batch);
        }
    }

    private void hold(JournalEntry entry, List<JournalEntry> batch) {
        if (random.nextInt(5) == 0) {
            sender.keepBack(entry);
        } else {
            batch.add(entry);
        }
    }

    /** What would not be let pass at present waits until it is. */
    private void send(List<JournalEntry> batch) {
        List<JournalEntry> let = batch.stream().filter(publishing::lets).toList();
        batch.stream().filter(entry -> !let.contains(entry)).forEach(sender::keepBack);
        if (!let.isEmpty()) {
            mortal.attempt(() -> sender.send(let, mortal.post()::send));
        }
    }

    private void judgeAfter(Duration time) {
        clock.pass(time);
        mortal.attempt(() -> mortal.post().round());
    }

    @Override
    public void close() {
        mortal.close();
    }
}
