package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CriterionTest {
    @Test
    void aCriterionThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(Direction.NAIK, "", "", "", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> criterion(Direction.NAIK, "1", "", "", 0));
    }

    @Test
    void aPeriodCountsItsFirstAndLastDayInJakarta() {
        Period period = new Period(LocalDate.of(2024, 11, 1), Optional.of(LocalDate.of(2024, 11, 30)));
        assertThat(period.contains(Instant.parse("2024-10-31T16:59:59.999Z"))).isFalse();
        assertThat(period.contains(Instant.parse("2024-10-31T17:00:00Z"))).isTrue();
        assertThat(period.contains(Instant.parse("2024-11-30T16:59:59.999Z"))).isTrue();
        assertThat(period.contains(Instant.parse("2024-11-30T17:00:00Z"))).isFalse();
    }

    private static Criterion criterion(Direction direction, String yellow, String red, String clear, int redSources) {
        return new Criterion("KEA-01", "Bentrok",
                new Gauge("KEA-01", Measurement.TOTAL, Duration.ofDays(14), RegionLevel.KABUPATEN),
                direction, new Thresholds(number(yellow), number(red), number(clear)), Duration.ofDays(3), redSources,
                new Period(LocalDate.of(2024, 1, 1), Optional.empty()),
                new Guidance(List.of("UU 7/2012 Pasal 5 huruf a"), Guidance.ThresholdBasis.KEBIJAKAN_AWAL,
                        Guidance.Maturity.UJI_COBA,
                        "", ""));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
