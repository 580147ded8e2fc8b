package id.kentongan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class UntestedTest {
    @Test
    void whatCannotBeTestedIsSkippedAndSaysSo() {
        assertThatThrownBy(() -> Untested.because("No PostgreSQL.", false)).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("SKIPPED").hasMessageContaining("No PostgreSQL.");
    }

    @Test
    void whereEverythingMustBeTestedItFails() {
        assertThatThrownBy(() -> Untested.because("No PostgreSQL.", true)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("No PostgreSQL.");
    }
}
