package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.sun.net.httpserver.HttpServer;
import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Reading;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.routes.DropPace;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.Taking;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** Files in the directory of sources, over a real Camel context and a real server at the other end. */
class SourceShelfTest {
    private static final String REPORT = "{\"id\":\"%s\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"73.10\",\"value\":1,"
            + "\"occurredAt\":\"2024-11-20T08:00:00+08:00\"}";

    @TempDir
    Path directory;
    private final RuleBook book = RuleBook.read(Path.of("src/test/resources/rules-kecil"));
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger away = new AtomicInteger();
    private final RouteAccounts accounts = mock(RouteAccounts.class);
    private final Clock clock = Clock.systemUTC();
    private final Feeds feeds = new Feeds(clock);
    private HttpServer other;
    private DefaultCamelContext camel;
    private SourceShelf shelf;

    @BeforeEach
    void begin() throws Exception {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path + " " + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("-"));
            byte[] answer = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/rahasia");
            exchange.sendResponseHeaders(path.equals("/pindah") ? 302 : answers.containsKey(path) ? 200 : 404,
                    answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        other.start();
        camel = new DefaultCamelContext();
        camel.start();
        shelf = shelf(new Machines(List.of("127.0.0.1")));
        Files.createDirectories(directory.resolve("sumber"));
    }

    @AfterEach
    void end() {
        camel.stop();
        other.stop(0);
    }

    @Test
    void aFileIsTakenUpWithoutTouchingTheProduct() throws IOException {
        answers.put("/a", REPORT.formatted("1"));
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        assertThat(state("polres.yaml")).isEqualTo(State.LOADED);
        until(() -> !taken.isEmpty());
        assertThat(taken.get(0)).isEqualTo("sumber-polres sumber/polres /a POLRES/1@0");
        verify(accounts).open("sumber-polres", Optional.of("POLRES"));
        assertThat(shelf.all()).singleElement().satisfies(one -> assertThat(one.last()).isPresent());
    }

    @Test
    void theSameAnswerIsNotReadAgain() throws IOException {
        answers.put("/a", REPORT.formatted("1"));
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        until(() -> asked.size() > 2);
        assertThat(taken).hasSize(1);
        answers.put("/a", REPORT.formatted("2"));
        until(() -> taken.size() == 2);
    }

