package id.kentongan.reasoning.played;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Provinces and the nation, each filled with what it still needs by itself, decide as those that were never thrown away. */
class KeptShardsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DAYS = 3 * Integer.getInteger("kentongan.lengkap", 1);

    @Test
    void shardsThatAreFilledWithWhatTheyStillNeedGoOnAsTheOldOnesWould() {
        int spared = 0;
        for (long seed = 0; seed < DAYS; seed++) {
            List<JournalEntry> journal = new NastyDays(seed, Published.indicators(), Published.sources()).next(400);
            try (Playing on = Playing.shards(Published.BOOK, MINUTE, journal, Post::faithful);
                    Playing again = Playing.shards(Published.BOOK, MINUTE, journal, Post::faithful)) {
                for (int day : List.of(1, 2, 6, 14, 21)) {
                    Instant at = NastyDays.START.plus(Duration.ofDays(day));
                    again.keep(at, Keeping::faithful).restart(at.plus(Duration.ofHours(7)));
                }
                on.to(NastyDays.END);
                again.to(NastyDays.END);
                assertThat(again.decided()).as("seed %d", seed).isEqualTo(on.decided());
                assertThat(again.open()).as("open, seed %d", seed).isEqualTo(on.open());
                spared += again.spared();
            }
        }
        assertThat(spared).as("left out").isGreaterThan(50 * DAYS);
    }
}
