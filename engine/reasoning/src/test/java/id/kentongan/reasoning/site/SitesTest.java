package id.kentongan.reasoning.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static final RegionCode VILLAGE = RegionCode.of("35.14.01.2001");
    private static final RegionCode DISTRICT = RegionCode.of("35.14");

    private final Sites jawaTimur = new Sites(region -> region.dotted().startsWith("35"), RegionLevel.DESA);
    private final Sites nation = new Sites(region -> true, RegionLevel.KABUPATEN);

    @Test
    void aRegionIsOneSiteHoweverOftenItIsNamedAndKnowsTheLargerOnes() {
        Site village = jawaTimur.of(VILLAGE).orElseThrow();
        assertThat(jawaTimur.of(VILLAGE)).containsSame(village);
        assertThat(village.at(RegionLevel.KABUPATEN)).isSameAs(jawaTimur.of(DISTRICT).orElseThrow());
        assertThat(village.at(RegionLevel.DESA)).isSameAs(village);
        assertThat(village.level()).isEqualTo(RegionLevel.DESA);
        assertThat(village.reaches(RegionLevel.DESA)).isTrue();
        assertThat(jawaTimur.of(DISTRICT).orElseThrow().reaches(RegionLevel.KECAMATAN)).isFalse();
        assertThat(jawaTimur.of(DISTRICT).orElseThrow().reaches(RegionLevel.PROVINSI)).isTrue();
    }

    @Test
    void sitesAreNumberedWithoutGaps() {
        jawaTimur.of(VILLAGE);
        jawaTimur.of(RegionCode.of("35.15"));
        int[] numbers = new int[5];
        for (String code : new String[]{"35", "35.14", "35.14.01", "35.14.01.2001", "35.15"}) {
            numbers[jawaTimur.find(RegionCode.of(code)).orElseThrow().number()]++;
        }
        assertThat(numbers).containsOnly(1);
    }

    @Test
    void aRegionOfAnotherShardIsNoSite() {
        assertThat(jawaTimur.of(RegionCode.of("33.01"))).isEmpty();
        assertThat(jawaTimur.of(RegionCode.of("33.01.01.2001"))).isEmpty();
    }

    @Test
    void aVillageCountsInItsDistrictWhereDistrictsAreTheSmallest() {
        assertThat(nation.of(VILLAGE)).map(Site::code).contains(DISTRICT);
        assertThat(nation.find(VILLAGE)).isEmpty();
        assertThat(nation.find(DISTRICT)).isPresent();
    }

    @Test
    void findingMakesNothing() {
        assertThat(jawaTimur.find(DISTRICT)).isEmpty();
        jawaTimur.of(DISTRICT);
        assertThat(jawaTimur.find(DISTRICT)).isPresent();
        assertThat(jawaTimur.find(VILLAGE)).isEmpty();
    }
}
