package id.kentongan.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, and makes those who keep failing wait. */
final class SignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider provider;
    private final Attempts attempts;

    SignIn(DaoAuthenticationProvider provider, Attempts attempts) {
        this.provider = provider;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = attempts.wait(name, address);
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new MustWait(wait);
        }
        try {
            Authentication known = provider.authenticate(attempt);
            attempts.succeeded(name, address);
            return known;
        } catch (BadCredentialsException wrong) {
            attempts.failed(name, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Too many failures; the password was not even looked at. */
    static final class MustWait extends AuthenticationException {
        private final transient Duration wait;

        MustWait(Duration wait) {
            super("Too many failed attempts.");
            this.wait = wait;
        }

        long seconds() {
            return Math.max(1, wait.toSeconds());
        }
    }
}
