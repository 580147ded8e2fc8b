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
import java.util.concurrent.atomic.AtomicInteger;
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
        List<RegionCode> codes = codes();
        for (int round = 0; round < 300; round++) {
            SiteTable table = new SiteTable();
            AtomicInteger added = new AtomicInteger();
            List<RegionCode> missed = Collections.synchronizedList(new ArrayList<>());
            Thread looking = new Thread(() -> {
                for (int known = 0; known < codes.size(); known = added.get()) {
                    for (int number = 0; number < known; number++) {
                        if (table.find(codes.get(number)).isEmpty()) {
                            missed.add(codes.get(number));
                        }
                    }
                }
            });
            looking.start();
            for (RegionCode code : codes) {
                table.add(new Site(code, added.get(), Optional.empty(), new ArrayList<>()));
                added.incrementAndGet();
            }
            looking.join();
            assertThat(missed).isEmpty();
        }
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
