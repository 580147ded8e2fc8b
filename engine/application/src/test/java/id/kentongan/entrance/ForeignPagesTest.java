package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page of somebody else can make a browser do in the name of its reader: nothing. */
@WebContext
class ForeignPagesTest {
    private static final String ELSEWHERE = "https://jahat.example";
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + WebContext.PASSWORD).getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        Visitor analis = new Visitor(port);
        analis.signIn("analis", WebContext.PASSWORD);
        for (String form : List.of("/sandi", "/keluar", "/peringatan/x/penanganan", "/masuk")) {
            for (String token : List.of("", "&_csrf=", "&_csrf=tebakan")) {
                assertThat(send("POST", form, "nama=a&sandi=b" + token, "Cookie", analis.cookie(), "Content-Type",
                        "application/x-www-form-urlencoded").statusCode()).as(form + token).isEqualTo(403);
            }
        }
        assertThat(analis.get("/").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void readingChangesNothing() {
        Visitor analis = new Visitor(port);
        analis.signIn("analis", WebContext.PASSWORD);
        for (String form : List.of("/keluar", "/sandi?lama=a&baru=b&ulang=b", "/peringatan/x/penanganan?kemajuan=SELESAI")) {
            analis.get(form);
        }
        assertThat(analis.get("/").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void theSessionOfAPageOpensNothingOfTheApi() throws Exception {
        Visitor admin = new Visitor(port);
        admin.signIn("admin", WebContext.PASSWORD);
        for (String address : List.of("GET /api/v1/alerts", "GET /api/v1/accounts", "POST /api/v1/watch/resume",
                "DELETE /api/v1/accounts/siapa")) {
            String[] parts = address.split(" ");
            assertThat(send(parts[0], parts[1], "", "Cookie", admin.cookie()).statusCode()).as(address).isEqualTo(401);
        }
    }

    @Test
    void noAnswerLetsAForeignPageReadIt() throws Exception {
        for (String path : List.of("/masuk", "/aset/kentongan.js", "/api/v1/health", "/api/v1/alerts")) {
            for (String method : List.of("GET", "OPTIONS")) {
                for (String origin : List.of(ELSEWHERE, "null")) {
                    HttpResponse<String> answer = send(method, path, "", "Origin", origin, "Authorization", BASIC,
                            "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization");
                    assertThat(answer.headers().map().keySet()).as("%s %s", method, path)
                            .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
                }
            }
        }
    }

    /** A browser adds a remembered name and password by itself, also to what a foreign page sends. */
    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://jahat.example",
            "Origin: null", "Origin: http://127.0.0.1:1"})
    void whatAForeignPageSendsToTheApiIsRefusedEvenWithARememberedPassword(String mark) throws Exception {
        String[] header = mark.split(": ");
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                "application/json")) {
            HttpResponse<String> answer = send("POST", "/api/v1/watch/resume", "a=b", "Authorization", BASIC, "Content-Type",
                    type,
                    header[0], header[1]);
            assertThat(answer.statusCode()).as(type).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void programsAndOurOwnPagesAreHeard() throws Exception {
        assertThat(send("POST", "/api/v1/watch/resume", "", "Authorization", BASIC).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/api/v1/watch/resume", "", "Authorization", BASIC, "Sec-Fetch-Site", "same-origin", "Origin",
                "http://127.0.0.1:" + port).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/api/v1/alerts", "", "Authorization", BASIC, "Sec-Fetch-Site", "cross-site").statusCode())
                .as("a link to it").isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).headers(headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
