package id.kentongan.entrance;

import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session lasts as long as the account is what it was at sign-in: asked with every request, so that no way of changing it is missed. And
 * none lasts longer than {@value #LONGEST_HOURS} hours, however busy its owner is: what it may wait for the next request never reaches
 * beyond that, so that the container ends it then, and with it the stream.
 */
final class EndedSessions extends OncePerRequestFilter {
    private static final String ENDED = EndedSessions.class.getName();

    /** NIST SP 800-63B, second level: not more than a day. */
    private static final int LONGEST_HOURS = 24;

    private final Accounts accounts;
    private final Clock clock;

    EndedSessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && known.getPrincipal() instanceof Caller caller
                && (!accounts.still(caller) || !within(session))) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    private boolean within(HttpSession session) {
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(Duration.ofHours(LONGEST_HOURS));
        long left = Duration.between(clock.instant(), end).toSeconds();
        if (left > 0 && left < session.getMaxInactiveInterval()) {
            session.setMaxInactiveInterval((int) left);
        }
        return left > 0;
    }

    /** Whether the session of this request has just ended. */
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }
}
