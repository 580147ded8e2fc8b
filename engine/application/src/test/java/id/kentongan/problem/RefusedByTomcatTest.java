package id.kentongan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.kentongan.WebContext;
import java.io.IOException;
import java.net.Socket;
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

/** Over a real socket, because these requests end before anything that a mock stands for. */
@WebContext
class RefusedByTomcatTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void anEncodedSlashUnderTheApiIsAProblem() throws Exception {
        HttpResponse<String> answer = ask("/api/v1/alerts/abc%2Fdef");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.title")).isEqualTo("Permintaan tidak dapat dibaca");
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("/api/v1/alerts/abc%2Fdef", "Periksa alamat");
        assertThat(JsonPath.<String>read(answer.body(), "$.instance")).isEqualTo("/api/v1/alerts/abc%2Fdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wilayah/a%2Fb", "/peringatan/%00"})
    void elsewhereItIsAPageInIndonesianThatNamesNoServer(String path) throws Exception {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("lang=\"id\"", "Permintaan tidak dapat dilayani", "Kembali ke papan")
                .doesNotContainIgnoringCase("tomcat", "exception", "bad request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/alerts/a|b HTTP/1.1", "GET /api/v1/alerts/%zz HTTP/1.1"})
    void anAddressThatCannotBeReadAtAllIsAnsweredInOurWordsToo(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("tidak dapat").doesNotContainIgnoringCase("tomcat",
                    "exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT x:80 HTTP/1.1", "CONNECT /api/v1/alerts HTTP/1.1", "TRACE / HTTP/1.1",
            "MAKAN /api/v1/alerts HTTP/1.1"})
    void aMethodThatIsNotServedIsNoFaultOfOurs(String line) throws IOException {
        assertThat(said(line + "\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 5")
                .doesNotContain("gagal di server", "Kesalahan di server", "tomcat");
    }

    @Test
    void aChunkThatCannotBeReadIsTheSendersFault() throws IOException {
        String basic = Base64.getEncoder()
                .encodeToString(("pelapor:" + WebContext.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String head = "POST /api/v1/observations HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + basic
                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String body : List.of("zz\r\nabc\r\n0\r\n\r\n", "5\r\nabcdefgh\r\n0\r\n\r\n", "-1\r\n\r\n",
                "FFFFFFFFFFFFFFFFFF\r\n\r\n")) {
            assertThat(said(head + body)).as(body).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    private String said(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
