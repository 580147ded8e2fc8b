package id.kentongan.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.dao.DataAccessResourceFailureException;

/** An export whose source fails in the middle, over a real socket. */
class HalfAnswerTest {
    private static final int MUCH = 200_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    /** Writes as many bytes as the address says, then fails. */
    private static final class Failing extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int bytes = Integer.parseInt(request.getRequestURI().substring("/api/".length()));
            response.setContentType("application/x-ndjson");
            response.getOutputStream().write("x".repeat(bytes).getBytes(UTF_8));
            new ApiProblems().resolveException(request, response, null, new DataAccessResourceFailureException("away"));
        }
    }

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TomcatWords().customize(factory);
        server = factory.getWebServer(context -> context.addServlet("failing", new Failing()).addMapping("/*"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOffAndNeverEndsAsIfItWereWhole() {
        assertThatThrownBy(() -> ask(MUCH)).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatHasNotBegunIsAProblemWithoutAnythingBeforeIt() throws Exception {
        HttpResponse<String> answer = ask(100);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).startsWith("{").contains("Basis data sedang tidak dapat");
    }

    private HttpResponse<String> ask(int bytes) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/" + bytes)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
