package id.kentongan.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fifty sources at once, each with a file of its own, at the packaged server in its own process with a gigabyte of heap. Thirty have a
 * directory into which files of one report each are renamed, ten are asked over HTTP for what is new, ten programs post one report a
 * request. What is counted is in the journal.
 */
final class ManySources {
    private static final int DIRECTORIES = 30;
    private static final int WEB = 10;
    private static final int PROGRAMS = 10;
    private static final int SOURCES = DIRECTORIES + WEB + PROGRAMS;
    private static final int WANTED_A_MINUTE = 10_000;
    private static final int WANTED_SECONDS = 30;
    /** Reports that are offered in a second: by files, by answers, by requests. A quarter more than is wanted. */
    private static final int FILES = 120;
    private static final int ANSWERED = 60;
    private static final int REQUESTS = 30;
    private static final int BACKLOG = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Pattern ACCEPTED = Pattern.compile("(?m)^kentongan_intake_accepted_total\\{.*} (\\S+)$");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final Path jar = RuleFolder.DIRECTORY.resolveSibling("engine/application").resolve("target/kentongan.jar");
    private final Regions regions;
    private final Path scratch;
    private final Iterator<Observation> reports;
    private final AtomicLong number = new AtomicLong();

    ManySources(Regions regions, Path scratch) {
        this.regions = regions;
        this.scratch = scratch;
        this.reports = NationalReports.sparse(1, LocalDate.now(ZoneOffset.UTC).minusDays(4), 3, regions, 1);
    }

    /** How many reports a minute come in while a quarter more than is wanted is offered. */
    Figure rate() throws IOException, InterruptedException {
        Path data = Files.createDirectories(scratch.resolve("fifty"));
        HttpServer web = web();
        ScheduledExecutorService senders = Executors.newScheduledThreadPool(PROGRAMS);
        List<String> addresses = IntStream.range(0, DIRECTORIES + WEB).mapToObj(source -> source < DIRECTORIES
                ? "\"file:\""
                : Text.of("http://127.0.0.1:%d/%d", web.getAddress().getPort(), source)).toList();
        try (Server server = server(data, addresses)) {
            senders.scheduleAtFixedRate(() -> drop(data, FILES / 10), 0, 100, TimeUnit.MILLISECONDS);
            for (int program = 0; program < PROGRAMS; program++) {
                senders.scheduleAtFixedRate(() -> server.send(line()), 0, 1_000L * PROGRAMS / REQUESTS, TimeUnit.MILLISECONDS);
            }
            TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
            long before = accepted(server);
            long offered = number.get();
            long start = System.nanoTime();
            TimeUnit.MINUTES.sleep(1);
            double minutes = (System.nanoTime() - start) / 60e9;
            long rate = Math.round((accepted(server) - before) / minutes);
            long asked = Math.round((number.get() - offered) / minutes);
            return new Figure("(n) reports a minute from 50 sources", Text.of("%,d", rate), Text.of(">= %,d", WANTED_A_MINUTE),
                    rate >= WANTED_A_MINUTE,
                    Text.of("%,d a minute were offered; %,d taken in all; heap in use then %d MiB of 1,024", asked,
                            accepted(server),
                            heap(server)));
        } finally {
            senders.shutdownNow();
            web.stop(0);
        }
    }

    /** How long a report of one source takes to its alert while 49 others bring what lay with them for a day. */
    Figure delay() throws IOException, InterruptedException {
        Path data = Files.createDirectories(scratch.resolve("backlog"));
        try (Server server = server(data, IntStream.range(0, SOURCES).mapToObj(source -> "\"file:\"").toList())) {
            List<Double> calm = new ArrayList<>();
            for (int drill = 0; drill < 10; drill++) {
                calm.add(drill(server, data));
            }
            List<Double> delays = new ArrayList<>();
            long before = accepted(server);
            int all = BACKLOG * (SOURCES - 1);
            Thread backlog = new Thread(() -> backlog(data, all));
            backlog.start();
            while (backlog.isAlive() || accepted(server) - before - delays.size() < all) {
                delays.add(drill(server, data));
            }
            double worst = Collections.max(delays);
            return new Figure("(o) s to an alert beside 49 backlogs, the worst", Text.of("%.1f", worst),
                    Text.of("<= %d", WANTED_SECONDS), worst <= WANTED_SECONDS,
                    Text.of("%,d files of one report within a minute, %d drills meanwhile, median %.1f; before it the worst of 10 %.1f; heap in use then "
                            + "%d MiB of 1,024", all, delays.size(), Effort.median(delays), Collections.max(calm), heap(server)));
        }
    }

