package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void theWordWithTheFewestLettersToChangeIsMeant() {
        assertThat(Nearest.hint("sib-1", List.of("KEA-01", "SIB-01", "SIB-11"))).isEqualTo(" Mungkin maksud Anda: \"SIB-01\".");
        assertThat(Nearest.hint("apa", List.of("KEA-01", "SIB-01"))).isEmpty();
        assertThat(Nearest.hint("x".repeat(81), List.of("x".repeat(81)))).isEmpty();
    }

    @Test
    void whoMisspellsWithoutEndGetsHintsWhileTheEffortLasts() {
        List<String> known = IntStream.range(0, 20_000).mapToObj(i -> "UU 7/2012 Pasal " + i + " " + "x".repeat(55)).toList();
        Effort effort = new Effort();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(Nearest.hint("UU 7/2012 Pasal 17 " + "x".repeat(55), known, effort)).isNotEmpty();
        assertThat(IntStream.range(0, 5_000)
                .mapToObj(i -> Nearest.hint("UU 7/2012 Pasal " + i + " " + "y".repeat(55), known, effort)))
                .last().isEqualTo("");
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(6_000_000_000L);
    }
}
