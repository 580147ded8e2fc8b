package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedTest {
    private final Feeds feeds = new Feeds(Clock.systemUTC());
    private final List<Integer> asked = new ArrayList<>();
    private boolean plugged;

    @Test
    void whatFailsIsAskedAfterLongerAndLongerPausesAndThenAsBefore() throws InterruptedException {
        turns(Duration.ofSeconds(10), 20);
        assertThat(asked).containsExactly(0, 2, 6, 14);
        assertThat(feeds.all().get(0).failing()).isTrue();
        plugged = true;
        asked.clear();
        Asked route = route(Duration.ofSeconds(10));
        for (int turn = 0; turn < 3; turn++) {
            route.turn();
        }
        assertThat(asked).hasSize(3);
        assertThat(feeds.all().get(0).failing()).isFalse();
    }

    @Test
    void whatIsAskedSeldomIsNotAskedLessOften() throws InterruptedException {
        turns(Duration.ofHours(1), 5);
        assertThat(asked).containsExactly(0, 1, 2, 3, 4);
    }

    private void turns(Duration every, int turns) throws InterruptedException {
        Asked route = route(every);
        for (int turn = 0; turn < turns; turn++) {
            int before = asked.size();
            route.turn();
            if (asked.size() > before) {
                asked.set(before, turn);
            }
        }
    }

    private Asked route(Duration every) {
        return new Asked("sumber/uji", every, () -> {
            asked.add(0);
            if (!plugged) {
                throw new IOException("tercabut");
            }
        }, feeds);
    }
}
