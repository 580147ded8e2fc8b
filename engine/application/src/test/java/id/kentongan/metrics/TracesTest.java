package id.kentongan.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.kentongan.Application;
import id.kentongan.WebContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Traces go to the collector that is configured, and to nobody where none is. */
class TracesTest {
    @TempDir
    Path data;
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer collector;

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void kindsOfRequestsAreToldAndNothingOfWhatWasAsked() throws Exception {
        try (ConfigurableApplicationContext server = start("--management.opentelemetry.enabled=true")) {
            assertThat(ask(server, "/api/v1/regions/73.10/status?tanda=rahasia")).isIn(200, 400);
            assertThat(ask(server, "/api/v1/alerts/KEA-01_73.10_tanda")).isEqualTo(404);
            await("/api/v1/alerts/{id}");
        }
        assertThat(received).isNotEmpty().allMatch(body -> body.startsWith("/v1/traces "));
        assertThat(String.join("", received)).contains("http get /api/v1/alerts/{id}", "404", "kentongan")
                .doesNotContain("73.10", "tanda", "penyelia", "Exception");
    }

    @Test
    void nobodyIsToldAnythingUnlessItIsAskedFor() throws Exception {
        try (ConfigurableApplicationContext server = start()) {
            assertThat(ask(server, "/api/v1/regions/73.10/status")).isEqualTo(200);
        }
        assertThat(received).isEmpty();
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--kentongan.demo=true",
                "--KENTONGAN_DEMO_PASSWORD=" + WebContext.PASSWORD, "--kentongan.data=" + data,
                "--kentongan.rules=src/test/resources/rules-kecil",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:%d/v1/traces"
                        .formatted(collector.getAddress().getPort()),
                "--management.opentelemetry.tracing.export.schedule-delay=100ms"));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(Application.class).run(settings.toArray(String[]::new));
    }

    private static int ask(ConfigurableApplicationContext server, String address) throws Exception {
        String port = server.getEnvironment().getProperty("local.server.port");
        String who = Base64.getEncoder().encodeToString(("penyelia:" + WebContext.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Basic " + who).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void await(String told) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (received.stream().noneMatch(body -> body.contains(told))) {
            assertThat(Instant.now()).as("told in time").isBefore(end);
            Thread.sleep(50);
        }
    }
}
