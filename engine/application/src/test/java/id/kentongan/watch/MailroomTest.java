package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Addressed;
import id.kentongan.journal.FreshMail;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailroomTest {
    private static final Instant AT = Instant.parse("2024-11-20T08:00:00Z");
    private static final Scope SULSEL = new Scope("73");

    private final Journal journal = mock(Journal.class);
    private final FreshMail mail = mock(FreshMail.class);
    private final Mailroom mailroom = new Mailroom(journal, mail, 0);

    /** Only the journal can tell that nothing more was received. */
    @Test
    void whatLiesReadyIsNotTheLastOfIt() {
        when(mail.after(eq(0L), eq(AT), anyInt())).thenReturn(List.of(entry(1)));
        when(journal.after(eq(1L), eq(AT), anyInt())).thenReturn(List.of(entry(2)));
        assertThat(handedOut()).containsExactly(1L);
        assertThat(mailroom.empty()).isFalse();
        assertThat(handedOut()).containsExactly(2L);
        assertThat(mailroom.empty()).isTrue();
    }

    @Test
    void anEmptyJournalIsAllHandedOutUntilItIsLookedAtAgain() {
        assertThat(handedOut()).isEmpty();
        assertThat(mailroom.empty()).isTrue();
        mailroom.lookAgain();
        assertThat(mailroom.empty()).isFalse();
    }

    private List<Long> handedOut() {
        List<Long> places = new ArrayList<>();
        mailroom.handOut(AT, (shard, arrived) -> {
            assertThat(shard).isEqualTo(SULSEL);
            places.add(arrived.seq());
        });
        return places;
    }

    private static Addressed entry(long seq) {
        EntryId id = new EntryId("POLRES", "e" + seq, 0);
        return new Addressed(seq, new Observation(id, false, "KEA-01", RegionCode.of("73.10"), BigDecimal.ONE, AT, AT,
                new Grade('B', 1), Classification.BIASA, id.lineage(), Kind.ACTUAL, ""), Map.of(SULSEL, Role.COUNTS));
    }
}
