package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.journal.DatabaseTaken;
import id.kentongan.journal.Engine;
import id.kentongan.journal.MandateLost;
import id.kentongan.journal.Reports;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.rulebook.SetAside;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One process writes to a database; whoever lost that right is noticed before anything is written. */
class MandateTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);

    @Test
    void aSecondProcessOnOneDatabaseIsRefusedAndTheFirstGoesOn() {
        Engine.POSTGRESQL.keep(data);
        try (Post first = Post.open(data, RULES, clock)) {
            assertThatThrownBy(() -> Post.open(data, RULES, clock)).hasRootCauseInstanceOf(DatabaseTaken.class)
                    .rootCause().hasMessageContaining("sedang dipakai Kentongan yang lain");
            report(first, "a", 4);
            first.round();
            assertThat(first.decisions()).hasSize(1);
        }
        Post.open(data, RULES, clock).close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyStartRaisesTheEpochAndWhoIsLeftBehindWritesNothing(Engine engine) {
        engine.keep(data);
        try (Post post = Post.open(data, RULES, clock)) {
            report(post, "a", 4);
            post.round();
            long epoch = epoch(post);
            post.database().update("UPDATE writer SET epoch = epoch + 1");
            List<Map<String, Object>> before = rows(post);

            assertThatThrownBy(() -> report(post, "b", 6)).isInstanceOf(MandateLost.class)
                    .hasMessageContaining("masa tulis " + (epoch + 1) + ", milik proses ini " + epoch);
            assertThatThrownBy(() -> post.part(Logbook.class).record(Map.of())).isInstanceOf(MandateLost.class);
            assertThatThrownBy(() -> post.part(Logbook.class).share(List.of())).isInstanceOf(MandateLost.class);
            assertThatThrownBy(() -> post.part(Logbook.class).together(() -> 1)).isInstanceOf(MandateLost.class);
            Approval approval = Approval.by("aturan", "");
            assertThatThrownBy(() -> post.part(KeptBooks.class).keep("x", new byte[0], START, approval))
                    .isInstanceOf(MandateLost.class);
            assertThatThrownBy(() -> post.part(KeptBooks.class).putInForce("x", START, approval))
                    .isInstanceOf(MandateLost.class);
            assertThatThrownBy(() -> post.part(KeptBooks.class).setAside(new SetAside("x", START, START, "")))
                    .isInstanceOf(MandateLost.class);
            clock.pass(Duration.ofDays(20));
            for (int round = 0; round < 2; round++) {
                assertThatThrownBy(post::round).as("not the fault of one shard").isInstanceOf(MandateLost.class);
            }
            assertThat(rows(post)).isEqualTo(before);
            post.database().update("UPDATE writer SET epoch = ?", epoch);
            post.round();
            assertThat(rows(post)).as("it would have written").isNotEqualTo(before);
        }
        try (Post post = Post.open(data, RULES, clock)) {
            report(post, "b", 6);
            post.round();
            assertThat(post.part(Books.class).setAside()).isEmpty();
            assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
        }
    }

    private static long epoch(Post post) {
        return post.database().queryForObject("SELECT epoch FROM writer", Long.class);
    }

    private static List<Map<String, Object>> rows(Post post) {
        return post.database()
                .queryForList("SELECT shard, CAST(tick AS VARCHAR) AS tick, seq, (SELECT COUNT(*) FROM journal) AS entries, "
                        + "(SELECT COUNT(*) FROM alert_change) AS decisions FROM progress ORDER BY shard");
    }

    private void report(Post post, String id, int value) {
        post.send(Reports.report(id, 0, String.valueOf(value), clock.instant()));
        clock.pass(Duration.ofSeconds(5));
    }
}
