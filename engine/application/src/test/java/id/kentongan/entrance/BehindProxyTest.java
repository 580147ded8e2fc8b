package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.WebContext;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS: who comes from where is what the proxy says, and only the proxy. */
@WebContext
@TestPropertySource(properties = {"server.forward-headers-strategy=native",
        "spring.datasource.url=jdbc:h2:mem:proxy;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "kentongan.data=${user.dir}/target/proxy-data"})
class BehindProxyTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void eachClientIsCountedByItselfAndWhatHeWritesHimselfIsNotBelieved() {
        for (int i = 0; i < Attempts.OF_A_PAIR; i++) {
            assertThat(ask("203.0.113." + i + ", 198.51.100.1", "salah")).isEqualTo(401);
        }
        assertThat(ask("203.0.113.77, 198.51.100.1", WebContext.PASSWORD)).isEqualTo(429);
        assertThat(ask("198.51.100.2", WebContext.PASSWORD)).isEqualTo(200);
        assertThat(database.sql("select counted from sign_in_count").query(String.class).list())
                .contains("analis 198.51.100.1", "analis 198.51.100.2").noneMatch(key -> key.contains("203.0.113."));
    }

    @Test
    void cookiesAreOfThisHostAndSecureAndBrowsersAreToldToStayWithTls() {
        HttpResponse<String> page = new Visitor(port).get("/masuk", "X-Forwarded-Proto", "https");
        List<String> cookies = page.headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-kentongan").contains("Path=/")
                .contains("Secure").contains("HttpOnly").doesNotContain("Domain"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        Visitor visitor = new Visitor(port);
        visitor.secretly("https");
        HttpResponse<String> in = visitor.signIn("penyelia", WebContext.PASSWORD);
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-kentongan=")
                .contains("Secure").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/").doesNotContain("Domain"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsBrowsersToStayWithTls() {
        Visitor visitor = new Visitor(port);
        visitor.secretly("https");
        visitor.signIn("penyelia", WebContext.PASSWORD);
        for (String path : List.of("/", "/masuk", "/tiada", "/aset/kentongan.js", "/aset/tiada.js", "/WEB-INF/web.xml",
                "/api/v1/health", "/api/v1/alerts", "/wilayah/a%2Fb", "/api/v1/alerts/a%2Fb", "/peringatan/%00")) {
            assertThat(visitor.get(path).headers().firstValue("Strict-Transport-Security").orElse("")).as(path)
                    .contains("max-age=31536000", "includeSubDomains");
        }
    }

    @Test
    void noAddressSendsElsewhereWhoComesWithoutTls() {
        for (String path : List.of("/api/v1/alerts", "/api/v1/health", "/api/v1/tiada")) {
            assertThat(new Visitor(port).get(path, "X-Forwarded-Proto", "http").statusCode()).as(path).isIn(200, 401, 406);
        }
    }

    @Test
    void everyCookieThatIsSetStaysOnThisSite() {
        Visitor visitor = new Visitor(port);
        List<HttpResponse<String>> answers = List.of(visitor.get("/wilayah/73", "X-Forwarded-Proto", "https"),
                visitor.get("/masuk?bahasa=en", "X-Forwarded-Proto", "https"));
        assertThat(answers).flatMap(answer -> answer.headers().allValues("Set-Cookie")).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax").contains("HttpOnly"));
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowser() {
        Visitor visitor = new Visitor(port);
        visitor.secretly("https");
        visitor.signIn("penyelia", WebContext.PASSWORD);
        HttpResponse<String> out = visitor.fillIn("/", "/keluar", java.util.Map.of());
        assertThat(out.headers().firstValue("Location")).hasValue("/masuk?keluar");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    }

    @Test
    void aStrategyThatBelievesAnybodyStopsTheStart() {
        ServerProperties server = new ServerProperties();
        server.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.FRAMEWORK);
        assertThatThrownBy(() -> new Wire(server)).hasMessageContaining("internal-proxies");
        assertThat(new Wire(new ServerProperties()).cookie("kentongan")).isEqualTo("kentongan");
    }

    private int ask(String forwardedFor, String password) {
        return new Visitor(port).program("GET", "/api/v1/openapi", "analis", password, "", "X-Forwarded-For", forwardedFor)
                .statusCode();
    }
}
