package id.kentongan.serve;

import id.kentongan.watch.CaughtUp;
import id.kentongan.watch.Standings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, once everything received before the start is judged, where the page is. */
@Component
final class Greeting {
    private final Standings standings;
    private volatile int port;

    Greeting(Standings standings) {
        this.standings = standings;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(CaughtUp.class)
    void caughtUp() {
        System.out.printf("Kentongan siap di http://localhost:%d/ - %d peringatan terbuka. Hentikan dengan Ctrl+C.%n", port,
                standings.all().size());
    }
}
