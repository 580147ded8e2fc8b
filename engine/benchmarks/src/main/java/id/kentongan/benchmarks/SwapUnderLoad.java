package id.kentongan.benchmarks;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long judging stands still while another book takes over: the packaged server, to which 500 observations a second are sent, is given
 * two books in turn that differ in one threshold. It says itself how long each took it.
 */
final class SwapUnderLoad {
    private static final int A_SECOND = 500;
    private static final int TOGETHER = 50;
    private static final int SWAPS = 10;
    private static final long WANTED = 2_000;
    private static final String ACCOUNT = "aturan";
    private static final Pattern TOOK = Pattern.compile("diambil alih dalam (\\d+) ms");

    private final Path jar = RuleFolder.DIRECTORY.resolveSibling("engine/application").resolve("target/kentongan.jar");
    private final Regions regions;
    private final Path data;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();

    SwapUnderLoad(Regions regions, Path scratch) {
        this.regions = regions;
        data = scratch.resolve("swaps");
    }

    /** @param edited the rules with another threshold */
    Figure figure(Path edited) throws IOException, InterruptedException {
        Files.createDirectories(data);
        try (Server server = new Server(jar, RuleFolder.DIRECTORY, data, Map.of("KENTONGAN_TICK", "1s"))) {
            server.account(ACCOUNT, "ATURAN");
            List<String> books = List.of(server.propose(ACCOUNT, RuleFolder.zip(edited)),
                    server.propose(ACCOUNT, RuleFolder.zip(RuleFolder.DIRECTORY)));
            Thread load = new Thread(() -> load(server));
            load.start();
            TimeUnit.SECONDS.sleep(30);
            long before = sent.get();
            Instant start = Instant.now();
            for (int swap = 0; swap < SWAPS; swap++) {
                server.adopt(ACCOUNT, books.get(swap % 2));
                TimeUnit.SECONDS.sleep(4);
            }
            long rate = 1_000 * (sent.get() - before) / Duration.between(start, Instant.now()).toMillis();
            over.set(true);
            load.join();
            return figure(server.said(), rate);
        }
    }

    private Figure figure(String said, long rate) {
        List<Long> took = TOOK.matcher(said).results().map((MatchResult found) -> Long.parseLong(found.group(1))).sorted()
                .toList();
        if (took.size() < SWAPS) {
            throw new IllegalStateException(Text.of("%d of %d books took over:%n%s", took.size(), SWAPS, said));
        }
        long worst = took.get(took.size() - 1);
        return new Figure("(m) ms in which a book takes over, the worst", String.valueOf(worst), Text.of("<= %d", WANTED),
                worst <= WANTED && rate >= A_SECOND * 9 / 10,
                Text.of("%d swaps of one threshold, median %d; %d observations a second meanwhile, %,d in all", took.size(),
                        took.get(took.size() / 2), rate, sent.get()));
    }

    private void load(Server server) {
        NationalReports reports = NationalReports.sparse(1, LocalDate.now(ZoneOffset.UTC).minusDays(4), 3, regions, 1);
        long start = System.nanoTime();
        while (!over.get()) {
            server.send(IntStream.range(0, TOGETHER).mapToObj(number -> Interchange.line(reports.next()))
                    .collect(Collectors.joining("\n")));
            long due = start + TimeUnit.SECONDS.toNanos(sent.addAndGet(TOGETHER)) / A_SECOND;
            long early = due - System.nanoTime();
            if (early > 0) {
                try {
                    TimeUnit.NANOSECONDS.sleep(early);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
