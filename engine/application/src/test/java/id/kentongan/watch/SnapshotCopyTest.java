package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A copy of PostgreSQL as of one snapshot, as pg_dump makes it: a server that starts from it goes on with the same history. */
@Timeout(300)
class SnapshotCopyTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path data;

    @Test
    void takenUnderLoadItIsAPrefixFromWhichHistoryGoesOnTheSame() throws SQLException {
        Engine.POSTGRESQL.keep(data);
        Path copy = data.resolve("copy");
        int acknowledged;
        List<JournalEntry> all;
        try (Post post = Post.open(data, RULES, CLOCK)) {
            try (Load load = new Load(post)) {
                load.awaitMore(300);
                acknowledged = load.acknowledged();
                copy(post, copy, () -> load.awaitMore(50));
            }
            all = post.journal();
        }
        try (Post post = Post.open(copy, RULES, CLOCK)) {
            List<JournalEntry> kept = post.journal();
            assertThat(kept).isEqualTo(all.subList(0, kept.size()));
            assertThat(kept.size()).isGreaterThan(acknowledged).isLessThan(all.size());
            post.send(new Weather(9).report(CLOCK.instant()));
            post.round();
            assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
            assertThat(post.decisions()).isNotEmpty();
            post.assertStandingsAgree();
        }
    }

    /** @param meanwhile between the beginning of the snapshot and its reading */
    private static void copy(Post post, Path copy, Runnable meanwhile) throws SQLException {
        try (Engine.Open target = Engine.migrated(Engine.POSTGRESQL, copy);
                Connection snapshot = post.database().getDataSource().getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcTemplate from = new JdbcTemplate(new SingleConnectionDataSource(snapshot, true));
            from.queryForObject("SELECT 1 FROM writer", Integer.class);
            meanwhile.run();
            TableCopy.all(from, new JdbcTemplate(target.source()));
            snapshot.rollback();
            snapshot.setAutoCommit(true);
        }
    }
}
