package id.kentongan.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Engine;
import id.kentongan.watch.Digest;
import id.kentongan.watch.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dkentongan.kills=200} kills more often than the 60 times of every build; on PostgreSQL a third of that. */
@Tag("kill")
class KillTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil").toAbsolutePath();
    private static final int KILLS = Integer.getInteger("kentongan.kills", 60);
    private static final int SIDE_BY_SIDE = 2;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void killedAgainAndAgainItLosesNothingDoublesNothingAndTellsTheSameHistory(Engine engine) throws Exception {
        engine.keep(directory);
        int kills = engine == Engine.H2 ? KILLS : KILLS / 3;
        long seed = Long.getLong("kentongan.seed", System.nanoTime());
        int starting = 0;
        int working = 0;
        for (Ordeal.Survived survived : ordeals("id.kentongan.Kentongan", kills, seed)) {
            assertNothingWentMissing(survived, seed);
            starting += survived.killedStarting();
            working += survived.killedWorking();
        }
        System.out.printf("%s: killed %d times, %d of them before the first answer (seed %d).%n", engine, starting + working,
                starting, seed);
        assertThat(starting).as("killed while starting, seed %d", seed).isPositive();
        assertThat(working).as("killed while working, seed %d", seed).isPositive();
    }

    @Test
    void withTheRebuildSwitchedOffTheComparisonNotices() throws Exception {
        long seed = 4;
        int noticed = 0;
        for (Ordeal.Survived survived : ordeals(ForgetfulServer.class.getName(), 8, seed)) {
            try (Post post = Post.open(survived.data(), RULES, Clock.systemUTC())) {
                noticed += Digest.of(post.decisions()).equals(Digest.of(post.replayed())) ? 0 : 1;
            }
        }
        assertThat(noticed).isPositive();
    }

    private List<Ordeal.Survived> ordeals(String main, int kills, long seed)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<Ordeal.Survived>> running = new ArrayList<>();
            for (int one = 0; one < SIDE_BY_SIDE; one++) {
                Path data = Files.createDirectories(directory.resolve("data-" + one));
                running.add(pool.submit(
                        new Ordeal(new Victim(data, main, Engine.environment(data)), RULES, kills / SIDE_BY_SIDE, seed + one)));
            }
            List<Ordeal.Survived> survived = new ArrayList<>();
            for (Future<Ordeal.Survived> one : running) {
                survived.add(one.get());
            }
            return survived;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertNothingWentMissing(Ordeal.Survived survived, long seed) {
        try (Post post = Post.open(survived.data(), RULES, Clock.systemUTC())) {
            post.round();
            List<EntryId> kept = post.journal().stream().map(JournalEntry::id).toList();
            assertThat(kept).as("each once, seed %d", seed).doesNotHaveDuplicates();
            assertThat(kept).as("every acknowledged entry, seed %d", seed).containsAll(survived.acknowledged());
            assertThat(Digest.parting(post.decisions(), post.replayed())).as("history, seed %d", seed).isEmpty();
            assertThat(Digest.of(post.decisions())).as("seed %d", seed).isEqualTo(Digest.of(post.replayed()));
            assertThat(post.decisions().size()).as("a history worth comparing, seed %d", seed).isGreaterThan(10);
            post.assertStandingsAgree();
        }
    }
}
