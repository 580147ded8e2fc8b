package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CriterionTest {
    private static final AlertKey KEY = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);

    @Test
    void aThresholdIsMetAtItsVeryValue() {
        Criterion rising = criterion(Direction.NAIK, "1", "3", "", 1);
        assertThat(rising.levelOf(measure("0.99", "POLRES"))).isEqualTo(Level.HIJAU);
        assertThat(rising.levelOf(measure("1.0", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(rising.levelOf(measure("3", "POLRES"))).isEqualTo(Level.MERAH);

        Criterion falling = criterion(Direction.TURUN, "75", "60", "", 1);
        assertThat(falling.levelOf(measure("75.01", "KPU"))).isEqualTo(Level.HIJAU);
        assertThat(falling.levelOf(measure("75.00", "KPU"))).isEqualTo(Level.KUNING);
        assertThat(falling.levelOf(measure("60", "KPU"))).isEqualTo(Level.MERAH);
    }

    @Test
    void redNeedsItsSourcesOrOneStrongReport() {
        Criterion two = criterion(Direction.NAIK, "1", "3", "", 2);
        assertThat(two.levelOf(measure("3", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(two.redUnconfirmed(measure("3", "POLRES"))).isTrue();
        assertThat(two.levelOf(measure("3", "POLRES", "KODIM"))).isEqualTo(Level.MERAH);
        assertThat(two.redUnconfirmed(measure("3", "POLRES", "KODIM"))).isFalse();
        Measure strong = new Measure(KEY, true, new BigDecimal("3"), 1, new TreeSet<>(List.of("POLRES")), true);
        assertThat(two.levelOf(strong)).isEqualTo(Level.MERAH);
    }

    @Test
    void unconfirmedRedIsYellowEvenWithoutAYellowThreshold() {
        assertThat(criterion(Direction.NAIK, "", "1", "", 2).levelOf(measure("1", "POLRES"))).isEqualTo(Level.KUNING);
    }

    @Test
    void noValueIsNeitherBadNorGood() {
        Measure unknown = new Measure(KEY, false, BigDecimal.ZERO, 0, new TreeSet<>(), false);
        Criterion falling = criterion(Direction.TURUN, "75", "60", "", 1);
        assertThat(falling.levelOf(unknown)).isEqualTo(Level.HIJAU);
        assertThat(falling.calm(unknown)).isFalse();
        assertThat(criterion(Direction.NAIK, "1", "3", "", 1).calm(unknown)).isFalse();
    }

    @Test
    void calmIsStrictlyBeyondTheClearValueElseYellowElseRed() {
        Criterion withClear = criterion(Direction.NAIK, "3", "8", "2", 1);
        assertThat(withClear.calm(measure("2", "POLRES"))).isFalse();
        assertThat(withClear.calm(measure("1.9", "POLRES"))).isTrue();
        assertThat(criterion(Direction.NAIK, "3", "8", "", 1).calm(measure("2.9", "POLRES"))).isTrue();
        assertThat(criterion(Direction.NAIK, "", "8", "", 1).calm(measure("7.9", "POLRES"))).isTrue();
        Criterion falling = criterion(Direction.TURUN, "20", "10", "25", 1);
        assertThat(falling.calm(measure("25", "KPU"))).isFalse();
        assertThat(falling.calm(measure("25.1", "KPU"))).isTrue();
    }

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

    private static Measure measure(String value, String... sources) {
        return new Measure(KEY, true, new BigDecimal(value), sources.length, new TreeSet<>(Arrays.asList(sources)), false);
    }
}
