package id.kentongan.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import id.kentongan.entrance.Visitor;
import id.kentongan.watch.TickApplied;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody takes all streams, and nobody who does not read keeps others from hearing. */
@WebContext
class StreamsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Broadcast broadcast;

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        readers.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Visitor in(String name) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, WebContext.PASSWORD).headers().firstValue("Location")).hasValue("/");
        return visitor;
    }

    @Test
    void anAccountHasSoManyStreamsABrowserFewerAndOthersHearAllTheSame() throws Exception {
        int opened = 0;
        for (int browser = 0; browser < OpenLines.OF_AN_ACCOUNT; browser++) {
            Visitor reporter = in("pelapor");
            for (int tab = 0; tab < OpenLines.OF_A_SESSION; tab++) {
                HttpResponse<Stream<String>> answer = listen(reporter);
                if (answer.statusCode() == 200) {
                    opened++;
                    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
                    read(answer);
                } else {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    browser = OpenLines.OF_AN_ACCOUNT;
                }
            }
            if (browser < OpenLines.OF_AN_ACCOUNT && opened < OpenLines.OF_AN_ACCOUNT) {
                assertThat(listen(reporter).statusCode()).as("a browser").isEqualTo(429);
            }
        }
        assertThat(opened).isEqualTo(OpenLines.OF_AN_ACCOUNT);
        Queue<String> heard = read(listen(in("analis")));
        hears(heard, "event:halo");
        broadcast.hear(new TickApplied(java.time.Instant.EPOCH, List.of()));
        hears(heard, "event:papan");
    }

    /** Each asks for a stream and never reads; their buffers fill, and the broadcaster goes on. */
    @Test
    void whoDoesNotReadHoldsNobodyUp() throws Exception {
        for (int i = 0; i < OpenLines.OF_A_SESSION; i++) {
            Visitor penyelia = in("penyelia");
            Socket socket = new Socket();
            socket.setReceiveBufferSize(256);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(("GET /siaran HTTP/1.1\r\nHost: x\r\nCookie: " + penyelia.cookie() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            sockets.add(socket);
        }
        Queue<String> heard = read(listen(in("analis")));
        hears(heard, "event:halo");
        for (int i = 0; i < 20_000; i++) {
            broadcast.say("event:isi" + i + "\ndata:" + "x".repeat(400) + "\n\n");
        }
        broadcast.hear(new TickApplied(java.time.Instant.EPOCH, List.of()));
        hears(heard, "event:papan");
    }

    private HttpResponse<Stream<String>> listen(Visitor visitor) {
        return visitor.listen();
    }

    private Queue<String> read(HttpResponse<Stream<String>> answer) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        readers.submit(() -> answer.body().forEach(heard::add));
        return heard;
    }

    private static void hears(Queue<String> heard, String line) throws InterruptedException {
        for (int i = 0; i < 1_000 && !heard.contains(line); i++) {
            Thread.sleep(20);
        }
        assertThat(heard).contains(line);
    }
}
