package id.kentongan.console;

import id.kentongan.facts.Shown;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No page carries a character that would put what is read into another order than it was written, wherever it came from. */
@Component
final class SteeringMarks extends OncePerRequestFilter {
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Page(response));
    }

    private static final class Page extends HttpServletResponseWrapper {
        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new PrintWriter(new Calm(super.getWriter()));
        }
    }

    private static final class Calm extends FilterWriter {
        Calm(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            out.write(Shown.steers((char) c) ? REPLACEMENT : c);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            int begun = from;
            for (int at = from; at < from + length; at++) {
                if (Shown.steers(text[at])) {
                    out.write(text, begun, at - begun);
                    out.write(REPLACEMENT);
                    begun = at + 1;
                }
            }
            out.write(text, begun, from + length - begun);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            write(text.toCharArray(), from, length);
        }
    }
}
