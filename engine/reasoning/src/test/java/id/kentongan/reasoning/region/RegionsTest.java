package id.kentongan.reasoning.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    private final Regions regions = Regions.bundled();

    @Test
    void allRegionsOfTheCountryAreThere() {
        assertThat(regions.all(RegionLevel.PROVINSI)).hasSize(38);
        assertThat(regions.all(RegionLevel.KABUPATEN)).hasSize(514);
        assertThat(regions.all(RegionLevel.KECAMATAN)).hasSize(7_285);
        assertThat(regions.all(RegionLevel.DESA)).hasSize(83_762);
    }

    @Test
    void everyRegionExistsHasANameAndLiesInOneThatExists() {
        for (RegionLevel level : RegionLevel.values()) {
            for (RegionCode code : regions.all(level)) {
                assertThat(code.level()).isEqualTo(level);
                assertThat(regions.exists(code)).as(code.dotted()).isTrue();
                assertThat(regions.name(code)).as(code.dotted()).isNotBlank().isNotEqualTo(code.dotted());
                assertThat(code.parent().map(regions::exists).orElse(true)).as(code.dotted()).isTrue();
            }
        }
    }

    @Test
    void childrenOfAllRegionsAreAllRegionsOfTheNextLevel() {
        assertThat(regions.all(RegionLevel.KABUPATEN).stream().flatMap(code -> regions.children(code).stream()).toList())
                .isEqualTo(regions.all(RegionLevel.KECAMATAN));
        assertThat(regions.children(RegionCode.of("73.10"))).hasSize(13).allMatch(code -> code.within(RegionCode.of("73.10")));
        assertThat(regions.children(RegionCode.of("73.10.01.1001"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"97", "73.99", "73.10.99", "73.10.01.9999", "00", "00.00.00.0000"})
    void aCodeOfNoRegionDoesNotExistAndIsItsOwnName(String code) {
        assertThat(regions.exists(RegionCode.of(code))).isFalse();
        assertThat(regions.name(RegionCode.of(code))).isEqualTo(code);
        assertThat(regions.fullName(RegionCode.of(code))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31            | Daerah Khusus Ibukota Jakarta
            73.10         | Kabupaten Pangkajene dan Kepulauan, Sulawesi Selatan
            35.14.15      | Kecamatan Rembang, Kabupaten Pasuruan
            96.03.01      | Distrik Misool (Misool Utara), Kabupaten Raja Ampat
            12.07.28.1007 | Kelurahan Lubuk Pakam I,II, Kecamatan Lubuk Pakam
            35.13.15.2017 | Desa Soka"an, Kecamatan Krejengan
            53.07.01.2021 | Desa Regapu’u, Kecamatan Paga
            """)
    void namesAreWrittenOutWithTheRegionAbove(String code, String name) {
        assertThat(regions.fullName(RegionCode.of(code))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"KABUPATEN, Kota Palangka Raya, 62.71", "KABUPATEN, Palangkaraya, 62.71", "KABUPATEN, Tanjungpinang, 21.72",
            "KABUPATEN, TANJUNG PINANG, 21.72", "KABUPATEN, Kep. Seribu, 31.01", "KABUPATEN, Kab. Adm. Kepulauan Seribu, 31.01",
            "KABUPATEN, JAKARTA BARAT, 31.73", "KABUPATEN, Pangkep, 73.10", "KABUPATEN, Pangkajene dan Kepulauan, 73.10",
            "KABUPATEN, Kota Pasuruan, 35.75", "KABUPATEN, Kab. Pasuruan, 35.14", "KABUPATEN, Kabupaten Fakfak, 92.03",
            "KABUPATEN, Tolitoli, 72.04", "KABUPATEN, Kota Baubau, 74.72", "PROVINSI, DKI, 31", "PROVINSI, DKI Jakarta, 31",
            "PROVINSI, D.I. Yogyakarta, 34", "PROVINSI, Prov. Sulsel, 73", "PROVINSI, Kep. Riau, 21",
            "KECAMATAN, LIUKANG TUPABBIRING, 73.10.03"})
    void aRegionIsFoundByTheWaysItsNameIsWritten(RegionLevel level, String name, String code) {
        assertThat(regions.named(name, level, Optional.empty())).hasValue(RegionCode.of(code));
    }

    @Test
    void aNameThatSeveralRegionsBearMeansNoneUntilTheLargerRegionIsGiven() {
        assertThat(regions.named("Pasuruan", RegionLevel.KABUPATEN, Optional.empty())).isEmpty();
        assertThat(regions.named("REMBANG", RegionLevel.KECAMATAN, Optional.empty())).isEmpty();
        assertThat(regions.named("REMBANG", RegionLevel.KECAMATAN, Optional.of(RegionCode.of("35.14"))))
                .hasValue(RegionCode.of("35.14.15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "Kecamatan", "Atlantis"})
    void aNameOfNothingMeansNone(String name) {
        for (RegionLevel level : RegionLevel.values()) {
            assertThat(regions.named(name, level, Optional.empty())).isEmpty();
        }
    }

    @Test
    void everyDistrictIsFoundByItsOwnOfficialName() {
        assertThat(regions.all(RegionLevel.KABUPATEN)).allSatisfy(
                code -> assertThat(regions.named(regions.name(code), RegionLevel.KABUPATEN, Optional.empty())).hasValue(code));
        assertThat(regions.all(RegionLevel.PROVINSI)).allSatisfy(
                code -> assertThat(regions.named(regions.name(code), RegionLevel.PROVINSI, Optional.empty())).hasValue(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"73.10", "31.01", "81.07", "73.01", "21.05", "96.03", "81", "21"})
    void islandDistrictsAndProvincesAreArchipelagic(String code) {
        assertThat(regions.area(RegionCode.of(code)).archipelagic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35.14", "73.18", "61.03", "95.01", "31.73", "33.10", "32", "95"})
    void inlandDistrictsAndProvincesAreNot(String code) {
        assertThat(regions.area(RegionCode.of(code)).archipelagic()).isFalse();
    }

    @Test
    void neighboursStandOnceInEachDirectionAndEveryDistrictHasSome() {
        Set<Neighbour> all = new HashSet<>(regions.neighbours());
        assertThat(all).hasSameSizeAs(regions.neighbours())
                .allSatisfy(pair -> assertThat(all).contains(new Neighbour(pair.other(), pair.region())))
                .noneMatch(pair -> pair.region().equals(pair.other()));
        assertThat(all.stream().map(Neighbour::region).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(regions.all(RegionLevel.KABUPATEN));
    }

    @Test
    void neighboursAreTheNearDistrictsAcrossProvincesToo() {
        assertThat(neighboursOf("31.73")).contains("31.71", "36.71", "31.01").doesNotContain("73.71", "32.73");
        assertThat(neighboursOf("35.14")).contains("35.75", "35.15").doesNotContain("35.18");
        assertThat(neighboursOf("73.10")).contains("73.09", "73.11");
        assertThat(neighboursOf("81.07")).hasSizeGreaterThanOrEqualTo(Nearness.NEAREST);
    }

    @Test
    void distanceIsInKilometres() {
        double jakartaToMakassar = new Point(-6.2, 106.8, 0).kilometresTo(new Point(-5.15, 119.43, 0));
        assertThat(jakartaToMakassar).isBetween(1_390.0, 1_410.0);
    }

    @ParameterizedTest
    @CsvSource({"31.71, Asia/Jakarta", "62, Asia/Jakarta", "61.71, Asia/Jakarta", "63.01, Asia/Makassar", "51, Asia/Makassar",
            "73.10.01.1001, Asia/Makassar", "81.07, Asia/Jayapura", "96.03, Asia/Jayapura"})
    void localTimeFollowsTheProvince(String code, String zone) {
        assertThat(regions.zone(RegionCode.of(code))).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void populationIsKnownForProvincesAndDistrictsAndAddsUp() {
        int districts = regions.all(RegionLevel.KABUPATEN).stream().mapToInt(code -> regions.population(code).orElseThrow())
                .sum();
        int provinces = regions.all(RegionLevel.PROVINSI).stream().mapToInt(code -> regions.population(code).orElseThrow()).sum();
        assertThat(districts).isEqualTo(provinces).isEqualTo(284_973_643);
        assertThat(regions.population(RegionCode.of("73.10.01"))).isEmpty();
    }

    private Set<String> neighboursOf(String code) {
        return regions.neighbours().stream().filter(pair -> pair.region().dotted().equals(code))
                .map(pair -> pair.other().dotted())
                .collect(Collectors.toSet());
    }
}
