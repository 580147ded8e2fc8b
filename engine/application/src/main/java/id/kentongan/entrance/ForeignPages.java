package id.kentongan.entrance;

import id.kentongan.problem.HttpProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The API is for programs, and no page of somebody else speaks there: a browser that remembers a name and a password adds them to whatever
 * page asks. Browsers say of each such request which page it came from; programs say nothing.
 */
final class ForeignPages extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && foreign(request)) {
            new HttpProblem(403, "Permintaan ini berasal dari halaman situs lain. API hanya melayani program.").write(request,
                    response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean foreign(HttpServletRequest request) {
        boolean elsewhere = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).filter(site -> !OUR_OWN.contains(site))
                .isPresent();
        return elsewhere || Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !host(origin).equals(Optional.ofNullable(request.getHeader(HttpHeaders.HOST)))).isPresent();
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }
}
