package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookUnreadable;
import id.kentongan.rulebook.Proposals;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.Approval;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/** What a fault stops: everything where it concerns everything, else one shard. */
@Timeout(120)
@ParameterizedClass
@EnumSource(Engine.class)
class RoundTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");

    @Parameter
    Engine engine;

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));
    private int sent;

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void aBookThatCannotBeTakenUpEndsTheRoundAndIsToldAndTriedEverMoreSeldom() throws InterruptedException {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01");
            post.round();
        }
        rules.edit("kriteria.csv", ",2,5,1,0,", ",2,3,1,0,");
        String unreadable = RuleBook.read(rules.directory()).hash();
        try (Post post = Post.open(data, rules.directory(), clock)) {
            post.database().update("UPDATE rule_book SET content = ? WHERE hash = ?", Rules.unreadable(), unreadable);
        }
        clock.pass(Duration.ofMinutes(1));
        rules.edit("kriteria.csv", ",2,3,1,0,", ",2,6,1,0,");
        try (Post post = Post.open(data, rules.directory(), clock)) {
            clock.pass(Duration.ofMinutes(1));
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(post::round).isInstanceOf(BookUnreadable.class).hasMessageContaining(unreadable);
            }
            ListAppender<ILoggingEvent> told = listen();
            post.part(Watch.class).start();
            await(() -> post.part(Watch.class).fault().isPresent());
            Thread.sleep(1_000);
            assertThat(told.list).as("it does not spin").hasSizeBetween(1, 3);
            Health health = post.part(WatchHealth.class).health();
            assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
            assertThat(health.getDetails().get("fault")).asString().contains(unreadable, "KENTONGAN_WITHOUT_BOOK");
        }
    }

    @Test
    void whatWasReceivedBeforeAnythingWasJudgedIsJudgedAfterARestart() {
        try (Post post = Post.open(data, SMALL, clock)) {
            report(post, "73.10.01");
        }
        try (Post post = Post.open(data, SMALL, clock)) {
            report(post, "35.14.01");
            post.round();
            assertThat(post.decisions()).extracting(decided -> decided.decision().key().region().toString())
                    .containsExactlyInAnyOrder("73.10.01", "35.14.01");
            assertThat(post.decisions()).isEqualTo(post.replayed());
        }
    }

    @Test
    void aShardThatGoesOnFailingKeepsNoOtherFromJudgingInTime() {
        try (Post post = Post.open(data, SMALL, clock)) {
            report(post, "73.10.01");
            post.round();
            // The next decision about this alert is one that it refuses, as often as it is tried.
            post.database().update("UPDATE alert SET level = 'MERAH'");
            report(post, "73.10.01", 6);
            for (String district : new String[]{"35.14.01", "35.14.02", "11.01.01"}) {
                report(post, district);
                assertThatThrownBy(post::round).isInstanceOf(ShardFault.class).hasMessageContaining("Shard 73");
                assertThat(post.decisions()).last().satisfies(decided -> {
                    assertThat(decided.decision().key().region()).isEqualTo(RegionCode.of(district));
                    assertThat(decided.at()).isBefore(clock.instant().plusSeconds(2));
                });
            }
            assertThat(post.decisions()).hasSize(4);
            post.part(Watch.class).start();
            await(() -> post.part(Watch.class).fault().isPresent());
            report(post, "12.01.01");
            await(() -> post.decisions().size() == 5);
            Health health = post.part(WatchHealth.class).health();
            assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
            assertThat(health.getDetails().get("fault")).asString().contains("Shard 73", "stands at MERAH");
        }
    }

    @Test
    void whatCannotBeRecordedTakesNoOtherShardOfItsTickWithIt() {
        try (Post post = Post.open(data, SMALL, clock)) {
            report(post, "73.10.01");
            post.round();
            post.database().update("UPDATE alert SET level = 'MERAH'");
            Instant together = clock.instant();
            send(post, "35.14.01", 4);
            send(post, "73.10.01", 6);
            send(post, "81.71.01", 4);
            clock.pass(Duration.ofSeconds(5));
            assertThatThrownBy(post::round).isInstanceOf(ShardFault.class).hasMessageContaining("Shard 73");
            assertThat(post.decisions()).hasSize(3);
            assertThat(post.decisions().subList(1, 3))
                    .allSatisfy(decided -> assertThat(decided.at()).isBetween(together, together.plusSeconds(1)));
            post.database().update("UPDATE alert SET level = 'KUNING' WHERE region = '73.10.01'");
            assertThatCode(() -> {
                for (int round = 0; round < 2; round++) {
                    clock.pass(Duration.ofSeconds(5));
                    post.round();
                }
            }).doesNotThrowAnyException();
            assertThat(post.decisions()).extracting(decided -> decided.decision().key().region().toString())
                    .containsExactlyInAnyOrder("73.10.01", "35.14.01", "81.71.01", "73.10.01", "73.10");
        }
    }

    @Test
    void aShardThatGoesOnFailingBeforeABookDoesNotKeepTheOthersWaitingForIt() {
        Rules rules = Rules.copied(SMALL, data.resolve("rules"));
        try (Post post = Post.open(data, rules.directory(), clock)) {
            report(post, "73.10.01");
            post.round();
            post.database().update("UPDATE alert SET level = 'MERAH'");
            report(post, "73.10.01", 6);
            assertThatThrownBy(post::round).isInstanceOf(ShardFault.class);
            rules.edit("kriteria.csv", ",2,5,1,0,", ",2,6,1,0,");
            Proposals proposals = post.part(Proposals.class);
            String next = proposals.propose(rules.kept(), "aturan").sound().hash();
            proposals.adopt(next, Approval.by("aturan", "uji coba"));
            clock.pass(Duration.ofSeconds(5));
            report(post, "35.14.01");
            for (int round = 0; round < 40; round++) {
                clock.pass(Duration.ofSeconds(1));
                assertThatThrownBy(post::round).isInstanceOf(ShardFault.class);
            }
            assertThat(post.decisions()).extracting(decided -> decided.decision().key().region().toString()).contains("35.14.01");
            assertThat(post.part(Books.class).setAside()).hasValueSatisfying(aside -> {
                assertThat(aside.hash()).isEqualTo(next);
                assertThat(aside.reason()).contains("Shard 73");
            });
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        ((Logger) LoggerFactory.getLogger(Watch.class)).addAppender(told);
        return told;
    }

    private static void await(BooleanSupplier come) {
        while (!come.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private void report(Post post, String region) {
        report(post, region, 4);
    }

    private void report(Post post, String region, int value) {
        send(post, region, value);
        clock.pass(Duration.ofSeconds(5));
    }

    private void send(Post post, String region, int value) {
        String id = "e" + sent++;
        post.send(new Observation(new EntryId("POLRES", id, 0), false, "KEA-01", RegionCode.of(region), BigDecimal.valueOf(value),
                clock.instant(), clock.instant(), new Grade('B', 1), Classification.BIASA, "POLRES/" + id, Kind.ACTUAL, ""));
    }
}
