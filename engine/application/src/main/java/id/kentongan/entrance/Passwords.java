package id.kentongan.entrance;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes (OWASP), {@value #AT_ONCE} at a time: each takes its memory from the heap, and many at once would
 * take all of it.
 */
final class Passwords implements PasswordEncoder {
    static final int AT_ONCE = 2;
    /** Longer ones are refused unread, so that nobody buys CPU time with a megabyte. */
    private static final int LONGEST = 200;
    private static final long PATIENCE_SECONDS = 5;

    private final PasswordEncoder argon2;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
    }

    Passwords(PasswordEncoder argon2) {
        this.argon2 = argon2;
    }

    /** @throws NotNow if others take too long */
    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return inPlace(() -> argon2.encode(raw));
    }

    /** @throws NotNow if others take too long */
    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
        return raw != null && hash != null && raw.length() <= LONGEST && inPlace(() -> argon2.matches(raw, hash));
    }

    private <T extends @Nullable Object> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw NotNow.busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NotNow.busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
