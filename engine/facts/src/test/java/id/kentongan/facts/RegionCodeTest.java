package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({"73,PROVINSI", "73.10,KABUPATEN", "73.10.01,KECAMATAN", "73.10.01.2001,DESA"})
    void theNumberOfPartsIsTheLevel(String code, RegionLevel level) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "73.1", "7310", "73.10.1", "73.10.01.201", "73.10.01.20011", "73-10", " 73", "٧٣",
            "73.10.01.2001.1", "7a", "73 10", "73.1٠", "73.10:01", "73.10.01.200/", "73.10.01-2001", "73.10.012001x", "73\n"})
    void whatIsNotADottedCodeIsRefusedWithItsValue(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(text)).withMessageContaining("\"" + text + "\"");
    }

    @Test
    void aVillageLiesInEveryRegionAboveIt() {
        RegionCode village = RegionCode.of("73.10.01.2001");
        assertThat(village.at(RegionLevel.KECAMATAN)).contains(RegionCode.of("73.10.01"));
        assertThat(village.at(RegionLevel.KABUPATEN)).contains(RegionCode.of("73.10"));
        assertThat(village.at(RegionLevel.PROVINSI)).contains(RegionCode.of("73"));
        assertThat(village.at(RegionLevel.DESA)).contains(village);
        assertThat(village.parent()).contains(RegionCode.of("73.10.01"));
        assertThat(village.province()).isEqualTo(RegionCode.of("73"));
    }

    @Test
    void aProvinceHasNothingAboveItAndNoDistrictOfItsOwn() {
        assertThat(RegionCode.of("73").parent()).isEmpty();
        assertThat(RegionCode.of("73").at(RegionLevel.KABUPATEN)).isEmpty();
    }

    @Test
    void aRegionLiesWithinItselfButNotWithinItsSibling() {
        assertThat(RegionCode.of("73.10").within(RegionCode.of("73.10"))).isTrue();
        assertThat(RegionCode.of("73.10.01").within(RegionCode.of("73.10"))).isTrue();
        assertThat(RegionCode.of("73.10").within(RegionCode.of("73.11"))).isFalse();
        assertThat(RegionCode.of("73").within(RegionCode.of("73.10"))).isFalse();
    }

    @Test
    void codesOfWhateverLevelHaveDifferentNumbers() {
        assertThat(Stream
                .of("10", "01", "10.01", "10.10", "01.10", "00.01", "10.01.01", "10.01.01.2001", "10.01.01.2002", "00.10.01",
                        "00", "00.00", "00.00.00", "00.00.00.0000")
                .map(code -> RegionCode.of(code).number())).doesNotHaveDuplicates();
    }
}
