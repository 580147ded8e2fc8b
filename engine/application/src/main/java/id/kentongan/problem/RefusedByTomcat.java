package id.kentongan.problem;

import id.kentongan.facts.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat turns away before any of our filters sees it, such as an encoded slash: problem+json for programs, a page without a
 * style for people. Neither tells the version or the cause. Breaks the connection where an answer had begun and cannot be ended, so that
 * nobody takes it for whole. Public because Tomcat makes it by its name.
 */
public final class RefusedByTomcat extends ErrorReportValve {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NOT_ALLOWED = 405;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="id"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></body></html>
            """;

    /** Attribute of a request whose answer was broken off. */
    static final String BROKEN_OFF = RefusedByTomcat.class.getName() + ".brokenOff";

    public RefusedByTomcat() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (request.getAttribute(BROKEN_OFF) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() == NOT_IMPLEMENTED && response.getContentWritten() == 0) {
            // CONNECT and the like: no fault of ours, but a method that is not served here.
            response.setStatus(NOT_ALLOWED);
            response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE");
        }
        int status = response.getStatus();
        // Tomcat asks after every request; the last condition also keeps its other report silent, which comes after this one.
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.write(request, response, SafeHeaders.OF_NO_PAGE);
        try {
            String path = request.getRequestURI();
            if (path != null && path.startsWith("/api/")) {
                Diagnosis.of(status, path).write(request, response);
            } else {
                page(status, response);
            }
        } catch (IOException | IllegalStateException gone) {
            // Nobody listens any more, or the answer has already begun: there is nobody left to tell.
            container.getLogger().debug("No answer could be given.", gone);
        }
    }

    private static void page(int status, HttpServletResponse response) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("pesan", Locale.ROOT);
        String known = "galat." + ErrorAnswers.known(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(Text.of(PAGE, words.getString(known + ".judul"), words.getString(known + ".saran"),
                words.getString("galat.kembali")).getBytes(StandardCharsets.UTF_8));
    }
}
