package id.kentongan.console;

import id.kentongan.access.AccountChanged;
import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.board.ActTaken;
import id.kentongan.problem.HttpProblem;
import id.kentongan.watch.TickApplied;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells open pages that something changed; what changed they ask for themselves, each as far as its reader may know. A storm of ticks
 * is told once in a pause. A stream ends with the session and the account that it was opened in, and before the web server stops, which
 * would otherwise wait for every open page.
 */
@Controller
class Broadcast implements SmartLifecycle {
    /** Sent when a stream begins, with the time after which a browser comes back that lost it. */
    private static final String HELLO = "retry:2000\n" + event("halo");
    private static final String NEWS = event("papan");
    /** A sign of life, so that what lies between keeps the line open and a page knows that it still hears. */
    private static final String HEARTBEAT = event("denyut");
    private static final String OVER = event("berakhir");
    private static final long PAUSE_MILLIS = 700;
    /** Pauses from one heartbeat to the next: about 20 s. */
    private static final int HEARTBEAT_PAUSES = 30;
    private static final long LONGEST = TimeUnit.HOURS.toMillis(1);
    private static final int RETRY_SECONDS = 30;

    private final Accounts accounts;
    private final OpenLines lines = new OpenLines();
    private final AtomicBoolean news = new AtomicBoolean();
    private ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private int pauses;

    Broadcast(Accounts accounts) {
        this.accounts = accounts;
    }

    private static String event(String name) {
        return "event:" + name + "\ndata:1\n\n";
    }

    @GetMapping(path = "/siaran", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void listen(@AuthenticationPrincipal Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!running) {
            refuse(503, "Server sedang berhenti. Coba lagi sebentar.", request, response);
            return;
        }
        Optional<String> session = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
        OpenLine line = new OpenLine(caller, session, lines::remove);
        OpenLines.Place place = lines.take(line);
        place.superseded().ifPresent(OpenLine::end);
        if (!place.free()) {
            refuse(429, "Akun ini sudah membuka terlalu banyak siaran. Tutup yang lain, lalu coba lagi.", request,
                    response);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            AsyncContext context = request.startAsync(request, response);
            context.setTimeout(LONGEST);
            line.open(context, HELLO);
        } catch (IOException | RuntimeException unopened) {
            line.end();
            throw unopened;
        }
        // Whoever was changed while this was opened was told before it could be heard here.
        if (!running || !accounts.still(caller)) {
            line.end();
        }
    }

    private static void refuse(int status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        new HttpProblem(status, detail).write(request, response);
    }

    /** On the thread of the watch: only takes note. Most ticks change nothing that a page shows. */
    @EventListener
    void hear(TickApplied tick) {
        if (tick.changed()) {
            news.set(true);
        }
    }

    @EventListener
    void hear(ActTaken act) {
        news.set(true);
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void changed(AccountChanged change) {
        lines.of(change.name()).forEach(Broadcast::end);
    }

    @EventListener
    void signedOut(SessionDestroyedEvent session) {
        lines.in(session.getId()).forEach(Broadcast::end);
    }

    /** A page that still listens shows what nobody may read here any more, so it is told to go. */
    private static void end(OpenLine line) {
        line.say(OVER);
        line.end();
    }

    /** To everybody; nobody is waited for. */
    void say(String event) {
        lines.all().forEach(line -> line.say(event));
    }

    private void tell() {
        if (news.getAndSet(false)) {
            say(NEWS);
        }
        if (++pauses >= HEARTBEAT_PAUSES) {
            pauses = 0;
            lines.all().stream().filter(line -> !line.say(HEARTBEAT)).forEach(OpenLine::end);
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
        lines.all().forEach(OpenLine::end);
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
