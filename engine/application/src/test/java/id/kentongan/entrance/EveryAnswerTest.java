package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser, whoever gave it: a page, the API, a file, the refusal of the web container itself. */
@WebContext
class EveryAnswerTest {
    private static final List<String> PAGES = List.of("/", "/indonesia", "/wilayah/73", "/peringatan/x", "/sandi", "/masuk",
            "/jejak",
            "/penolakan", "/tiada",
            "/keluar", "/.git/config", "/WEB-INF/web.xml", "/wilayah/a%2Fb", "/peringatan/%00");
    private static final List<String> API = List.of("/api/v1/health", "/api/v1/alerts", "/api/v1/accounts", "/api/v1/openapi",
            "/api/v1/openapi.yaml", "/api/v1/board", "/api/v1/decisions", "/api/v1/journal", "/api/v1/tokens", "/api/v1/audit",
            "/api/v1/refusals",
            "/api/v1/tiada", "/api/v1/alerts/a%2Fb");
    private static final List<String> FILES = List.of("/aset/kentongan.js", "/aset/kentongan.css", "/aset/lambang.svg",
            "/webjars/htmx.org/dist/htmx.min.js", "/aset/tiada.js");
    private static final List<String> PEOPLE = List.of("analis", "penyelia", "admin", "auditor");

    @LocalServerPort
    private int port;

    private Map<String, HttpResponse<String>> answers(List<String> pages, List<String> api, List<String> files) {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        Visitor stranger = new Visitor(port);
        Stream.of(pages, api, files).flatMap(List::stream)
                .forEach(path -> answers.put(path + " (stranger)", stranger.get(path)));
        for (String name : PEOPLE) {
            Visitor known = new Visitor(port);
            known.signIn(name, WebContext.PASSWORD);
            pages.forEach(path -> answers.put(path + " (" + name + ")", known.get(path)));
            api.forEach(path -> answers.put(path + " (" + name + ")",
                    known.api("GET", path, name, WebContext.PASSWORD, "")));
        }
        return answers;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void nothingForeignIsLoadedFramedGuessedAtOrTold() {
        answers(PAGES, API, FILES).forEach((what, answer) -> {
            assertThat(header(answer, "Content-Security-Policy")).as(what)
                    .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "http:", "https:", "data:");
            assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Frame-Options")).as(what).isEqualTo("DENY");
        });
    }

    @Test
    void whatProgramsGetIsNoPageWhereverItIsOpened() {
        answers(List.of(), API, List.of()).forEach((what, answer) -> assertThat(header(answer, "Content-Security-Policy"))
                .as(what).contains("sandbox").doesNotContain("'self'"));
    }

    @Test
    void nothingButFilesThatEverybodyMayReadIsKeptByBrowsersOrProxies() {
        answers(PAGES, API, List.of()).forEach((what, answer) -> assertThat(header(answer, "Cache-Control")).as(what)
                .contains("no-store").doesNotContain("public"));
    }

    @Test
    void everyBodySaysWhatItIsAndEveryTextInWhichLetters() {
        answers(PAGES, API, FILES).forEach((what, answer) -> {
            String type = header(answer, "Content-Type").toLowerCase(Locale.ROOT);
            if (!answer.body().isEmpty()) {
                assertThat(type).as(what).isNotEmpty();
                if (type.startsWith("text/") || type.contains("xml") || type.contains("javascript")) {
                    assertThat(type).as(what).endsWith("charset=utf-8");
                }
            }
        });
    }

    @Test
    void noAnswerNamesTheServerItsVersionOrATrace() throws IOException {
        Map<String, HttpResponse<String>> answers = answers(PAGES, API, FILES);
        answers.forEach((what, answer) -> {
            assertThat(answer.headers().map()).as(what).doesNotContainKeys("server", "x-powered-by", "via");
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).as(what).doesNotContainIgnoringCase("tomcat").doesNotContainIgnoringCase("spring")
                        .doesNotContain("Exception", "\tat ", "java.");
            }
        });
        for (String line : List.of("GET /a|b HTTP/1.1", "GET / HTTP/9.9", "TRACE /masuk HTTP/1.1", "BUKAN")) {
            assertThat(said(line + "\r\nHost: x\r\nX-Rahasia: gema\r\nConnection: close\r\n\r\n")).as(line)
                    .doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "\tat ", "X-Rahasia", "gema");
        }
    }

    @Test
    void neitherFoldersNorTheMetadataOfTheSourceAreShown() {
        Visitor known = new Visitor(port);
        known.signIn("admin", WebContext.PASSWORD);
        List<String> shown = new ArrayList<>();
        for (String path : List.of("/aset/", "/aset", "/webjars/", "/webjars/htmx.org/", "/webjars/htmx.org/dist/",
                "/.git/config",
                "/.git/HEAD", "/.svn/entries", "/WEB-INF/", "/META-INF/MANIFEST.MF", "/aset/../application.yaml",
                "/aset/%2e%2e/application.yaml", "/application.yaml", "/actuator/env", "/actuator/metrics", "/actuator/heapdump",
                "/h2-console",
                "/swagger-ui.html", "/aset/.git/config", "/webjars/../../application.yaml")) {
            for (Visitor visitor : List.of(known, new Visitor(port))) {
                int status = visitor.get(path).statusCode();
                if (status != 302 && status < 400) {
                    shown.add(path + ": " + status);
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void traceIsNotServed() throws IOException {
        assertThat(said("TRACE /masuk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 4");
    }

    private String said(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
