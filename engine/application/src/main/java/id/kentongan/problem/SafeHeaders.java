package id.kentongan.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser. The filters say it; here it is said where an answer is made that no filter has seen. */
public final class SafeHeaders {
    private static final String NOTHING = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    /** Nothing foreign, nothing inline, no frames: a page that would need more is built wrong. */
    public static final String OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; " + NOTHING;
    /** What programs get is no page: opened as one it loads nothing, runs nothing and belongs to nobody. */
    public static final String OF_NO_PAGE = "default-src 'none'; form-action 'none'; " + NOTHING
            + "; sandbox allow-top-navigation";
    /** A browser that has come by TLS once stays with it for so many seconds: a year. */
    public static final long TLS_SECONDS = 31_536_000;

    private SafeHeaders() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String contentPolicy) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + TLS_SECONDS + " ; includeSubDomains");
        }
    }
}
