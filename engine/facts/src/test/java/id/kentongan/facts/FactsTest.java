package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant NOON = Instant.parse("2024-11-10T05:00:00Z");
    private static final AlertKey KEY = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);

    @Test
    void onlyA1ToB2IsStrong() {
        for (char reliability = 'A'; reliability <= 'F'; reliability++) {
            for (int credibility = 1; credibility <= 6; credibility++) {
                boolean strong = new Grade(reliability, credibility).strong();
                assertThat(strong).as("%s%d", reliability, credibility)
                        .isEqualTo((reliability == 'A' || reliability == 'B') && (credibility == 1 || credibility == 2));
            }
        }
    }

    @Test
    void aGradeOutsideTheScaleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grade('G', 1)).withMessageContaining("G");
        assertThatIllegalArgumentException().isThrownBy(() -> new Grade('A', 0)).withMessageContaining("0");
    }

    @Test
    void anEventMayLieADayAheadOfItsReceiptAndNoFurther() {
        assertThat(report(NOON.plus(Observation.LARGEST_LEAD)).occurredAt()).isEqualTo("2024-11-11T05:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> report(NOON.plus(Observation.LARGEST_LEAD).plusNanos(1)));
    }

    @Test
    void aClosedAlertCannotStand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing(KEY, Level.HIJAU, NOON, NOON, Optional.empty(), Visible.NOTHING));
    }

    @Test
    void theAlertIdNamesConcernRegionAndMoment() {
        assertThat(KEY.alertRaisedAt(NOON)).isEqualTo("KEA-01_35.14_20241110T050000Z");
        assertThat(new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.EXERCISE).alertRaisedAt(NOON))
                .isEqualTo("KEA-01_35.14_20241110T050000Z_EXERCISE");
    }

    @Test
    void levelsFallOneStepAtATime() {
        assertThat(Level.MERAH.oneDown()).isEqualTo(Level.KUNING);
        assertThat(Level.KUNING.oneDown()).isEqualTo(Level.HIJAU);
        assertThat(Level.HIJAU.oneDown()).isEqualTo(Level.HIJAU);
    }

    @Test
    void anEntryIsCitedWithItsRevision() {
        assertThat(new EntryId("POLRES", "LI-7", 2)).hasToString("POLRES/LI-7@2");
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("POLRES", " ", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("POLRES", "LI-7", -1));
    }

    private static Observation report(Instant occurredAt) {
        return new Observation(new EntryId("POLRES", "1", 0), false, "KEA-01", RegionCode.of("35.14"), BigDecimal.ONE, occurredAt,
                NOON,
                new Grade('B', 2), Classification.BIASA, "POLRES/1", Kind.ACTUAL, "");
    }
}
