package id.kentongan.sources;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.journal.Obstructed;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.LargeTurns;
import id.kentongan.routes.Taking;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a source sends, from the moment that it is here: bounded in size and number, read, and taken in. A payload that breaks its reader is
 * refused and the next one is read; only an absent journal is told to the route, which then keeps the payload and tries again.
 */
final class Inflow {
    private static final long MINUTE = 60_000;
    private final SourceFile file;
    private final Source reader;
    private final Taking taking;
    private final Feeds feeds;
    private final Clock clock;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private Optional<Instant> last = Optional.empty();

    Inflow(SourceFile file, Source reader, Taking taking, Feeds feeds, Clock clock) {
        this.file = file;
        this.reader = reader;
        this.taking = taking;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** As it is called among all ways in. */
    String feed() {
        return feed(file.name());
    }

    static String feed(String name) {
        return "sumber/" + name;
    }

    /**
     * Takes a payload in, after those of the last minute have left room for it.
     *
     * @param from what the payload is called, for the record of refusals
     * @throws DataAccessException if the journal is away; nothing is lost if the same is offered again
     */
    Acknowledgement take(byte[] content, String from) throws InterruptedException {
        room();
        return LargeTurns.in(content.length, () -> kept(() -> readings(content, from), from));
    }

    /** The same when nothing more will follow, so that no room need be left for it. */
    Acknowledgement takeLast(byte[] content, String from) {
        return LargeTurns.in(content.length, () -> kept(() -> readings(content, from), from));
    }

    /**
     * Records that something came which was not even read.
     *
     * @param remedy why, and what to do
     * @throws DataAccessException as {@link #take(byte[], String)}
     */
    void refuse(String remedy, String from) throws InterruptedException {
        room();
        kept(() -> Stream.of(Reading.Refused.whole(remedy)), from);
    }

    private Acknowledgement kept(Supplier<Stream<Reading>> readings, String from) {
        Acknowledgement receipt;
        try {
            receipt = take(readings.get(), from);
        } catch (DataAccessException | TransactionException | Obstructed journalAway) {
            feeds.failed(feed(), String.valueOf(journalAway.getMessage()));
            throw journalAway;
        } catch (RuntimeException | Error unforeseen) {
            receipt = take(Stream.of(Reading.Refused.whole(Text.of(
                    "Kiriman ini menimbulkan kesalahan di sisi Kentongan (%s). Laporkan bersama kirimannya.",
                    unforeseen.getClass().getSimpleName()))), from);
        }
        feeds.succeeded(feed());
        arrived();
        return receipt;
    }

    /** The reader, which leaves unread what is larger than it may be. */
    Source bounded() {
        return payload -> readings(payload.content(), payload.name());
    }

    /** Intake for a route that reads payloads itself. */
    Taking counted() {
        return (readings, account, from) -> {
            try {
                room();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new Obstructed("Sumber ini dihentikan sebelum gilirannya tiba; kirimannya tetap di tempatnya.");
            }
            Acknowledgement receipt = taking.take(readings, account, from);
            arrived();
            return receipt;
        };
    }

    private Stream<Reading> readings(byte[] content, String from) {
        return content.length > file.limits().largest()
                ? Stream.of(Reading.Refused
                        .whole(Text.of("Kiriman %d MB; paling besar %d MB menurut limits.largestMB.", content.length >> 20,
                                file.limits().largest() >> 20)))
                : reader.read(new Payload(from, content, clock.instant()));
    }

    private Acknowledgement take(Stream<Reading> readings, String from) {
        return taking.take(readings, file.as().account(), feed() + " " + from);
    }

    private synchronized void arrived() {
        last = Optional.of(clock.instant());
    }

    /** When something last came in whole, since the source was loaded. */
    synchronized Optional<Instant> last() {
        return last;
    }

    /** What is more than a minute may hold waits on the thread of its own route, where it delays nobody else. */
    private void room() throws InterruptedException {
        long wait = wait(clock.instant());
        while (wait > 0) {
            Thread.sleep(wait);
            wait = wait(clock.instant());
        }
    }

    private synchronized long wait(Instant now) {
        while (!lately.isEmpty() && !lately.peekFirst().isAfter(now.minusMillis(MINUTE))) {
            lately.removeFirst();
        }
        if (lately.size() < file.limits().perMinute()) {
            lately.addLast(now);
            return 0;
        }
        return Math.max(1, MINUTE - (now.toEpochMilli() - lately.peekFirst().toEpochMilli()));
    }
}
