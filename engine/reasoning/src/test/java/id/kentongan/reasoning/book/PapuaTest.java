package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning.Always;
import id.kentongan.facts.RegionMeaning.Gone;
import id.kentongan.facts.RegionMeaning.ThatDay;
import id.kentongan.reasoning.region.Regions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The districts that the new provinces of 2022 took with them, by the names they bore in the list of Kepmendagri 050-145/2022. */
class PapuaTest {
    private static final Regions REGIONS = RuleBook.read(Path.of("../../rules")).regions();
    private static final Instant EARLY_2022 = Instant.parse("2022-03-01T00:00:00Z");
    private static final Instant EARLY_2025 = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant TODAY = Instant.parse("2025-06-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"91.01, Merauke, 93", "91.02, Jayawijaya, 95", "91.04, Nabire, 94", "91.07, Puncak Jaya, 94", "91.08, Paniai, 94",
            "91.09, Mimika, 94", "91.12, Pegunungan Bintang, 95", "91.13, Yahukimo, 95", "91.14, Tolikara, 95",
            "91.16, Boven Digoel, 93", "91.17, Mappi, 93", "91.18, Asmat, 93", "91.21, Mamberamo Tengah, 95", "91.22, Yalimo, 95",
            "91.23, Lanny Jaya, 95", "91.24, Nduga, 95", "91.25, Puncak, 94", "91.26, Dogiyai, 94", "91.27, Intan Jaya, 94",
            "91.28, Deiyai, 94"})
    void whatLeftPapuaIsKnownByItsOldCodeUntilTheDecreeOfNovember2022(String old, String name, String province) {
        assertThat(heir(old, EARLY_2022)).isEqualTo("Kabupaten %s".formatted(name));
        assertThat(((ThatDay) REGIONS.meaning(RegionCode.of(old), EARLY_2022)).region().province()).hasToString(province);
        assertThat(REGIONS.meaning(RegionCode.of(old), EARLY_2025)).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @CsvSource({"92.01, Kabupaten Sorong", "92.04, Kabupaten Sorong Selatan", "92.05, Kabupaten Raja Ampat",
            "92.09, Kabupaten Tambrauw", "92.10, Kabupaten Maybrat", "92.71, Kota Sorong"})
    void whatLeftPapuaBaratIsKnownByItsOldCodeUntilTheDecreeOfApril2025(String old, String name) {
        assertThat(heir(old, EARLY_2025)).isEqualTo(name);
        assertThat(((ThatDay) REGIONS.meaning(RegionCode.of(old), EARLY_2025)).region().province()).hasToString("96");
        assertThat(REGIONS.meaning(RegionCode.of(old), TODAY)).isInstanceOf(Gone.class);
    }

    @Test
    void everyDistrictOfTodayMeansItselfOnAnyDay() {
        assertThat(REGIONS.all(RegionLevel.KABUPATEN)).allSatisfy(
                code -> assertThat(REGIONS.meaning(code, EARLY_2022)).isEqualTo(new Always(code)));
    }

    private static String heir(String old, Instant at) {
        return REGIONS.name(((ThatDay) REGIONS.meaning(RegionCode.of(old), at)).region());
    }
}