    @Test
    void aPasswordIsNotSentWhereOthersCanReadItButToTheOfficesOwnMachines() throws IOException {
        Files.createDirectories(directory.resolve("rahasia"));
        Files.writeString(directory.resolve("rahasia/polda"), "buka");
        answers.put("/a", REPORT.formatted("1"));
        for (String address : List.of("http://data.example/a", "imap://surat.example", "mqtt://sensor.example/a")) {
            write("polda.yaml", file("polda", "/a").replaceAll("uri: .*",
                    "uri: " + address + "\n  user: kentongan\n  password: {file: polda}"));
            shelf.look();
            assertThat(shelved("polda.yaml")).as(address).satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.REJECTED);
                assertThat(one.problems().get(0).toString()).contains("from.uri", "dapat dibaca di jalan",
                        address.substring(0, 4) + "s", "kentongan.source.hosts");
            });
        }
        write("polda.yaml", file("polda", "/a").replaceAll("(uri: .*)", "$1\n  user: kentongan\n  password: {file: polda}"));
        shelf.look();
        assertThat(state("polda.yaml")).isEqualTo(State.LOADED);
    }

    @Test
    void aBrokenFileLeavesInForceWhatWasAndOthersAlone() throws IOException {
        answers.put("/a", REPORT.formatted("a"));
        answers.put("/b", REPORT.formatted("b"));
        write("polres.yaml", file("polres", "/a"));
        write("lain-lain.yaml", file("lain-lain", "/b"));
        shelf.look();
        write("polres.yaml", file("polres", "/a").replace("reader: interchange", "reader: tabel"));
        shelf.look();
        assertThat(shelved("polres.yaml")).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.REJECTED);
            assertThat(one.problems().get(0).toString()).contains("baris 7", "form.reader", "tabel");
            assertThat(one.inForce()).isPresent();
        });
        assertThat(state("lain-lain.yaml")).isEqualTo(State.LOADED);
        answers.put("/a", REPORT.formatted("a2"));
        until(() -> taken.stream().anyMatch(line -> line.endsWith("POLRES/a2@0")));

        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        assertThat(state("polres.yaml")).isEqualTo(State.LOADED);
    }

    @Test
    void aChangedFileTakesThePlaceOfTheOneBefore() throws IOException {
        answers.put("/a", REPORT.formatted("a"));
        answers.put("/b", REPORT.formatted("b"));
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        until(() -> !taken.isEmpty());
        write("polres.yaml", file("polres", "/b"));
        shelf.look();
        until(() -> taken.stream().anyMatch(line -> line.endsWith("POLRES/b@0")));
        asked.clear();
        until(() -> asked.size() > 2);
        assertThat(asked).allMatch(line -> line.startsWith("/b"));
        assertThat(camel.getRoutes()).hasSize(1);
    }

    @Test
    void aFileTakenAwayEndsItsRoute() throws IOException {
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        Files.delete(directory.resolve("sumber/polres.yaml"));
        shelf.look();
        assertThat(state("polres.yaml")).isEqualTo(State.STOPPED);
        assertThat(camel.getRoutes()).isEmpty();
        assertThat(feeds.all()).isEmpty();
    }

    @Test
    void whatIsSilentForLongerThanItMayIsStale() throws IOException, InterruptedException {
        write("polres.yaml", file("polres", "/tidak-ada") + "limits:\n  fresh: 1s\n");
        shelf.look();
        Thread.sleep(1_200);
        assertThat(state("polres.yaml")).isEqualTo(State.STALE);
    }

    @Test
    void aMachineThatNobodyNamedIsNotAsked() throws IOException {
        shelf = shelf(new Machines(List.of()));
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        assertThat(shelved("polres.yaml").problems().get(0).toString()).contains("from.uri", "jaringan dalam");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectLeadsNowhere() throws IOException {
        answers.put("/rahasia", REPORT.formatted("x"));
        answers.put("/pindah", "");
        write("polres.yaml", file("polres", "/pindah"));
        shelf.look();
        until(() -> feeds.all().get(0).failing());
        assertThat(asked).allMatch(line -> line.startsWith("/pindah"));
        assertThat(taken).isEmpty();
    }

    @Test
    void aPasswordIsSentAndStandsNowhere() throws IOException {
        answers.put("/a", REPORT.formatted("1"));
        Files.createDirectories(directory.resolve("rahasia"));
        write("polres.yaml",
                file("polres", "/a").replace("  every: 1s", "  every: 1s\n  user: kentongan\n  password: {file: polres}"));
        shelf.look();
        assertThat(shelved("polres.yaml").problems().get(0).toString()).contains("rahasia/polres");
        Files.writeString(directory.resolve("rahasia/polres"), "buka-pintu\n");
        write("polres.yaml", file("polres", "/a").replace("  every: 1s",
                "  every: 1s\n  user: kentongan\n  password: {file: polres} # kini ada"));
        shelf.look();
        until(() -> !asked.isEmpty());
        assertThat(asked.get(0)).isEqualTo("/a Basic a2VudG9uZ2FuOmJ1a2EtcGludHU=");
        assertThat(shelf.all().toString() + feeds.all()).doesNotContain("buka-pintu");
    }

    @Test
    void aSampleThatIsNotUnderstoodKeepsTheFileOutOfForce() throws IOException {
        Files.writeString(directory.resolve("sumber/contoh.ndjson"), "{}\n");
        write("polres.yaml", file("polres", "/a") + "sample: contoh.ndjson\n");
        shelf.look();
        assertThat(shelved("polres.yaml").problems().get(0).toString()).contains("sample", "contohnya");
        Files.writeString(directory.resolve("sumber/contoh.ndjson"), REPORT.formatted("1"));
        shelf.look();
        assertThat(state("polres.yaml")).isEqualTo(State.LOADED);
        write("polres.yaml",
                file("polres", "/a").replace("reader: interchange", "reader: kesbangpol-harian") + "sample: lembar.csv\n");
        Files.writeString(directory.resolve("sumber/lembar.csv"), """
                Wilayah;73.10
                Tanggal;2024-11-19
                Zona;WITA
                Pelapor;Kesbangpol
                Nihil;tidak
                ID;Judul;Kode Wilayah;Kode Indikator;Jumlah
                1;Bentrok;73.10;XXX-99;1
                """);
        shelf.look();
        assertThat(state("polres.yaml")).as("its head is understood and none of its rows").isEqualTo(State.REJECTED);
    }

    @Test
    void aBodyThatTheBookDoesNotKnowIsNamed() throws IOException {
        write("polres.yaml", file("polres", "/a").replace("source: POLRES", "source: POLRESS"));
        shelf.look();
        assertThat(shelved("polres.yaml").problems().get(0).toString()).contains("POLRESS", "Mungkin maksud Anda: POLRES");
    }

    @Test
    void aLinkIsNotRead() throws IOException {
        Files.writeString(directory.resolve("di-luar.yaml"), file("polres", "/a"));
        Files.createSymbolicLink(directory.resolve("sumber/polres.yaml"), directory.resolve("di-luar.yaml"));
        shelf.look();
        assertThat(shelved("polres.yaml").problems().get(0).toString()).contains("Tautan");
    }

    @Test
    void whatCouldNotBeKeptIsAskedForAgain() throws IOException {
        away.set(1);
        answers.put("/a", REPORT.formatted("1"));
        write("polres.yaml", file("polres", "/a"));
        shelf.look();
        until(() -> taken.size() == 1);
        assertThat(away).hasValue(0);
    }

    @Test
    void editorsLeftoversAreNoSources() throws IOException {
        write(".polres.yaml", "x");
        write("~polres.yaml", "x");
        write("polres.yaml~", "x");
        write("polres.yaml.swp", "x");
        shelf.look();
        assertThat(shelf.all()).isEmpty();
    }

    @Test
    void aDirectoryOfItsOwnIsADropDirectoryLikeTheOthers() throws IOException {
        write("polres.yaml", file("polres", "/a").replaceFirst("uri: .*", "uri: \"file:\""));
        shelf.look();
        assertThat(state("polres.yaml")).isEqualTo(State.LOADED);
        Path inbox = directory.resolve("masuk/polres");
        Files.writeString(inbox.resolve("a.ndjson"), REPORT.formatted("1"));
        until(() -> !taken.isEmpty());
        assertThat(taken.get(0)).startsWith("sumber-polres ").contains("a.ndjson").endsWith("POLRES/1@0");
        until(() -> !Files.exists(inbox.resolve("a.ndjson")));
        assertThat(inbox.resolve("selesai")).isDirectoryContaining(file -> file.toString().endsWith("a.ndjson"));
        assertThat(shelf.all()).singleElement().satisfies(one -> assertThat(one.last()).isPresent());
        write("polres.yaml", file("polres", "/a").replaceFirst("uri: .*", "uri: \"file:\" # lain"));
        shelf.look();
        Files.writeString(inbox.resolve("b.ndjson"), REPORT.formatted("2"));
        until(() -> taken.size() == 2);
    }

    private SourceShelf shelf(Machines reach) {
        Secrets secrets = new Secrets(directory.resolve("rahasia"), Map.of());
        Taking taking = (readings, account, from) -> {
            List<Reading> read = readings.toList();
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new DataAccessResourceFailureException("uji");
            }
            read.forEach(reading -> taken.add(account + " " + from + " "
                    + (reading instanceof Reading.Understood line ? line.entry().id() : reading)));
            return new Acknowledgement(read.size(), 0, List.of());
        };
        return new SourceShelf(directory.resolve("sumber"),
                new Opening(() -> camel,
                        List.of(new WebTransport(reach, secrets, feeds), new DirectoryTransport(directory.resolve("masuk"),
                                new DropPace(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMinutes(1)), feeds,
                                clock)),
                        reach,
                        new BookCodes(() -> book), taking, accounts, feeds, clock),
                clock);
    }

    private String file(String name, String path) {
        return """
                name: %s
                title: Polres
                from:
                  uri: http://127.0.0.1:%d%s
                  every: 1s
                form:
                  reader: interchange
                as:
                  source: POLRES
                """.formatted(name, other.getAddress().getPort(), path);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve("sumber").resolve(name), text);
    }

    private ShelvedSource shelved(String file) {
        return shelf.all().stream().filter(one -> one.file().equals(file)).findFirst().orElseThrow();
    }

    private State state(String file) {
        return shelved(file).state();
    }

    static void until(BooleanSupplier reached) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
