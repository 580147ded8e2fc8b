package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshMailTest {
    private static final Instant AT = Instant.parse("2024-06-03T01:00:00Z");

    private final FreshMail mail = new FreshMail();

    @Test
    void whatFollowsWithoutAGapIsHandedOutOnce() {
        mail.offer(0, List.of(entry(1, AT), entry(3, AT)));
        mail.offer(3, List.of(entry(4, AT)));
        assertThat(mail.after(0, AT, 10)).extracting(Addressed::seq).containsExactly(1L, 3L, 4L);
        assertThat(mail.after(4, AT, 10)).isEmpty();
        assertThat(mail.after(0, AT, 10)).isEmpty();
    }

    @Test
    void whereOneIsMissingBetweenTheJournalHasToBeAsked() {
        mail.offer(5, List.of(entry(6, AT)));
        assertThat(mail.after(4, AT, 10)).isEmpty();
        assertThat(mail.after(5, AT, 10)).extracting(Addressed::seq).containsExactly(6L);
    }

    @Test
    void aPlaceWithinATransactionHasToBeAskedOfTheJournalToo() {
        mail.offer(0, List.of(entry(1, AT), entry(2, AT)));
        assertThat(mail.after(1, AT, 10)).isEmpty();
        mail.offer(2, List.of(entry(3, AT)));
        assertThat(mail.after(2, AT, 10)).extracting(Addressed::seq).containsExactly(3L);
    }

    @Test
    void nothingIsHandedOutBeforeItsTime() {
        mail.offer(0, List.of(entry(1, AT.plusSeconds(1))));
        assertThat(mail.after(0, AT, 10)).isEmpty();
        assertThat(mail.after(0, AT.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    void itHoldsSoMuchAndNoMore() {
        long place = 0;
        for (int batch = 0; batch < 30; batch++) {
            List<Addressed> entries = new ArrayList<>();
            for (int one = 1; one <= 1_000; one++) {
                entries.add(entry(place + one, AT));
            }
            mail.offer(place, entries);
            place += 1_000;
        }
        assertThat(mail.after(0, AT, Integer.MAX_VALUE)).isEmpty();
        assertThat(mail.after(10_000, AT, Integer.MAX_VALUE)).hasSize(20_000);
    }

    @Test
    void whatIsAnsweredInAnotherWayNowIsForgotten() {
        mail.offer(0, List.of(entry(1, AT)));
        mail.forget();
        assertThat(mail.after(0, AT, 10)).isEmpty();
    }

    private static Addressed entry(long seq, Instant at) {
        return new Addressed(seq, Reports.report("r" + seq, 0, "1", at), Map.of());
    }
}
