package id.kentongan.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Listings of any length. Who reads them slowly holds a thread, so that there are only so many at once. */
@Component
final class Exports {
    private static final int AT_ONCE = 16;
    private static final int EACH = 4;
    private static final int PER_SECOND = 50;

    private final Turnstile turnstile = new Turnstile(new Crowding(AT_ONCE, EACH, PER_SECOND, Duration.ofMillis(500)),
            System::nanoTime);

    /** @throws id.kentongan.problem.ProblemException 429, where the account, or all together, take too many */
    void write(Listing<?> listing, HttpServletResponse response, long start, String account) throws IOException {
        turnstile.through(account, () -> {
            listing.write(response, start);
            return start;
        });
    }
}
