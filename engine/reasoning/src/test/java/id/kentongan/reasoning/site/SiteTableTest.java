package id.kentongan.reasoning.site;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SiteTableTest {
    @RepeatedTest(20)
    void findsWhatAMapOfTheSameSitesFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<RegionCode> codes = codes();
        Collections.shuffle(codes, random);
        SiteTable table = new SiteTable();
        Map<RegionCode, Site> map = new HashMap<>();
        for (RegionCode code : codes.subList(0, random.nextInt(codes.size()))) {
            Site site = new Site(code, map.size(), Optional.empty(), new ArrayList<>());
            table.add(site);
            map.put(code, site);
        }
        for (RegionCode code : codes) {
            assertThat(table.find(code)).isEqualTo(Optional.ofNullable(map.get(code)));
        }
        assertThat(table.size()).isEqualTo(map.size());
        assertThat(table.stream()).containsExactlyInAnyOrderElementsOf(map.values());
    }

    @Test
    void whatWasAddedIsFoundByAnotherThreadWhileMoreIsAdded() throws InterruptedException {
        SiteTable table = new SiteTable();
        List<RegionCode> codes = codes();
        List<RegionCode> missed = Collections.synchronizedList(new ArrayList<>());
        Thread looking = new Thread(() -> {
            RegionCode first = codes.get(0);
            while (table.find(codes.get(codes.size() - 1)).isEmpty()) {
                if (table.find(first).isEmpty()) {
                    missed.add(first);
                }
            }
        });
        table.add(new Site(codes.get(0), 0, Optional.empty(), new ArrayList<>()));
        looking.start();
        for (int number = 1; number < codes.size(); number++) {
            table.add(new Site(codes.get(number), number, Optional.empty(), new ArrayList<>()));
        }
        looking.join();
        assertThat(missed).isEmpty();
    }

    /** A province, its districts, their sub-districts and villages. */
    private static List<RegionCode> codes() {
        List<RegionCode> codes = new ArrayList<>(List.of(RegionCode.of("35")));
        for (int district = 1; district <= 9; district++) {
            codes.add(RegionCode.of(Text.of("35.%02d", district)));
            for (int subdistrict = 0; subdistrict < 9; subdistrict++) {
                codes.add(RegionCode.of(Text.of("35.%02d.%02d", district, subdistrict)));
                for (int village = 2000; village < 2009; village++) {
                    codes.add(RegionCode.of(Text.of("35.%02d.%02d.%d", district, subdistrict, village)));
                }
            }
        }
        return codes;
    }
}
