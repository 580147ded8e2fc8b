package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kentongan.WebContext;
import id.kentongan.access.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.util.SessionIdGeneratorBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How a session begins, how long it lasts, and that nothing is left of it. */
@WebContext
class SessionLifeTest {
    private static final Pattern SESSION = Pattern.compile("(?:^|; )(kentongan=[0-9A-F]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext context;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everySignInHasASessionOfItsOwnAndNoneThatSomebodyElseChose() throws Exception {
        Visitor first = in();
        Visitor second = in();
        assertThat(session(first)).isNotEqualTo(session(second));
        String before = session(first);
        first.signIn("analis", WebContext.PASSWORD);
        assertThat(session(first)).as("signed in again").isNotEqualTo(before);
        assertThat(status(before)).as("the session before").isEqualTo(302);
        String chosen = "kentongan=" + "A".repeat(32);
        assertThat(status(chosen)).isEqualTo(302);
    }

    @Test
    void itsNumberIsRandomAndLong() {
        assertThat(session(in()).substring("kentongan=".length())).matches("[0-9A-F]{32}");
        Context tomcat = (Context) ((TomcatWebServer) Objects.requireNonNull(context.getWebServer())).getTomcat().getHost()
                .findChildren()[0];
        assertThat(tomcat.getManager().getSessionIdGenerator()).isInstanceOfSatisfying(SessionIdGeneratorBase.class, numbers -> {
            assertThat(numbers.getSessionIdLength()).as("bytes").isGreaterThanOrEqualTo(16);
            assertThat(numbers.getSecureRandomClass()).as("the platform's own").isNull();
        });
    }

    @Test
    void afterTheSignOutItsCookieOpensNothing() throws Exception {
        Visitor analis = in();
        String kept = session(analis);
        assertThat(status(kept)).isEqualTo(200);
        assertThat(analis.fillIn("/", "/keluar", Map.of()).headers().firstValue("Location")).hasValue("/masuk?keluar");
        assertThat(status(kept)).isEqualTo(302);
    }

    @Test
    void everyPageLeadsOut() {
        Visitor auditor = new Visitor(port);
        auditor.signIn("auditor", WebContext.PASSWORD);
        for (String page : java.util.List.of("/", "/wilayah/73", "/sandi", "/jejak")) {
            assertThat(auditor.get(page).body()).as(page).containsPattern("<form[^>]*action=\"/keluar\"");
        }
    }

    @Test
    void whoLeavesItAloneForEightHoursHasLostIt() {
        Context tomcat = (Context) ((TomcatWebServer) Objects.requireNonNull(context.getWebServer())).getTomcat().getHost()
                .findChildren()[0];
        assertThat(tomcat.getSessionTimeout()).as("minutes").isEqualTo(8 * 60);
    }

    /** However busy somebody is. The container ends it at that moment by itself, and with it the stream. */
    @Test
    void noneLastsLongerThanADay() throws Exception {
        MockHttpSession session = new MockHttpSession();
        session.setMaxInactiveInterval((int) Duration.ofHours(8).toSeconds());
        assertThat(seen(session, Duration.ofHours(15))).isTrue();
        assertThat(session.getMaxInactiveInterval()).isEqualTo((int) Duration.ofHours(8).toSeconds());
        assertThat(seen(session, Duration.ofHours(23))).isTrue();
        assertThat(session.getMaxInactiveInterval()).isBetween(3_590, 3_600);
        assertThat(seen(session, Duration.ofHours(24))).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    /** Whether somebody is still known in a session so long after it began. */
    private boolean seen(MockHttpSession session, Duration after) throws Exception {
        Accounts unchanged = mock(Accounts.class);
        when(unchanged.still(any())).thenReturn(true);
        var analis = accounts.named("analis").orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(analis, null, analis.getAuthorities()));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        new EndedSessions(unchanged, Clock.offset(Clock.systemUTC(), after)).doFilter(request, new MockHttpServletResponse(),
                new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null && !EndedSessions.ended(request);
    }

    private Visitor in() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn("analis", WebContext.PASSWORD).headers().firstValue("Location")).hasValue("/");
        return visitor;
    }

    private static String session(Visitor visitor) {
        Matcher found = SESSION.matcher(visitor.cookie());
        assertThat(found.find()).as(visitor.cookie()).isTrue();
        return found.group(1);
    }

    private int status(String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("Cookie", cookie).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
