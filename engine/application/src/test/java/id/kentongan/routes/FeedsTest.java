package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FeedsTest {
    private final Feeds feeds = new Feeds(Clock.systemUTC());

    @Test
    void anUnpluggedSourceIsToldAndTheServerStaysUp() {
        feeds.opened("bmkg");
        feeds.opened("masuk/bawaslu");
        feeds.failed("bmkg", "tidak terjangkau");
        var health = new FeedHealth(feeds).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("bmkg", "gagal: tidak terjangkau (belum ada yang masuk)")
                .containsEntry("masuk/bawaslu", "belum ada yang masuk");
    }

    @Test
    void whatWaitsIsToldUntilItIsTaken() {
        feeds.opened("masuk/bawaslu");
        feeds.waits("masuk/bawaslu", Optional.of("1 berkas menunggu; a.csv"));
        assertThat(new FeedHealth(feeds).health().getDetails()).containsEntry("masuk/bawaslu",
                "belum ada yang masuk; 1 berkas menunggu; a.csv");
        assertThat(feeds.waiting()).isEqualTo(1);
        feeds.waits("masuk/bawaslu", Optional.empty());
        assertThat(new FeedHealth(feeds).health().getDetails()).containsEntry("masuk/bawaslu", "belum ada yang masuk");
    }

    @Test
    void aSuccessAfterAFailureEndsItAndKeepsItOnRecord() throws InterruptedException {
        feeds.failed("bmkg", "tidak terjangkau");
        Thread.sleep(2);
        feeds.succeeded("bmkg");
        assertThat(feeds.all()).singleElement().satisfies(feed -> {
            assertThat(feed.failing()).isFalse();
            assertThat(feed.lastFailure()).isPresent();
            assertThat(feed.fault()).isEqualTo("tidak terjangkau");
        });
    }
}
