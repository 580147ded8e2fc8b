package id.kentongan.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * We only ever lead to ourselves, and say so without naming a host: what a request calls us may be forged. An address that begins with two
 * strokes would lead elsewhere, so it keeps one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LocalRedirects extends OncePerRequestFilter {
    private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\\\]{2,}[^/?#\\\\]*");
    private static final Pattern STROKES = Pattern.compile("^[/\\\\]*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(local(location));
            }

            @Override
            public void sendRedirect(String location, int status, boolean clear) throws IOException {
                super.sendRedirect(local(location), status, clear);
            }
        });
    }

    /** The same place on our own server. */
    static String local(String location) {
        String path = HOST.matcher(location).replaceFirst("");
        return path.startsWith("?") ? path : STROKES.matcher(path).replaceFirst("/");
    }
}
