package id.kentongan.entrance;

import id.kentongan.problem.HttpProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An address says each thing once, and nothing secret: what is named twice would be read by one part of a program this way and by another
 * that way, and addresses stand in histories and in the logs of proxies.
 */
final class PlainQuestion extends OncePerRequestFilter {
    private static final Set<String> SECRET = Set.of("sandi", "lama", "baru", "ulang", "password", "token", "access_token");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> complaint = complaint(asked(request), request);
        if (complaint.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            new HttpProblem(400, complaint.get()).write(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static MultiValueMap<String, String> asked(HttpServletRequest request) {
        // Names that are written with percent signs count as they are read.
        return UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    }

    private static Optional<String> complaint(MultiValueMap<String, String> written, HttpServletRequest request) {
        List<String> names = written.keySet().stream().map(PlainQuestion::read).toList();
        if (names.stream().anyMatch(SECRET::contains)) {
            return Optional
                    .of("Sandi dan token tidak ditulis dalam alamat. Kirim dalam isi permintaan atau kepala Authorization.");
        }
        boolean form = String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .startsWith("application/x-www-form-urlencoded");
        boolean twice = names.stream().distinct().count() < names.size()
                || written.values().stream().anyMatch(values -> values.size() > 1)
                || form && !request.getRequestURI().startsWith("/api/")
                        && request.getParameterMap().values().stream().anyMatch(values -> values.length > 1);
        return twice ? Optional.of("Sebuah parameter tertulis dua kali. Tulis masing-masing satu kali.") : Optional.empty();
    }

    private static String read(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return name;
        }
    }
}
