package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request calls us comes back nowhere. */
@WebContext
class ForgedHostTest {
    private static final String FORGED = "jahat.example";

    @LocalServerPort
    private int port;

    @Test
    void aForgedHostIsReflectedNowhere() throws IOException {
        String admin = "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("admin:" + WebContext.PASSWORD).getBytes(StandardCharsets.UTF_8)) + "\r\n";
        for (String path : new String[]{"/", "/wilayah/73", "/peringatan/x", "/siaran", "/masuk", "/keluar", "/sandi", "/tiada",
                "/aset",
                "/aset/", "/webjars", "/actuator", "/error", "/api", "/api/v1/alerts", "/api/v1/openapi", "/api/v1/openapi.json",
                "/api/v1/openapi.yaml", "/api/v1/health", "/%2e", "/a//b", "/;x"}) {
            for (String key : new String[]{"", admin, "X-Forwarded-Host: " + FORGED + "\r\nForwarded: host=" + FORGED + "\r\n"}) {
                for (String method : new String[]{"GET", "POST", "OPTIONS"}) {
                    String answer = ask(method, path, key);
                    assertThat(answer).as("%s %s", method, path).startsWith("HTTP/1.1 ").doesNotContain(FORGED);
                }
            }
        }
    }

    @Test
    void afterTheSignInOneIsLedBackToThePageOnThisServer() throws IOException {
        String form = ask("GET", "/wilayah/73?semua", "Accept: text/html\r\n");
        assertThat(form).contains("Location: /masuk\r\n").doesNotContain("kentongan=");
        String page = ask("GET", "/masuk", "");
        String cookies = Stream.of(form, page).flatMap(String::lines).filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring(12).split(";")[0]).collect(Collectors.joining("; "));
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        String body = "nama=admin&sandi=" + WebContext.PASSWORD + "&_csrf=" + token;
        String answer = ask("POST", "/masuk", "Cookie: " + cookies
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n", body);
        assertThat(answer).contains("Location: /wilayah/73?semua").doesNotContain(FORGED).contains("kentongan=");
    }

    @ParameterizedTest
    @CsvSource({"http://jahat.example/a?b=c,/a?b=c", "https://jahat.example,/", "//jahat.example/a,/a", "///jahat.example/a,/a",
            "/\\jahat.example/a,/a", "http://jahat.example//jahat.example/a,/jahat.example/a", "/masuk?salah,/masuk?salah",
            "/,/"})
    void everyRedirectStaysHere(String location, String local) {
        assertThat(LocalRedirects.local(location)).isEqualTo(local);
    }

    private String ask(String method, String path, String headers) throws IOException {
        return ask(method, path, headers, "");
    }

    private String ask(String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + FORGED + "\r\nConnection: close\r\n" + headers
                            + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
