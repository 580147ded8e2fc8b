package id.kentongan.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Whoever is slow waits alone. A small server, so that few are enough: 20 threads, bodies of at least 1,000 bytes a second. */
class SlowSendersTest {
    private static final int THREADS = 20;
    private static final int MANY = 3 * THREADS;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService drips = Executors.newScheduledThreadPool(2);
    private final List<Socket> senders = new ArrayList<>();
    private int liveness;
    private WebServer server;

    /** Reads the body under {@code /baca} and nothing elsewhere. */
    private static final class Reader extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int bytes = request.getRequestURI().equals("/baca") ? request.getInputStream().readAllBytes().length : 0;
            response.getOutputStream().write(("dibaca " + bytes).getBytes(UTF_8));
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            liveness = free.getLocalPort();
        }
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Tuning(new Patience(Duration.ofMillis(700), Duration.ofMillis(500), 1_000, 10, 8, 100, liveness)).customize(factory);
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxThreads", String.valueOf(THREADS)));
        server = factory.getWebServer(context -> context.addServlet("reader", new Reader()).addMapping("/*"));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        drips.shutdownNow();
        for (Socket sender : senders) {
            sender.close();
        }
        server.stop();
    }

    @Test
    void slowBodiesHoldNobodyElseUp() throws Exception {
        for (int sender = 0; sender < MANY; sender++) {
            drip("POST /baca HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        }
        assertThat(ask("/baca", "isi")).isEqualTo("dibaca 3");
        awaitEnd(MANY);
    }

    @Test
    void slowBodiesThatNobodyReadsHoldNobodyElseUp() throws Exception {
        for (int sender = 0; sender < MANY; sender++) {
            drip("POST /abai HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        }
        assertThat(ask("/abai", "isi")).isEqualTo("dibaca 0");
        awaitEnd(MANY);
    }

    @Test
    void halfSentHeadsHoldNobodyElseUpAndEnd() throws Exception {
        for (int sender = 0; sender < MANY; sender++) {
            drip("GET /baca HTTP/1.1\r\nHost: x\r\nX-Lambat: ");
        }
        assertThat(ask("/baca", "isi")).isEqualTo("dibaca 3");
        awaitEnd(MANY);
    }

    @Test
    void aBodyThatComesTooSlowlyIsTheSendersFault() throws Exception {
        Socket sender = drip("POST /baca HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        assertThat(new String(sender.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 4");
    }

    @Test
    void aLongBodyThatComesFastIsReadWhole() throws Exception {
        assertThat(ask("/baca", "x".repeat(3_000_000))).isEqualTo("dibaca 3000000");
    }

    @Test
    void aConnectionIsUsedAgainAfterABodyThatNobodyWanted() throws Exception {
        Socket sender = connected();
        String twice = "POST /abai HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nisi"
                + "POST /baca HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n\r\nisi!";
        sender.getOutputStream().write(twice.getBytes(UTF_8));
        assertThat(new String(sender.getInputStream().readAllBytes(), UTF_8)).contains("dibaca 0", "dibaca 4");
    }

    @Test
    void anAddressHasNoMoreConnectionsThanItMayAndHasThemBackWhenTheyEnd() throws Exception {
        for (int sender = 0; sender < 100; sender++) {
            connected();
        }
        assertThat(refused()).isTrue();
        for (Socket sender : senders) {
            sender.close();
        }
        for (int tries = 0; refused(); tries++) {
            assertThat(tries).as("still refused").isLessThan(300);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void theListenerForLivenessServesNothingElse() throws Exception {
        HttpResponse<String> lives = client
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + liveness + "/api/v1/health"))
                        .build(), HttpResponse.BodyHandlers.ofString());
        assertThat(lives.body()).isEqualTo("dibaca 0");
        HttpResponse<String> other = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + liveness + "/baca")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(other.statusCode()).isEqualTo(404);
    }

    private boolean refused() throws IOException {
        try (Socket one = new Socket("127.0.0.1", server.getPort())) {
            one.setSoTimeout(5_000);
            one.getOutputStream().write("GET /abai HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            return one.getInputStream().readAllBytes().length == 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private String ask(String path, String body) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .timeout(Duration.ofSeconds(5)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private Socket connected() throws IOException {
        Socket sender = new Socket("127.0.0.1", server.getPort());
        sender.setSoTimeout(20_000);
        senders.add(sender);
        return sender;
    }

    /** Sends this at once, and then a byte now and then. */
    private Socket drip(String first) throws IOException {
        Socket sender = connected();
        sender.getOutputStream().write(first.getBytes(UTF_8));
        drips.scheduleWithFixedDelay(() -> {
            try {
                sender.getOutputStream().write('x');
            } catch (IOException ended) {
                throw new IllegalStateException(ended);
            }
        }, 100, 100, TimeUnit.MILLISECONDS);
        return sender;
    }

    private void awaitEnd(int expected) throws IOException {
        int ended = 0;
        for (Socket sender : senders) {
            try {
                sender.getInputStream().readAllBytes();
                ended++;
            } catch (SocketException reset) {
                ended++;
            }
        }
        assertThat(ended).isEqualTo(expected);
    }
}
