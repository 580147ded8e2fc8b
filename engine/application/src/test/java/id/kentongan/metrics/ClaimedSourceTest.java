package id.kentongan.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimedSourceTest {
    private static final List<String> KNOWN = List.of("POLRES", "BIN-DA", "FKDM");

    @Test
    void isWhatTheLineNamesInWhateverForm() {
        assertThat(of("region", "{\"text\":\"FKDM\",\"source\" : \"POLRES\",\"id\":1}")).contains("POLRES");
        assertThat(of("value", "7;BIN-DA;SIB-01;73.10;satu")).contains("BIN-DA");
        assertThat(of("id", "Observation[id=FKDM/17@0, indicator=SIB-01]")).contains("FKDM");
        assertThat(ClaimedSource.of(new Reading.Refused(1, "source", "POLRES", "", ""), KNOWN)).contains("POLRES");
    }

    @Test
    void isNothingThatTheBookDoesNotKnow() {
        assertThat(of("region", "{\"source\":\"KARANGAN\",\"text\":\"kata POLRES\"}")).isEmpty();
        assertThat(of("", "bukan apa-apa, POLRES-17 pun bukan")).isEmpty();
        assertThat(ClaimedSource.of(new Reading.Refused(1, "source", "polres", "", "POLRES"), KNOWN)).isEmpty();
    }

    private static Optional<String> of(String field, String raw) {
        return ClaimedSource.of(new Reading.Refused(1, field, "", "", raw), KNOWN);
    }
}
