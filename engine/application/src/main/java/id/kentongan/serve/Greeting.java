package id.kentongan.serve;

import id.kentongan.facts.Text;
import id.kentongan.watch.CaughtUp;
import id.kentongan.watch.Standings;
import id.kentongan.watch.TickApplied;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says how far the watch has come while it catches up, and then where the page is. */
@Component
final class Greeting {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(3);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Jakarta"));

    private final Standings standings;
    private volatile int port;
    private volatile boolean greeted;
    private long said = System.nanoTime();

    Greeting(Standings standings) {
        this.standings = standings;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Comes on the thread of the watch. */
    @EventListener
    void judged(TickApplied tick) {
        if (!greeted && System.nanoTime() - said >= EVERY) {
            said = System.nanoTime();
            System.out.println(Text.of("  ... dinilai sampai %s WIB", DAY.format(tick.at())));
        }
    }

    @EventListener(CaughtUp.class)
    void caughtUp() {
        greeted = true;
        System.out
                .println(Text.of("Kentongan siap di http://localhost:%d/ - %d peringatan terbuka. Hentikan dengan Ctrl+C.", port,
                        standings.all().size()));
    }
}
