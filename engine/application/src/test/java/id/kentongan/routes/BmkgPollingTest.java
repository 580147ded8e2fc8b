package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.intake.Acknowledgement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BmkgPollingTest {
    private static final Instant NOW = Instant.parse("2024-11-20T12:00:00Z");
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Reading> taken = Collections.synchronizedList(new ArrayList<>());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Feeds feeds = new Feeds(Clock.systemUTC());
    private HttpServer bmkg;
    private URI list;

    @BeforeEach
    void serve() throws IOException {
        bmkg = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bmkg.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] answer = answers.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().add("Location", "https://lain.invalid/");
            exchange.sendResponseHeaders(path.equals("/pindah") ? 302 : answers.containsKey(path) ? 200 : 404,
                    answer.length == 0 ? -1 : answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        bmkg.start();
        list = URI.create("http://127.0.0.1:%d/id".formatted(bmkg.getAddress().getPort()));
        answers.put("/a.xml", KnownSource.BMKG_NOWCAST.sample("contoh.xml"));
    }

    @AfterEach
    void stop() {
        bmkg.stop(0);
    }

    @Test
    void eachWarningIsAskedForOnce() throws Exception {
        announce(list.resolve("/a.xml").toString());
        NowcastPoll poll = poll();
        poll.look();
        poll.look();
        assertThat(asked).containsExactly("/id", "/a.xml", "/id");
        assertThat(taken).hasSize(2).allMatch(Reading.Understood.class::isInstance);
        assertThat(feed().failing()).isFalse();
    }

    @Test
    void noAddressOfAnotherHostIsEverAsked() throws Exception {
        announce("http://127.0.0.1:%d/a.xml".formatted(list.getPort() + 1), "file:///etc/passwd",
                "http://localhost:%d/a.xml".formatted(list.getPort()),
                "http://x@127.0.0.1:%d/a.xml".formatted(list.getPort()), "https://127.0.0.1:%d/a.xml".formatted(list.getPort()));
        poll().look();
        assertThat(asked).containsExactly("/id");
        assertThat(taken).isEmpty();
        assertThat(feed().failing()).isFalse();
    }

    @Test
    void anUnpluggedSourceShowsAsFailingAndHealsByItself() throws Exception {
        announce(list.resolve("/a.xml").toString());
        byte[] rss = answers.remove("/id");
        NowcastPoll poll = poll();
        poll.look();
        assertThat(feed().failing()).isTrue();
        assertThat(feed().fault()).contains("404");
        answers.put("/id", rss);
        poll.look();
        assertThat(asked).as("one turn is left out after one failure").containsExactly("/id");
        poll.look();
        assertThat(feed().failing()).isFalse();
        assertThat(taken).hasSize(2);
    }

    @Test
    void aWarningThatCannotBeHadCostsNoOtherAndNoTurn() throws Exception {
        announce(list.resolve("/hilang.xml").toString(), list.resolve("/a.xml").toString());
        NowcastPoll poll = poll();
        poll.look();
        assertThat(taken).hasSize(2);
        assertThat(feed().fault()).contains("404");
        poll.look();
        assertThat(asked).containsExactly("/id", "/hilang.xml", "/a.xml", "/id", "/hilang.xml");
    }

    @Test
    void whatIntakeCouldNotKeepIsAskedForAgain() throws Exception {
        announce(list.resolve("/a.xml").toString());
        boolean[] away = {true};
        NowcastPoll poll = poll((readings, account, sender) -> {
            if (away[0]) {
                throw new IllegalStateException("jurnal tidak ada");
            }
            return keep(readings, account, sender);
        });
        poll.look();
        away[0] = false;
        poll.look();
        poll.look();
        assertThat(taken).hasSize(2);
    }

    @Test
    void hostileAnswersAreFailuresAndNothingMore() throws Exception {
        announce(list.resolve("/a.xml").toString());
        for (byte[] hostile : List.of("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss/>".getBytes(StandardCharsets.UTF_8),
                new byte[3 * 1024 * 1024],
                "tidak ada".getBytes(StandardCharsets.UTF_8))) {
            answers.put("/id", hostile);
            poll().look();
            assertThat(feed().failing()).isTrue();
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThatThrownBy(() -> new OneHost(list, Duration.ofSeconds(5)).get(list.resolve("/pindah")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("302");
    }

    @Test
    void nothingButHttpsIsTakenAsAddressExceptOnThisMachine() {
        for (String address : List.of("http://www.bmkg.go.id/id", "ftp://127.0.0.1/id", "file:///etc/passwd", "127.0.0.1")) {
            assertThatThrownBy(() -> new OneHost(URI.create(address), Duration.ofSeconds(5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withoutAnAddressThereIsNoRoute() throws Exception {
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(new BmkgPolling("", Duration.ofSeconds(1), new PlainCodes(), this::keep, feeds, clock));
            assertThat(camel.getRoutes()).isEmpty();
            assertThat(feeds.all()).isEmpty();
        }
    }

    @Test
    void theRouteLooksFromTimeToTime() throws Exception {
        announce(list.resolve("/a.xml").toString());
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(new BmkgPolling(list.toString(), Duration.ofMillis(50), new PlainCodes(), this::keep, feeds, clock));
            camel.start();
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (asked.size() < 4) {
                assertThat(System.nanoTime()).as("asked %s", asked).isLessThan(end);
                Thread.sleep(20);
            }
        }
        assertThat(taken).hasSize(2);
    }

    private NowcastPoll poll() {
        return poll(this::keep);
    }

    private NowcastPoll poll(Taking taking) {
        return new NowcastPoll(list, new OneHost(list, Duration.ofSeconds(20)), KnownSource.BMKG_NOWCAST.with(new PlainCodes()),
                taking, feeds, clock);
    }

    private Acknowledgement keep(Stream<Reading> readings, String account, String sender) {
        List<Reading> some = readings.toList();
        some.stream().filter(reading -> !(reading instanceof Reading.Opening)).forEach(taken::add);
        return new Acknowledgement(some.size(), 0, List.of());
    }

    private void announce(String... addresses) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel>");
        for (String address : addresses) {
            rss.append("<item><link>").append(address).append("</link></item>");
        }
        answers.put("/id", rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private Feed feed() {
        return feeds.all().get(0);
    }
}
