package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Sights;
import id.kentongan.board.PastBoard;
import id.kentongan.board.PastOverview;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The board of any moment of half a year: a million turns of who is heard, a hundred thousand decisions. Prints what it took. */
class PastBoardSpeedTest {
    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final int HOURS = 4_320;
    private static final int ALERTS = 33_334;
    private static final int STEPS = 3;
    private static final int AT_ONCE = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path data;

    /** One processor, one run: what the machine is doing besides slows both. */
    @Test
    void anyMomentCostsAFractionOfReadingWhatEverHappened() {
        ShownClock clock = new ShownClock(START.plus(Duration.ofHours(HOURS)));
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            fill(post.database());
            PastBoard board = post.part(PastBoard.class);
            Random random = new Random(1);
            for (Optional<RegionCode> scope : List.of(Optional.<RegionCode>empty(), Optional.of(RegionCode.of("33")),
                    Optional.of(RegionCode.of("33.01.01")))) {
                long[] asked = new long[7];
                long[] read = new long[asked.length];
                for (int round = 0; round < asked.length; round++) {
                    Instant at = START.plusSeconds(random.nextInt(HOURS * 3_600));
                    long begun = THREADS.getCurrentThreadCpuTime();
                    PastOverview then = board.at(at, scope, Sights.everywhere(Classification.SANGAT_RAHASIA));
                    asked[round] = THREADS.getCurrentThreadCpuTime() - begun;
                    begun = THREADS.getCurrentThreadCpuTime();
                    long stood = ofAllThatEverHappened(post.database(), at, scope);
                    read[round] = THREADS.getCurrentThreadCpuTime() - begun;
                    assertThat(alerts(then)).as("%s at %s", scope, at).isEqualTo(stood);
                }
                double share = median(asked) / median(read);
                System.out.printf("Board as of a past moment, %s: %.1f ms of the processor, %.2f of reading every step%n",
                        scope.map(RegionCode::dotted).orElse("the country"), median(asked), share);
                assertThat(share).as("%s, share of reading every step", scope).isLessThan(0.2);
            }
        }
    }

    private static long alerts(PastOverview then) {
        return then.self().map(one -> (long) one.red() + one.yellow())
                .orElseGet(() -> then.below().stream().mapToLong(one -> one.red() + one.yellow()).sum());
    }

    /** How many stood there, by no index. */
    private static long ofAllThatEverHappened(JdbcTemplate database, Instant at, Optional<RegionCode> scope) {
        return Optional.ofNullable(database.queryForObject("""
                SELECT COUNT(*) FROM (SELECT v.region, s.to_level, ROW_NUMBER() OVER (PARTITION BY s.alert ORDER BY s.step DESC) AS latest
                  FROM alert_view_step s JOIN alert_view v ON v.alert = s.alert AND v.clearance = s.clearance
                  WHERE s.clearance = 'SANGAT_RAHASIA' AND s.at_tick <= ?) stood
                WHERE latest = 1 AND to_level <> 'HIJAU' AND region LIKE ?""", Long.class, at.atOffset(ZoneOffset.UTC),
                scope.map(RegionCode::dotted).orElse("") + "%")).orElseThrow();
    }

    /** Milliseconds, the first third left out. */
    private static double median(long[] nanos) {
        long[] warm = Arrays.stream(nanos).skip(nanos.length / 3).sorted().toArray();
        return warm[warm.length / 2] / 1e6;
    }

    private static void fill(JdbcTemplate database) {
        Regions regions = Regions.bundled();
        turns(database, Stream.of(RegionLevel.KECAMATAN, RegionLevel.DESA).flatMap(level -> regions.all(level).stream()), 8);
        turns(database, Stream.of(RegionLevel.PROVINSI, RegionLevel.KABUPATEN).flatMap(level -> regions.all(level).stream()),
                500);
        assertThat(database.queryForObject("SELECT COUNT(*) FROM hearing", Integer.class)).isGreaterThan(999_999);
        List<RegionCode> districts = List.copyOf(regions.all(RegionLevel.KABUPATEN));
        database.batchUpdate("INSERT INTO alert (id, code, region, kind, level, highest, classification, raised_at, changed_at, "
                + "closed_at, because, version) VALUES (?, ?, ?, 'ACTUAL', ?, 'MERAH', 'BIASA', ?, ?, ?, 'sebab yang panjangnya seperti biasa', 0)",
                IntStream.range(0, ALERTS).boxed().toList(), 1_000, (row, one) -> {
                    boolean open = one % 20 == 0;
                    row.setString(1, "A" + one);
                    row.setString(2, "KEA-" + one);
                    row.setString(3, districts.get(one % districts.size()).dotted());
                    row.setString(4, open ? "KUNING" : "HIJAU");
                    row.setObject(5, moment(one, 0));
                    row.setObject(6, moment(one, 2));
                    row.setObject(7, open ? null : moment(one, 2));
                });
        List<String> levels = List.of("KUNING", "MERAH", "HIJAU");
        List<String> verbs = List.of("RAISE", "ESCALATE", "CLEAR");
        database.batchUpdate("INSERT INTO alert_change (number, alert, step, decided_at, verb, from_level, to_level, because, "
                + "evidence, legal_basis, rule_book) VALUES (?, ?, ?, ?, ?, 'HIJAU', ?, 'sebab yang panjangnya seperti biasa', 'POLRES/a@0', "
                + "'UU 7/2012 Pasal 5', 'buku')", IntStream.range(0, ALERTS * STEPS).boxed().toList(), 1_000, (row, number) -> {
                    int alert = number / STEPS;
                    int step = number % STEPS;
                    row.setInt(1, number + 1);
                    row.setString(2, "A" + alert);
                    row.setInt(3, step + 1);
                    row.setObject(4, moment(alert, step));
                    row.setString(5, verbs.get(step));
                    row.setString(6, step == 2 && alert % 20 == 0 ? "KUNING" : levels.get(step));
                });
        for (Classification clearance : Classification.values()) {
            database.update(
                    "INSERT INTO alert_view (alert, clearance, code, region, kind, level, highest, raised_at, changed_at, closed_at, "
                            + "steps) SELECT id, ?, code, region, kind, level, highest, raised_at, changed_at, closed_at, ? FROM alert",
                    clearance.name(), STEPS);
        }
        database.update(
                "INSERT INTO alert_view_step (alert, clearance, step, at_tick, from_level, to_level, number, decided, told) "
                        + "SELECT v.alert, v.clearance, c.step, c.decided_at, c.from_level, c.to_level, c.number, TRUE, TRUE "
                        + "FROM alert_change c JOIN alert_view v ON v.alert = c.alert");
    }

    /** The steps of an alert lie four days apart. */
    private static OffsetDateTime moment(int alert, int step) {
        return START.plus(Duration.ofMinutes((long) HOURS * 60 * alert / ALERTS)).plus(Duration.ofDays(4L * step))
                .atOffset(ZoneOffset.UTC);
    }

    private static void turns(JdbcTemplate database, Stream<RegionCode> regions, int each) {
        List<String> codes = regions.map(RegionCode::dotted).toList();
        for (int first = 0; first < codes.size(); first += AT_ONCE) {
            database.update("INSERT INTO hearing (region, since, state) SELECT c.code, DATEADD(SECOND, r.x * ?, CAST(? AS "
                    + "TIMESTAMP(6) WITH TIME ZONE)), MOD(r.x, 4) FROM UNNEST(CAST(? AS VARCHAR(13) ARRAY)) AS c(code) "
                    + "CROSS JOIN SYSTEM_RANGE(1, ?) AS r(x)", HOURS * 3_600 / (each + 1), START.atOffset(ZoneOffset.UTC),
                    codes.subList(first, Math.min(codes.size(), first + AT_ONCE)).toArray(String[]::new), each);
        }
    }
}
