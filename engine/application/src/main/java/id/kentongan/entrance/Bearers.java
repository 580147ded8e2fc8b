package id.kentongan.entrance;

import id.kentongan.access.Caller;
import id.kentongan.access.Tokens;
import id.kentongan.problem.HttpProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs that show a token. It is looked up with every request, so that one that was taken back opens nothing any more. */
final class Bearers extends OncePerRequestFilter {
    private static final String SCHEME = "bearer";

    private final Tokens tokens;

    Bearers(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.split(" ", 2)[0].equalsIgnoreCase(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = tokens.shown(shown.substring(SCHEME.length()).strip());
        } catch (DataAccessException away) {
            Refusal.unknown(request, response, NotNow.uncounted());
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kentongan\", error=\"invalid_token\"");
            new HttpProblem(401,
                    "Token ini tidak berlaku: salah tulis, sudah berakhir, sudah dicabut, atau akunnya sudah tidak ada. "
                            + "Minta yang baru dengan POST /api/v1/tokens.")
                    .write(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, caller.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
