package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.rulebook.TickLength;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Journal;
import id.kentongan.journal.JournalPast;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.Proposals;
import id.kentongan.snapshot.Snapshots;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Whoever looks never waits for the watch, and a shard that takes long to build holds no other up. */
class ReadersTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final RegionCode DISTRICT = RegionCode.of("73.10.01");

    /** Shard 73 is not built before it is let. No component: only asked for by name. */
    static class Slow {
        private static volatile CountDownLatch let = new CountDownLatch(0);

        @Bean
        @Primary
        Rebuild slowly(Journal journal, JournalPast past, Standings standings, DismissalTable dismissals, Books books,
                Snapshots snapshots) {
            return new Rebuild(journal, past, standings, dismissals, books, snapshots, new TickLength(Post.TICK)) {
                @Override
                void restore(Reasoning reasoning, Scope shard, Progress judged, long read) {
                    if (shard.name().equals("73")) {
                        try {
                            assertThat(let.await(60, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException stopped) {
                            throw new IllegalStateException(stopped);
                        }
                    }
                    super.restore(reasoning, shard, judged, read);
                }
            };
        }
    }

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
    private int sent;

    @AfterEach
    void letGo() {
        Slow.let.countDown();
    }

    @Test
    void othersJudgeAndAreSeenWhileOneShardIsBuilt() throws InterruptedException {
        try (Post post = Post.open(data, RULES, clock, Slow.class)) {
            Slow.let = new CountDownLatch(1);
            Watch watch = post.part(Watch.class);
            watch.start();
            await(() -> watch.absent().equals(Optional.of(1)));
            report(post, "35.14.01");
            report(post, "73.10.01");
            clock.pass(Duration.ofSeconds(5));
            await(() -> post.decisions().size() == 1);
            assertThat(watch.caughtUp()).isFalse();
            long start = System.nanoTime();
            assertThat(watch.look(sight -> sight.live(DISTRICT))).as("grey while nobody sees it").contains(false);
            assertThat(watch.look(Outlook::shards).orElseThrow()).hasSize(Scope.shards(Regions.bundled()).size() - 1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            Slow.let.countDown();
            clock.pass(Duration.ofSeconds(5));
            await(() -> post.decisions().size() == 2);
            await(watch::caughtUp);
            assertThat(watch.absent()).contains(0);
            assertThat(watch.ask(sight -> sight.measured(new AlertKey("KEA-01", DISTRICT, Kind.ACTUAL)))).isPresent();
            watch.stop();
            assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
        }
    }

    /** Its shard must be there when the book is taken up: nobody would give it the book later. */
    @Test
    void aProvinceThatABookBringsWhileAShardIsBuiltIsJudgedFromItsTickOn() throws Exception {
        Rules rules = Rules.copied(RULES, data.resolve("rules"));
        try (Post post = Post.open(data, rules.directory(), clock, Slow.class)) {
            Slow.let = new CountDownLatch(1);
            Watch watch = post.part(Watch.class);
            watch.start();
            await(() -> watch.absent().equals(Optional.of(1)));
            NewProvinceTest.addProvince(rules);
            Proposals proposals = post.part(Proposals.class);
            proposals.adopt(proposals.propose(rules.kept(), "aturan").sound().hash(), Approval.by("aturan", "provinsi baru"));
            clock.pass(Duration.ofSeconds(5));
            Thread.sleep(200);
            Slow.let.countDown();
            await(watch::caughtUp);
            report(post, "97.01.01");
            clock.pass(Duration.ofSeconds(5));
            await(() -> !post.decisions().isEmpty());
            watch.stop();
            post.round();
            assertThat(post.decisions()).extracting(decided -> decided.decision().key().region().toString())
                    .contains("97.01.01");
            assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).isEmpty();
        }
    }

    private void report(Post post, String region) {
        clock.pass(Duration.ofSeconds(2));
        String id = "e" + sent++;
        post.send(new Observation(new EntryId("POLRES", id, 0), false, "KEA-01", RegionCode.of(region), BigDecimal.valueOf(4),
                clock.instant(), clock.instant(), new Grade('B', 1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, ""));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int tries = 0; tries < 600 && !done.getAsBoolean(); tries++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
