package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Sight;
import id.kentongan.access.Sights;
import id.kentongan.board.AlertStories;
import id.kentongan.board.Board;
import id.kentongan.board.Overview;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a reader asks, with ten thousand open alerts. Prints what it took of the processor. */
class BoardSpeedTest {
    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final int ALERTS = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path data;

    @Test
    void whatIsAskedCostsAsMuchAsWhatIsShown() {
        try (Post post = Post.open(data, RULES, new ShownClock(START.plus(Duration.ofDays(30))), Boards.Beside.class)) {
            fill(post.database());
            Board board = post.part(Board.class);
            AlertStories stories = post.part(AlertStories.class);
            Sight reader = Sights.everywhere(Classification.TERBATAS);
            Overview country = board.country(reader, 20).overview();
            assertThat(country.alerts()).hasSize(20);
            assertThat(country.counts().red() + country.counts().yellow()).isEqualTo(ALERTS);
            measure("first page with its map", () -> board.country(reader, 20));
            measure("page of a province", () -> board.overview(RegionCode.of("33"), reader, 20));
            measure("status of a district", () -> board.standing(RegionCode.of("33.01"), reader));
            measure("one alert", () -> assertThat(stories.story("A42", reader, "penguji")).isPresent());
        }
    }

    private static void measure(String what, Runnable asked) {
        long[] busy = new long[120];
        for (int round = 0; round < busy.length; round++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            asked.run();
            busy[round] = THREADS.getCurrentThreadCpuTime() - begun;
        }
        long[] warm = Arrays.stream(busy).skip(busy.length / 2).sorted().toArray();
        System.out.printf("%d open alerts, %s: median %.1f ms of the processor%n", ALERTS, what, warm[warm.length / 2] / 1e6);
    }

    private static void fill(JdbcTemplate database) {
        List<RegionCode> districts = List.copyOf(Regions.bundled().all(RegionLevel.KABUPATEN));
        List<Object[]> alerts = IntStream.range(0, ALERTS).mapToObj(one -> new Object[]{"A" + one, "KEA-" + one,
                districts.get(one % districts.size()).dotted(), one % 5 == 0 ? "MERAH" : "KUNING",
                START.plusSeconds(one).atOffset(ZoneOffset.UTC), START.plusSeconds(one).atOffset(ZoneOffset.UTC)}).toList();
        database.batchUpdate(
                "INSERT INTO alert (id, code, region, kind, level, highest, classification, raised_at, changed_at, because, "
                        + "version) VALUES (?, ?, ?, 'ACTUAL', ?, 'MERAH', 'BIASA', ?, ?, 'sebab yang panjangnya seperti biasa', 0)",
                alerts);
        database.update(
                "INSERT INTO alert_change (number, alert, step, decided_at, verb, from_level, to_level, because, evidence, "
                        + "legal_basis, rule_book) SELECT ROW_NUMBER() OVER (), id, 1, raised_at, 'RAISE', 'HIJAU', level, because, "
                        + "'POLRES/a@0', 'UU 7/2012 Pasal 5', 'buku' FROM alert");
        for (Classification clearance : Classification.values()) {
            database.update(
                    "INSERT INTO alert_view (alert, clearance, code, region, kind, level, highest, raised_at, changed_at, steps) "
                            + "SELECT id, ?, code, region, kind, level, highest, raised_at, changed_at, 1 FROM alert",
                    clearance.name());
        }
        database.update(
                "INSERT INTO alert_view_step (alert, clearance, step, at_tick, from_level, to_level, number, decided, told) "
                        + "SELECT v.alert, v.clearance, 1, v.raised_at, 'HIJAU', v.level, c.number, TRUE, TRUE "
                        + "FROM alert_change c JOIN alert_view v ON v.alert = c.alert");
        database.execute("ANALYZE");
    }
}