    /** @param addresses one source each; those of files come first */
    private Server server(Path data, List<String> addresses) throws IOException {
        Path sources = Files.createDirectories(data.resolve("sumber"));
        for (int source = 0; source < addresses.size(); source++) {
            Files.writeString(sources.resolve(name(source) + ".yaml"), Text.of("""
                    name: %s
                    title: Sumber ukur %d
                    from:
                      uri: %s
                      every: %s
                    form:
                      reader: interchange
                    """, name(source), source, addresses.get(source), addresses.get(source).startsWith("http") ? "5s" : "1s"));
        }
        long directories = addresses.stream().filter(address -> !address.startsWith("http")).count();
        Server server = new Server(jar, RuleFolder.DIRECTORY, data,
                Map.of("KENTONGAN_SOURCE_HOSTS", "127.0.0.1", "KENTONGAN_TICK", "1s"));
        server.until(() -> IntStream.range(0, (int) directories).allMatch(source -> Files.isDirectory(inbox(data, source))));
        return server;
    }

    private static String name(int source) {
        return "ukur-" + source;
    }

    private static Path inbox(Path data, int source) {
        return data.resolve("masuk").resolve(name(source));
    }

    /** Answers each source with what came up since it last asked. */
    private HttpServer web() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", this::answer);
        web.start();
        return web;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String lines = IntStream.range(0, ANSWERED * 5 / WEB).mapToObj(at -> line()).collect(Collectors.joining("\n"));
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized String line() {
        number.incrementAndGet();
        return Interchange.line(reports.next());
    }

    private void drop(Path data, int files) {
        for (int file = 0; file < files; file++) {
            place(inbox(data, (int) (number.get() % DIRECTORIES)), line());
        }
    }

    private void backlog(Path data, int all) {
        long start = System.nanoTime();
        for (int file = 0; file < all; file++) {
            place(inbox(data, 1 + file % (SOURCES - 1)), line());
            long early = start + TimeUnit.MINUTES.toNanos(1) / all * file - System.nanoTime();
            if (early > TimeUnit.MILLISECONDS.toNanos(1)) {
                try {
                    TimeUnit.NANOSECONDS.sleep(early);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }
    }

    private void place(Path inbox, String content) {
        try {
            Path file = Files.createTempFile(scratch, "laporan-", ".ndjson");
            Files.writeString(file, content + "\n");
            Files.move(file, inbox.resolve(file.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Seconds from one drill in the directory of the first source to its alert. */
    private double drill(Server server, Path data) {
        int drill = (int) number.incrementAndGet();
        RegionCode village = regions.all(RegionLevel.DESA).stream().skip(drill).findFirst().orElseThrow();
        Observation alarm = new NationalDraft(Integer.MAX_VALUE + (long) drill, "DESA", "SOS-06", village, 4, Instant.now(), 1)
                .receivedAfter(Duration.ZERO);
        long start = System.nanoTime();
        place(inbox(data, 0),
                Interchange.line(new Observation(alarm.id(), false, alarm.indicator(), alarm.region(), alarm.value(),
                        alarm.occurredAt(), alarm.receivedAt(), alarm.grade(), alarm.classification(), alarm.origin(),
                        Kind.EXERCISE, "")));
        server.until(() -> server.answer("/api/v1/alerts?region=" + village).contains("EXERCISE"));
        return (System.nanoTime() - start) / 1e9;
    }

    private static long accepted(Server server) {
        return sum(ACCEPTED, server);
    }

    private static long heap(Server server) {
        return sum(HEAP, server) >> 20;
    }

    private static long sum(Pattern meter, Server server) {
        return Math.round(meter.matcher(server.answer("/actuator/prometheus")).results()
                .map((MatchResult found) -> found.group(1)).mapToDouble(Double::parseDouble).sum());
    }
}
