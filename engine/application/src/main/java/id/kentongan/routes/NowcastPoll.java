package id.kentongan.routes;

import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.bmkg.BmkgFeed;
import id.kentongan.adapters.strict.Unfit;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One look at BMKG's list of warnings, and at each warning not seen before. BMKG allows 60 requests a minute; we stay below. What was seen
 * is forgotten at a restart, which costs requests and doubles nothing. Used by one thread at a time.
 */
final class NowcastPoll {
    static final String FEED = "bmkg";
    private static final int REQUESTS_PER_MINUTE = 50;
    private static final int LONGEST_PAUSE = 32;
    private static final int REMEMBERED = 5_000;
    private final URI list;
    private final OneHost host;
    private final Source source;
    private final Taking intake;
    private final Feeds feeds;
    private final Clock clock;
    private final Set<URI> seen = Collections.newSetFromMap(new Recent());
    private final Deque<Instant> requests = new ArrayDeque<>();
    private final EachFor<URI> each = new EachFor<>(REQUESTS_PER_MINUTE);
    private int failures;
    private int pause;

    NowcastPoll(URI list, OneHost host, Source source, Taking intake, Feeds feeds, Clock clock) {
        this.list = list;
        this.host = host;
        this.source = source;
        this.intake = intake;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Looks, unless earlier failures ask for a pause: 1, 3, 7 … at most 31 turns. Never throws for what happens at the other end. */
    void look() throws InterruptedException {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            each.take(BmkgFeed.alerts(get(list)).stream().filter(host::holds).filter(address -> !seen.contains(address)).toList(),
                    this::follow);
            failures = 0;
            feeds.succeeded(FEED);
        } catch (EachFor.Partly some) {
            failures = 0;
            feeds.failed(FEED, some.getMessage());
        } catch (Unfit unreadable) {
            fail(list + ": " + unreadable.getMessage());
        } catch (IOException | RuntimeException | Error unplugged) {
            fail(String.valueOf(unplugged.getMessage()));
        }
    }

    private void follow(URI warning) throws IOException, InterruptedException {
        if (mayAsk()) {
            // The seen mark comes last: what intake could not keep is asked for again.
            intake.take(source.read(new Payload(warning.toString(), get(warning), clock.instant())),
                    RouteAccounts.ofPull(FEED), FEED + " " + warning.getPath());
            seen.add(warning);
        }
    }

    private void fail(String fault) {
        failures++;
        pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures, 5)) - 1;
        feeds.failed(FEED, fault);
    }

    private byte[] get(URI address) throws IOException, InterruptedException {
        requests.addLast(clock.instant());
        return host.get(address);
    }

    private boolean mayAsk() {
        Instant minuteAgo = clock.instant().minusSeconds(60);
        while (!requests.isEmpty() && requests.peekFirst().isBefore(minuteAgo)) {
            requests.removeFirst();
        }
        return requests.size() < REQUESTS_PER_MINUTE;
    }

    /** The addresses used last. */
    private static final class Recent extends LinkedHashMap<URI, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
