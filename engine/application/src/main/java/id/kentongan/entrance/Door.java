package id.kentongan.entrance;

import id.kentongan.access.Right;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Addresses that the same people may use, mostly whatever the method: HEAD tells as much as GET.
 *
 * @param method the only one that is meant; empty: all
 * @param right what one must be allowed; empty: whoever has signed in
 * @param open to everybody, whether signed in or not
 */
record Door(Optional<HttpMethod> method, Optional<Right> right, boolean open, List<String> addresses) {
    /** For programs. The first that fits counts; what fits none is refused to everybody. */
    static final List<Door> OF_PROGRAMS = List.of(
            open("/api/v1/health", "/api/v1/health/ready"),
            known("/api/v1/openapi", "/api/v1/openapi.json", "/api/v1/openapi.yaml", "/api/v1/accounts/me/password",
                    "/api/v1/tokens", "/api/v1/tokens/*"),
            of(Right.REPORT, "/api/v1/observations"),
            of(Right.SEE_STATUS, "/api/v1/regions/*/status", "/api/v1/board"),
            new Door(Optional.of(HttpMethod.POST), Optional.of(Right.HANDLE), false, List.of("/api/v1/alerts")),
            of(Right.READ_ALERTS, "/api/v1/alerts", "/api/v1/alerts/*", "/api/v1/decisions", "/api/v1/why"),
            of(Right.READ_JOURNAL, "/api/v1/journal"),
            of(Right.HANDLE, "/api/v1/alerts/*/handling", "/api/v1/alerts/*/acts"),
            of(Right.PUBLISH_RULES, "/api/v1/books", "/api/v1/books/*", "/api/v1/books/*/adopt", "/api/v1/books/*/rollback",
                    "/api/v1/what-if", "/api/v1/what-if/*"),
            of(Right.SEE_SOURCES, "/api/v1/sources"),
            of(Right.SEE_REFUSALS, "/api/v1/refusals"),
            of(Right.HANDLE, "/api/v1/refusals/*/decision"),
            of(Right.RELAY_MESSAGES, "/api/v1/sms"),
            of(Right.READ_AUDIT, "/api/v1/audit", "/api/v1/audit/verification"),
            of(Right.GRANT, "/api/v1/accounts", "/api/v1/accounts/*",
                    "/api/v1/account-proposals", "/api/v1/account-proposals/*", "/api/v1/account-proposals/*/grant",
                    "/api/v1/numbers", "/api/v1/numbers/*",
                    "/api/v1/watch/resume", "/actuator/health",
                    "/actuator/health/**", "/actuator/prometheus"));

    /** For people, in the same way. */
    static final List<Door> OF_PEOPLE = List.of(
            open("/masuk", "/aset/**", "/webjars/**", "/favicon.ico"),
            known("/keluar", "/sandi", "/error"),
            of(Right.SEE_STATUS, "/", "/indonesia", "/wilayah/*", "/siaran"),
            of(Right.READ_ALERTS, "/peringatan/*"),
            of(Right.HANDLE, "/peringatan/*/penanganan"),
            of(Right.READ_AUDIT, "/jejak"),
            of(Right.SEE_SOURCES, "/sumber"),
            of(Right.SEE_REFUSALS, "/penolakan"),
            of(Right.HANDLE, "/penolakan/*/putusan"));

    private static Door open(String... addresses) {
        return new Door(Optional.empty(), Optional.empty(), true, List.of(addresses));
    }

    private static Door known(String... addresses) {
        return new Door(Optional.empty(), Optional.empty(), false, List.of(addresses));
    }

    private static Door of(Right right, String... addresses) {
        return new Door(Optional.empty(), Optional.of(right), false, List.of(addresses));
    }

    String[] patterns() {
        return addresses.toArray(String[]::new);
    }
}
