package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Places.Place;
import id.kentongan.adapters.strict.Said;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names beside codes, in the real country, where many places bear one name. */
class SaidTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));

    private static void agrees(RegionLevel level, String name, String code) throws Unfit {
        new Said(new PlainCodes()).agrees("Nama", name, level, RegionCode.of(code));
    }

    @Test
    void aSubDistrictThatSeveralBearElsewhereInTheProvinceIsAnother() {
        assertThat(catchThrowableOfType(Unfit.class, () -> agrees(RegionLevel.KECAMATAN, "Sukorejo", "35.78.01")))
                .hasMessageContaining("35.02.15, 35.14.09, 35.72.02").hasMessageContaining("35.78.01");
        assertThat(catchThrowableOfType(Unfit.class, () -> agrees(RegionLevel.KECAMATAN, "Sukorejo", "35.14.14")))
                .hasMessageContaining("berkode 35.14.09,");
    }

    @ParameterizedTest
    @CsvSource({"KECAMATAN,Sukorejo,35.14.09", "KECAMATAN,Kec. Sukorejo,35.14.09.2001", "KECAMATAN,Entah,35.78.01",
            "KECAMATAN,Sukorejo,73.10.01", "DESA,Sukamaju,35.14.14.1001"})
    void aNameOfTheCodeItselfOrThatNobodyNearBearsIsNoReasonToDoubt(RegionLevel level, String name, String code) {
        assertThatCode(() -> agrees(level, name, code)).doesNotThrowAnyException();
    }

    @Test
    void aCodeWithoutDotsIsAnsweredWithAWordAboutThoseOfTheStatisticsOffice() {
        assertThat(catchThrowableOfType(Unfit.class,
                () -> new Places(new PlainCodes()).region("Wilayah", "3171", Written.UNTYPED, Instant.EPOCH)))
                .hasMessageContaining("31.71 (").hasMessageContaining("Kode BPS");
    }

    /** Merauke lay in Papua until November 2022; Sorong is the name of a city and of a regency. */
    @Test
    void aDistrictIsFoundUnderItsNameOfThatDay() throws Unfit {
        Instant then = Instant.parse("2022-10-31T00:00:00Z");
        assertThat(district("91", "Kabupaten Merauke", then)).isEqualTo("93.01");
        assertThat(district("91", "Merauke", Instant.parse("2024-10-31T00:00:00Z"))).isEqualTo("-");
        assertThat(district("92", "Kota Sorong", then)).isEqualTo("96.71");
        assertThat(district("92", "Kabupaten Sorong", then)).isEqualTo("96.01");
        assertThat(district("92", "Sorong", then)).as("either").isEqualTo("-");
    }

    private static String district(String province, String name, Instant day) {
        Place place = new Place(RegionCode.of(province), RegionCode.of(province));
        return new Places(new BookCodes(() -> BOOK)).district(name, place, day).map(found -> found.today().dotted()).orElse("-");
    }
}
