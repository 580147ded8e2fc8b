package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Sights;
import id.kentongan.board.Board;
import id.kentongan.board.LastHeardRounds;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a region was heard of last is what the journal says, also where a start reads only its end. */
class LastHeardTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final List<String> OFTEN = List.of("--kentongan.last-heard.every=20");
    private static final List<String> REGIONS = List.of("73", "73.10", "73.10.01", "73.10.03", "35.14.01", "35.14.01.2001", "11");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStartReadsWhatIsKeptAndTheEndOfTheJournal(Engine engine) {
        engine.keep(data);
        Weather weather = new Weather(4);
        for (int life = 0; life < 4; life++) {
            try (Post post = Post.open(data, RULES, clock, OFTEN, Boards.Beside.class)) {
                for (int report = 0; report < 33; report++) {
                    post.send(weather.report(clock.instant()));
                    clock.pass(Duration.ofSeconds(weather.below(600)));
                    if (report % 11 == 0) {
                        post.part(LastHeardRounds.class).round();
                        assertThat(said(post)).isEqualTo(journalled(post));
                    }
                }
                assertThat(said(post)).isEqualTo(journalled(post));
            }
        }
        try (Post post = Post.open(data, RULES, clock, OFTEN, Boards.Beside.class)) {
            Map<String, Optional<Instant>> all = journalled(post);
            assertThat(all.values()).anyMatch(Optional::isPresent);
            long kept = post.database().queryForObject("SELECT seq FROM last_heard_place", Long.class);
            assertThat(kept).isGreaterThan(100);
            // Whoever read what lies before would miss it now.
            post.database().update("UPDATE journal SET kind = 'EXERCISE' WHERE seq <= ? AND type = 'OBSERVATION'", kept);
            assertThat(said(post)).isEqualTo(all);
        }
    }

    private static Map<String, Optional<Instant>> said(Post post) {
        Map<String, Optional<Instant>> said = new TreeMap<>();
        REGIONS.forEach(code -> said.put(code,
                post.part(Board.class).standing(RegionCode.of(code), Sights.everywhere(Classification.BIASA)).lastHeard()));
        return said;
    }

    private static Map<String, Optional<Instant>> journalled(Post post) {
        Map<String, Optional<Instant>> said = new TreeMap<>();
        REGIONS.forEach(code -> said.put(code, post.journal().stream().filter(Observation.class::isInstance)
                .map(Observation.class::cast).filter(report -> report.kind() == Kind.ACTUAL)
                .filter(report -> report.classification() == Classification.BIASA)
                .filter(report -> report.region().within(RegionCode.of(code))).<Instant>map(Observation::receivedAt)
                .max(Instant::compareTo)));
        return said;
    }
}
