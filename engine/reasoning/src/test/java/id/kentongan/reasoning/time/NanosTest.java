package id.kentongan.reasoning.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NanosTest {
    @Test
    void aMomentComesBackToTheNanosecondBeforeAndAfter1970() {
        for (String moment : new String[]{"2024-06-03T01:00:00.123456789Z", "1969-12-31T23:59:59.999999999Z",
                "1700-01-01T00:00:00Z"}) {
            assertThat(Nanos.instant(Nanos.of(Instant.parse(moment)))).isEqualTo(Instant.parse(moment));
        }
    }

    @Test
    void whatLiesBeyondTheEdgesOfTimeStandsAtThemAndSumsStayThere() {
        assertThat(Nanos.of(Instant.MAX)).isEqualTo(Nanos.NEVER - 1);
        assertThat(Nanos.of(Instant.MIN)).isEqualTo(Nanos.ALWAYS + 1);
        assertThat(Nanos.plus(Nanos.NEVER - 1, 5)).isEqualTo(Nanos.NEVER);
        assertThat(Nanos.plus(Nanos.ALWAYS + 1, -5)).isEqualTo(Nanos.ALWAYS);
        assertThat(Nanos.plus(3, -5)).isEqualTo(-2);
    }
}
