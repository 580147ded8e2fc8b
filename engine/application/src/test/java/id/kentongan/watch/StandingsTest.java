package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Standing;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The open alerts of a past tick are those that were open then, and one question to the database tells them all. */
class StandingsTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");

    @TempDir
    Path data;

    /** Counts what it is asked. */
    private static final class Counting extends JdbcTemplate {
        private int asked;

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> row, Object... values) {
            asked++;
            return super.query(sql, row, values);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void thoseOfAPastTickAreToldByOneQuestion(Engine engine) {
        engine.keep(data);
        ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
        Weather weather = new Weather(9);
        Map<Instant, Map<Scope, List<Standing>>> then = new TreeMap<>();
        try (Post post = Post.open(data, RULES, clock)) {
            for (int report = 0; report < 60; report++) {
                post.send(weather.report(clock.instant()));
                clock.pass(Duration.ofSeconds(1 + weather.below(20_000)));
                post.round();
                then.put(clock.instant(), byShard(post));
            }
            Counting database = new Counting(post.part(DataSource.class));
            Standings standings = new Standings(database);
            then.forEach((at, open) -> assertThat(asOf(standings, at)).as("at %s", at).isEqualTo(open));
            assertThat(database.asked).isEqualTo(then.size() * Scope.shards(Regions.bundled()).size());
            assertThat(then.values()).as("several open at one moment")
                    .anyMatch(open -> open.values().stream().mapToInt(List::size).sum() > 3);
        }
    }

    private static Map<Scope, List<Standing>> byShard(Post post) {
        return Scope.shards(Regions.bundled()).stream()
                .collect(Collectors.toMap(shard -> shard, shard -> post.part(Standings.class).of(shard).stream()
                        .sorted(Comparator.comparing(Standing::key)).toList()));
    }

    private static Map<Scope, List<Standing>> asOf(Standings standings, Instant at) {
        return Scope.shards(Regions.bundled()).stream().collect(Collectors.toMap(shard -> shard,
                shard -> standings.asOf(shard, at, Classification.SANGAT_RAHASIA)));
    }
}
