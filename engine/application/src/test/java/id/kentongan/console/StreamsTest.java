package id.kentongan.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebContext;
import id.kentongan.entrance.Visitor;
import id.kentongan.board.ActTaken;
import id.kentongan.watch.TickApplied;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    void anAccountHasSoManyStreamsAndOthersHearAllTheSame() throws Exception {
        Visitor first = in("pelapor");
        for (int tab = 0; tab < OpenLines.OF_A_SESSION; tab++) {
            assertThat(listen(first).statusCode()).isEqualTo(200);
        }
        for (int browser = 1; browser < OpenLines.OF_AN_ACCOUNT; browser++) {
            HttpResponse<Stream<String>> answer = listen(in("pelapor"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
            read(answer);
        }
        HttpResponse<Stream<String>> oneTooMany = listen(in("pelapor"));
        assertThat(oneTooMany.statusCode()).isEqualTo(429);
        assertThat(oneTooMany.headers().firstValue("Retry-After")).isPresent();
        Queue<String> heard = read(listen(in("analis")));
        hears(heard, "event:halo");
        broadcast.hear(
                new TickApplied(java.time.Instant.EPOCH, List.of(), true, java.time.Duration.ZERO, java.time.Duration.ZERO));
        hears(heard, "event:papan");
    }

    /** Five hundred open pages cost nothing while nothing changes that they show. */
    @Test
    void aTickThatChangesNothingIsNoNewsAndAnActIs() throws Exception {
        Queue<String> heard = read(listen(in("analis")));
        hears(heard, "event:halo");
        heard.removeIf(line -> line.equals("event:papan"));
        broadcast.hear(
                new TickApplied(java.time.Instant.EPOCH, List.of(), false, java.time.Duration.ZERO, java.time.Duration.ZERO));
        Thread.sleep(1_500);
        assertThat(heard).doesNotContain("event:papan");
        broadcast.hear(new ActTaken("pengguna:analis/1@0"));
        hears(heard, "event:papan");
    }

    /** Only writing shows that a page was left, and who turns pages leaves many. */
    @Test
    void aBrowserThatOpensOneTooManyLosesItsOldest() throws Exception {
        Visitor aturan = in("aturan");
        List<Future<List<String>>> streams = new ArrayList<>();
        for (int page = 0; page < 3 * OpenLines.OF_A_SESSION; page++) {
            HttpResponse<Stream<String>> answer = listen(aturan);
            assertThat(answer.statusCode()).isEqualTo(200);
            streams.add(readers.submit(() -> heardUntilTheEnd(answer)));
        }
        for (Future<List<String>> old : streams.subList(0, 2 * OpenLines.OF_A_SESSION)) {
            assertThat(old.get(10, TimeUnit.SECONDS)).doesNotContain("event:berakhir");
        }
        assertThat(streams.subList(2 * OpenLines.OF_A_SESSION, 3 * OpenLines.OF_A_SESSION)).noneMatch(Future::isDone);
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
        broadcast.hear(
                new TickApplied(java.time.Instant.EPOCH, List.of(), true, java.time.Duration.ZERO, java.time.Duration.ZERO));
        hears(heard, "event:papan");
    }

    private HttpResponse<Stream<String>> listen(Visitor visitor) {
        return visitor.listen();
    }

    /** Also where the stream is cut off, as it may be while something is being written to it; a browser takes both for the end. */
    private static List<String> heardUntilTheEnd(HttpResponse<Stream<String>> answer) {
        List<String> heard = new ArrayList<>();
        try {
            answer.body().forEach(heard::add);
        } catch (UncheckedIOException cut) {
            assertThat(cut).hasRootCauseInstanceOf(EOFException.class);
        }
        return heard;
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
