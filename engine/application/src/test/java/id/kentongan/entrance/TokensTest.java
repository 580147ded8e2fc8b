package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a token opens, and when it opens nothing any more. */
@WebContext
class TokensTest {
    private static final String PASSWORD = "perahu tembaga menyala";
    private static final Pattern MEMBER = Pattern.compile("\"(id|token)\":\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Visitor ratna;

    @BeforeEach
    void anAnalyst() {
        ratna = new Visitor(port);
        assertThat(grant("ANALIS").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void gone() {
        database.sql("delete from account where name in ('ratna', 'bima')").update();
        database.sql("delete from api_token").update();
    }

    @Test
    void aTokenOpensWhatItsAccountMayAndIsKeptNowhere() {
        String token = made("{\"label\":\"papan\"}", "token");
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(open("/api/v1/alerts", token)).isEqualTo(200);
        assertThat(open("/api/v1/accounts", token)).isEqualTo(403);
        assertThat(database.sql("select * from api_token").query().listOfRows().toString()).doesNotContain(token.substring(3));
        String listed = ask("GET", "/api/v1/tokens", "ratna", "").body();
        assertThat(listed).contains("\"label\":\"papan\"", "lastUsedAt").doesNotContain(token);
    }

    @Test
    void itsScopeBoundsItAndItNeverHasMoreThanItsAccount() {
        String narrow = made("{\"label\":\"papan\",\"scope\":[\"SEE_STATUS\"]}", "token");
        String wide = made("{\"label\":\"semua\"}", "token");
        assertThat(open("/api/v1/board", narrow)).isEqualTo(200);
        assertThat(open("/api/v1/alerts", narrow)).isEqualTo(403);
        assertThat(ask("POST", "/api/v1/tokens", "ratna", "{\"label\":\"x\",\"scope\":[\"GRANT\"]}").body())
                .contains("\"field\":\"scope\"", "READ_ALERTS");
        grant("PELAPOR");
        assertThat(open("/api/v1/alerts", wide)).isEqualTo(403);
        assertThat(open("/api/v1/board", wide)).isEqualTo(200);
    }

    @Test
    void itSpeaksForItsSourcesInItsRegionsAndNowhereBeyondItsAccount() {
        ratna.api("PUT", "/api/v1/accounts/ratna", "admin", WebContext.PASSWORD,
                "{\"role\":\"PELAPOR\",\"regions\":[\"73\"],\"sources\":[\"DESA\",\"FKDM\"]}");
        String token = made("{\"label\":\"desa\",\"regions\":[\"73.10\",\"11\"],\"sources\":[\"DESA\",\"POLRES\"]}", "token");
        assertThat(report(token, "1", "DESA", "73.10.01").statusCode()).isEqualTo(200);
        assertThat(report(token, "2", "FKDM", "73.10.01").body()).contains("\"field\":\"source\"");
        assertThat(report(token, "3", "POLRES", "73.10.01").body()).contains("\"field\":\"source\"");
        assertThat(report(token, "4", "DESA", "73.11.01").body()).contains("\"field\":\"region\"");
        assertThat(report(token, "5", "DESA", "11.01").body()).contains("\"field\":\"region\"");
        assertThat(ask("POST", "/api/v1/tokens", "ratna", "{\"label\":\"x\",\"regions\":[\"99\"]}").body())
                .contains("\"field\":\"regions\"");
    }

    private HttpResponse<String> report(String token, String id, String source, String region) {
        return ratna.bearer("POST", "/api/v1/observations", token,
                "{\"id\":\"token-%s\",\"source\":\"%s\",\"indicator\":\"NIHIL\",\"region\":\"%s\",\"value\":0,\"occurredAt\":\"%s\"}"
                        .formatted(id, source, region, Instant.now().minusSeconds(60)));
    }

    @Test
    void itEndsWhenItIsTakenBackRunsOutOrItsAccountGoes() {
        String token = made("{\"label\":\"satu\",\"days\":1}", "token");
        String id = value(ask("GET", "/api/v1/tokens", "ratna", "").body(), "id");
        assertThat(ask("DELETE", "/api/v1/tokens/" + id, "ratna", "").statusCode()).isEqualTo(204);
        assertThat(open("/api/v1/alerts", token)).isEqualTo(401);
        assertThat(ask("DELETE", "/api/v1/tokens/" + id, "ratna", "").statusCode()).isEqualTo(404);

        String late = made("{\"label\":\"dua\",\"days\":1}", "token");
        database.sql("update api_token set expires_at = ?")
                .param(Instant.now().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(open("/api/v1/alerts", late)).isEqualTo(401);

        String orphan = made("{\"label\":\"tiga\"}", "token");
        assertThat(ratna.api("DELETE", "/api/v1/accounts/ratna", "admin", WebContext.PASSWORD, "").statusCode()).isEqualTo(204);
        assertThat(open("/api/v1/alerts", orphan)).isEqualTo(401);
        grant("ANALIS");
        assertThat(open("/api/v1/alerts", orphan)).as("not the account that it was made for").isEqualTo(401);
    }

    @Test
    void nobodyTouchesTheTokensOfOthersExceptWhoGrants() {
        String id = made("{\"label\":\"satu\"}", "id");
        assertThat(ratna.api("GET", "/api/v1/tokens", "analis", WebContext.PASSWORD, "").body()).doesNotContain(id);
        assertThat(ratna.api("DELETE", "/api/v1/tokens/" + id, "analis", WebContext.PASSWORD, "").statusCode()).isEqualTo(404);
        assertThat(ratna.api("POST", "/api/v1/tokens", "analis", WebContext.PASSWORD, "{\"label\":\"x\",\"account\":\"ratna\"}")
                .statusCode()).isEqualTo(400);
        assertThat(ratna.api("GET", "/api/v1/tokens", "admin", WebContext.PASSWORD, "").body()).contains(id);
        assertThat(ratna.api("POST", "/api/v1/tokens", "admin", WebContext.PASSWORD, "{\"label\":\"x\",\"account\":\"ratna\"}")
                .body())
                .contains("\"account\":\"ratna\"");
        assertThat(ratna.api("DELETE", "/api/v1/tokens/" + id, "admin", WebContext.PASSWORD, "").statusCode()).isEqualTo(204);
    }

    @Test
    void aTokenMakesNoTokensAndChangesNoPassword() {
        String token = ratna.api("POST", "/api/v1/tokens", "admin", WebContext.PASSWORD, "{\"label\":\"x\"}").body();
        String secret = value(token, "token");
        assertThat(open("/api/v1/accounts", secret)).isEqualTo(200);
        assertThat(open("/api/v1/tokens", secret)).isEqualTo(403);
        assertThat(ratna.bearer("POST", "/api/v1/tokens", secret, "{\"label\":\"y\"}").statusCode()).isEqualTo(403);
        assertThat(ratna.bearer("PUT", "/api/v1/accounts/me/password", secret,
                "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(WebContext.PASSWORD, PASSWORD)).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String wrong : new String[]{"", "kt_", "x", "kt_" + "A".repeat(43), "kt_%00", "A".repeat(4_000)}) {
            HttpResponse<String> answer = ratna.bearer("GET", "/api/v1/alerts", wrong, "");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Bearer");
        }
        assertThat(new Visitor(port).get("/", "Authorization", "Bearer " + made("{\"label\":\"papan\"}", "token")).statusCode())
                .as("pages are for people").isEqualTo(302);
    }

    @Test
    void useIsWrittenDownAtMostOnceAMinute() {
        String token = made("{\"label\":\"papan\"}", "token");
        open("/api/v1/board", token);
        Instant first = used();
        open("/api/v1/board", token);
        assertThat(used()).isEqualTo(first);
        database.sql("update api_token set used_at = ?").param(first.minusSeconds(61).atOffset(java.time.ZoneOffset.UTC))
                .update();
        open("/api/v1/board", token);
        assertThat(used()).isAfterOrEqualTo(first);
    }

    private Instant used() {
        return database.sql("select used_at from api_token").query(java.time.OffsetDateTime.class).single().toInstant();
    }

    private String made(String wish, String member) {
        HttpResponse<String> answer = ask("POST", "/api/v1/tokens", "ratna", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return value(answer.body(), member);
    }

    private static String value(String json, String member) {
        Matcher found = MEMBER.matcher(json);
        while (found.find()) {
            if (found.group(1).equals(member)) {
                return found.group(2);
            }
        }
        throw new AssertionError("No " + member + " in " + json);
    }

    private int open(String path, String token) {
        return ratna.bearer("GET", path, token, "").statusCode();
    }

    private HttpResponse<String> ask(String method, String path, String name, String json) {
        return ratna.api(method, path, name, PASSWORD, json);
    }

    private HttpResponse<String> grant(String role) {
        return ratna.api("PUT", "/api/v1/accounts/ratna", "admin", WebContext.PASSWORD,
                "{\"role\":\"%s\",\"password\":\"%s\"}".formatted(role, PASSWORD));
    }
}
