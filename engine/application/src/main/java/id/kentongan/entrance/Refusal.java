package id.kentongan.entrance;

import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What those are told who do not get in. */
final class Refusal {
    private static final String KEY = "Basic realm=\"Kentongan\", charset=\"UTF-8\"";

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    /** To a program that did not say who it is, or not rightly. */
    static void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof NotNow later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
            later(later).write(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, KEY);
        String detail = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "%s memerlukan nama pengguna dan sandi (HTTP Basic) atau token (Authorization: Bearer). Kirim dengan setiap permintaan."
                : "Nama pengguna atau sandi untuk %s tidak cocok. Periksa keduanya; setelah lima kali gagal Anda harus menunggu.";
        new HttpProblem(401, Text.of(detail, request.getRequestURI())).write(request, response);
    }

    /** 429 for those who failed too often, 503 where nobody can be served. */
    static HttpProblem later(NotNow later) {
        return later.failedTooOften()
                ? new HttpProblem(429,
                        Text.of("Nama atau alamat ini terlalu sering gagal masuk. Coba lagi setelah %d menit.",
                                later.seconds() / 60 + 1))
                : new HttpProblem(503, Text.of(
                        "Sandi Anda belum diperiksa: terlalu banyak yang masuk bersamaan, atau basis data sedang tidak menjawab. "
                                + "Coba lagi setelah %d detik.",
                        later.seconds()));
    }

    /** To a program that is known: 403 where it may not, 404 where nothing is. */
    static AccessDeniedHandler ofPrograms(List<Door> doors) {
        Named named = new Named(doors);
        return (request, response, denied) -> {
            String who = request.getUserPrincipal() == null ? "tamu" : request.getUserPrincipal().getName();
            tell(request);
            HttpProblem problem = named.has(request)
                    ? new HttpProblem(403,
                            Text.of("Pengguna \"%s\" tidak berwenang atas %s %s. Minta peran yang sesuai kepada admin.",
                                    who, request.getMethod(), request.getRequestURI()))
                    : new HttpProblem(404, Text.of("%s tidak ada. Alamat yang dilayani tercatat di /api/v1/openapi.",
                            request.getRequestURI()));
            problem.write(request, response);
        };
    }

    /** To people, as a page. */
    static AccessDeniedHandler ofPeople(List<Door> doors) {
        Named named = new Named(doors);
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) -> {
            tell(request);
            response.sendError(named.has(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        };
    }

    /** Of whom is known, so that strangers fill no log; the question is left out, for it may hold what was reported. */
    private static void tell(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            LOG.warn("{} at {} is refused {} {}", request.getUserPrincipal().getName(), request.getRemoteAddr(),
                    request.getMethod(), request.getRequestURI());
        }
    }

    /** The addresses that have a door. */
    private record Named(List<PathPatternRequestMatcher> doors) {
        Named(Iterable<Door> doors) {
            this(matchers(doors));
        }

        private static List<PathPatternRequestMatcher> matchers(Iterable<Door> doors) {
            List<PathPatternRequestMatcher> all = new java.util.ArrayList<>();
            doors.forEach(door -> door.addresses().forEach(address -> all.add(PathPatternRequestMatcher.pathPattern(address))));
            return List.copyOf(all);
        }

        boolean has(HttpServletRequest request) {
            return doors.stream().anyMatch(door -> door.matches(request));
        }
    }
}
