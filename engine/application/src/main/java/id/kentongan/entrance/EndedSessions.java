package id.kentongan.entrance;

import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session lasts as long as the account is what it was at sign-in: asked with every request, so that no way of changing it is missed. */
final class EndedSessions extends OncePerRequestFilter {
    private static final String ENDED = EndedSessions.class.getName();

    private final Accounts accounts;

    EndedSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && known.getPrincipal() instanceof Caller caller && !accounts.still(caller)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    /** Whether the session of this request has just ended. */
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }
}
