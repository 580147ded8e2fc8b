package id.kentongan.adapters.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kentongan.adapters.SomeCodes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final Instant THEN = Instant.parse("2024-11-20T12:00:00Z");
    private final Places places = new Places(new SomeCodes());

    @ParameterizedTest
    @ValueSource(strings = {"73.10.01\u00A0", "\u200B73.10.01", "73.10\uFEFF.01", "\u202A73.10.01\u202C", "73.10.01\u2009"})
    void aCodeWithWhatNobodySeesIsAnsweredWithTheCodeItself(String written) {
        assertThat(refused(written)).contains("tulis sebagai teks 73.10.01 (");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"731001 | 73.10.01 (Liukang Tangaya)", "73,10,01 | 73.10.01 (Liukang Tangaya)",
            "73.1 | 73.10 (",
            "73-10-01 | 73.10.01 (", "73..10..01 | 73.10.01 (", "73 10 01 | 73.10.01 (", "73.1O.01 | 73.10.01 (",
            "7310012004 | 73.10.01.2004 (Sabalana)",
            "73.10.01. | 73.10.01 (", "73.1001 | 73.10.01 ("})
    void aSlipOfFormIsAnsweredWithTheCodeAndItsName(String written, String advice) {
        assertThat(refused(written)).contains("Mungkin maksud Anda: tulis sebagai teks " + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73.10.01.2005", "73.10.03", "73.11", "73.72", "35.14.15"})
    void anotherCodeThatLooksLikeItIsNeverNamed(String written) {
        assertThat(refused(written)).doesNotContain("Mungkin maksud Anda").contains("Yang dikenal: " + written.substring(0, 2));
    }

    @Test
    void whatIsNoCodeAtAllIsToldTheForm() {
        assertThat(refused("Maros")).contains("Pakai kode Kemendagri bertitik");
        assertThat(refused("99.99.99.9999")).contains("Pakai kode Kemendagri bertitik");
    }

    private String refused(String written) {
        Unfit unfit = catchThrowableOfType(Unfit.class, () -> places.place("region", written, Written.TEXT, THEN));
        return String.valueOf(unfit.getMessage());
    }
}
