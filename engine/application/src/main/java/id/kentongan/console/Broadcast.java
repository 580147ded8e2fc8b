package id.kentongan.console;

import id.kentongan.watch.TickApplied;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed; what changed they ask for themselves, each as far as its reader may know. A storm of ticks
 * is told once in a pause. Closed before the web server stops, which would otherwise wait for every open page.
 */
@Controller
class Broadcast implements SmartLifecycle {
    private static final long PAUSE_MILLIS = 700;
    /** Pauses without news after which a sign of life is sent, so that what lies between keeps the line open: about 20 s. */
    private static final int QUIET_PAUSES = 30;
    private static final int MOST_LISTENERS = 500;
    private static final long LONGEST = TimeUnit.HOURS.toMillis(1);

    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean news = new AtomicBoolean();
    private ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private int quiet;

    @GetMapping(path = "/siaran", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() throws IOException {
        SseEmitter listener = new SseEmitter(LONGEST);
        if (!running || listeners.size() >= MOST_LISTENERS) {
            listener.complete();
            return listener;
        }
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        listener.send(SseEmitter.event().name("halo").data("1").reconnectTime(2_000));
        return listener;
    }

    /** On the thread of the watch: only takes note. */
    @EventListener
    void hear(TickApplied tick) {
        news.set(true);
    }

    private void tell() {
        if (news.getAndSet(false)) {
            quiet = 0;
            send(SseEmitter.event().name("papan").data("1"));
        } else if (++quiet >= QUIET_PAUSES) {
            quiet = 0;
            send(SseEmitter.event().comment("tetap"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        Set<ResponseBodyEmitter.DataWithMediaType> parts = event.build();
        for (SseEmitter listener : listeners) {
            try {
                listener.send(parts);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(listener);
            }
        }
    }

    @Override
    public void start() {
        teller = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "broadcast"));
        teller.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        teller.shutdownNow();
        listeners.forEach(SseEmitter::complete);
        listeners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
