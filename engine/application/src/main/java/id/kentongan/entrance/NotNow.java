package id.kentongan.entrance;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at; later it may be. */
final class NotNow extends AuthenticationException {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_MENDED = Duration.ofSeconds(10);

    private final transient Duration wait;
    private final boolean failedTooOften;

    private NotNow(String message, Duration wait, boolean failedTooOften) {
        super(message);
        this.wait = wait;
        this.failedTooOften = failedTooOften;
    }

    /** Too many failures of whoever asks. */
    static NotNow failed(Duration wait) {
        return new NotNow("Too many failed attempts.", wait, true);
    }

    /** Others are being looked at. */
    static NotNow busy() {
        return new NotNow("Too many sign-ins at once.", SOON, false);
    }

    /** Attempts cannot be counted, so none is made. */
    static NotNow uncounted() {
        return new NotNow("The database is away.", WHEN_MENDED, false);
    }

    boolean failedTooOften() {
        return failedTooOften;
    }

    /** At least one. */
    long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
